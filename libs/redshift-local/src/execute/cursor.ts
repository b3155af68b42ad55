import type { CloseCursor, DeclareCursor, Fetch } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { RedshiftError } from '../redshift-error.ts';
import { atName } from './at-name.ts';
import { bindLocked, fetchRows } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/declare.html: a cursor lives inside a transaction block. */
export async function declareCursor(run: StatementRun<DeclareCursor>): Promise<Outcome> {
  const { statement, session } = run;
  if (!session.inTransaction)
    throw new RedshiftError('25P01', 'DECLARE CURSOR may only be used in transaction blocks', { position: statement.span.start + 1 });
  const { bound, context } = await bindLocked(
    run,
    () => [],
    (fresh) => bindQuery(statement.query, null, fresh),
  );
  const rows = await fetchRows(run, bound, context);
  atName(run, statement.name, (name) => session.cursors.open(name, rows));
  return DONE;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/fetch.html */
export async function fetchFromCursor(run: StatementRun<Fetch>): Promise<Outcome> {
  const { cursor, count } = run.statement;
  const { columns, rows } = atName(run, cursor, (name) => run.session.cursors.fetch(name, count));
  return { columns, rows, rowCount: rows.length };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/close.html */
export async function closeCursor(run: StatementRun<CloseCursor>): Promise<Outcome> {
  const { name } = run.statement;
  if (name === null) run.session.cursors.closeAll();
  else atName(run, name, (folded) => run.session.cursors.close(folded));
  return DONE;
}
