import type { Analyze, AnalyzeCompression, Vacuum } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
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

/** Rows of a sample. https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE_COMPRESSION.html */
const [FEWEST_ROWS, MOST_ROWS] = [1000, 1_000_000_000];

/** What a cluster's blocks would save is not for a laptop to say: an invented encoding would end in someone's DDL. Its names are checked. */
export async function analyzeCompression(run: StatementRun<AnalyzeCompression>): Promise<Outcome> {
  const { table: name, columns, comprows, span } = run.statement;
  const context = bindContext(run);
  const table = name === null ? null : targetTable(name, context);
  if (table !== null) for (const column of columns) targetColumn(table, column, context);
  if (comprows !== null && (comprows < FEWEST_ROWS || comprows > MOST_ROWS))
    throw new RedshiftError('22023', `COMPROWS is ${FEWEST_ROWS} to ${MOST_ROWS}`, at(context, span.start));
  throw new NotEmulated('ANALYZE COMPRESSION', at(context, span.start));
}
