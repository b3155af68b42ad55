import type { Analyze, Vacuum } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { outsideTransaction } from './create-external.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { targetColumn, targetTable } from './target-table.ts';

/** ANALYZE and VACUUM check their table; there is nothing to reorganise on a laptop. VACUUM can not run in a transaction. */
export async function analyze(run: StatementRun<Analyze | Vacuum>): Promise<Outcome> {
  const { statement } = run;
  if (statement.kind === 'vacuum') outsideTransaction(run, 'VACUUM');
  const context = bindContext(run);
  const table = statement.table === null ? null : targetTable(statement.table, context);
  if (statement.kind === 'analyze' && table !== null) for (const column of statement.columns) targetColumn(table, column, context);
  if (statement.kind === 'vacuum' && statement.threshold !== null && statement.threshold.percent > 100)
    throw new RedshiftError('22023', 'the threshold of VACUUM is 0 to 100 percent', at(context, statement.threshold.span.start));
  return DONE;
}
