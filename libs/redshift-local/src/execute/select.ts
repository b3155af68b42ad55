import type { CreateTableAs, SelectStatement } from '@hakkai/redshift-sql';
import type { BindFindings } from '../bind/bind-context.ts';
import { bindQuery } from '../bind/bind-query.ts';
import { bindLocked, fetchRows } from './bind-run.ts';
import { createTableAs } from './create-table-as.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

/** A query; SELECT INTO is CREATE TABLE AS. */
export async function select(run: StatementRun<SelectStatement>): Promise<Outcome> {
  const table = intoTable(run.statement);
  if (table !== null) return createTableAs({ ...run, statement: table });
  const { hasSnapshot, inTransaction } = run.session;
  const { bound, context } = await bindLocked(
    run,
    () => [],
    (fresh) => bindQuery(run.statement.query, null, fresh),
  );
  if (run.probe === undefined) for (const { work } of context.found.effects) work();
  const { columns, rows } = await fetchRows(run, bound, context);
  if (inTransaction && !hasSnapshot && readsNoTable(context.found)) await run.session.restartEngine();
  return { columns, rows, rowCount: rows.length };
}

/**
 * A query without tables takes no snapshot for its transaction: what others commit before the first one with a table is seen.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation.html
 */
const readsNoTable = ({ relations, scans, readsSystemTable }: BindFindings): boolean =>
  relations.size === 0 && scans.length === 0 && !readsSystemTable;

function intoTable({ query, span }: SelectStatement): CreateTableAs | null {
  const { body } = query;
  if (body.kind !== 'select' || body.into === null) return null;
  return {
    kind: 'create-table-as',
    temporary: body.into.temporary,
    ifNotExists: false,
    name: body.into.name,
    columns: [],
    attributes: { kind: 'table-attributes', backup: null, distStyle: null, distKey: null, sortKey: null, encodeAuto: null, span },
    query: { ...query, body: { ...body, into: null } },
    span,
  };
}
