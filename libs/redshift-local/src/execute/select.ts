import type { SelectStatement } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { bindLocked, fetchRows } from './bind-run.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

export async function select(run: StatementRun<SelectStatement>): Promise<Outcome> {
  const { bound, context } = await bindLocked(
    run,
    () => [],
    (fresh) => bindQuery(run.statement.query, null, fresh),
  );
  const { columns, rows } = await fetchRows(run, bound, context);
  return { columns, rows, rowCount: rows.length };
}
