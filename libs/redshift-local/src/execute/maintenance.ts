import type { Analyze, Vacuum } from '@hakkai/redshift-sql';
import { bindContext } from './bind-run.ts';
import { outsideTransaction } from './create-external.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { targetTable } from './target-table.ts';

/** ANALYZE and VACUUM check their table; there is nothing to reorganise on a laptop. VACUUM can not run in a transaction. */
export async function analyze(run: StatementRun<Analyze | Vacuum>): Promise<Outcome> {
  const { statement } = run;
  if (statement.kind === 'vacuum') outsideTransaction(run, 'VACUUM');
  if (statement.table !== null) targetTable(statement.table, bindContext(run));
  return DONE;
}
