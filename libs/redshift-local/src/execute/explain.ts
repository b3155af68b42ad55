import type { Explain, Query, Statement } from '@hakkai/redshift-sql';
import type { BindContext } from '../bind/bind-context.ts';
import { bindQuery } from '../bind/bind-query.ts';
import type { BoundQuery } from '../bind/bound-query.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { physicalTable } from '../emit/emitter.ts';
import { ordered, planLines, sort } from '../explain/plan.ts';
import { QueryPlanner } from '../explain/plan-query.ts';
import { tablesOf } from '../explain/tables-of.ts';
import { deletedRows, insertedRows, updatedRows } from '../explain/written-rows.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { bindLocked } from './bind-run.ts';
import { bindDelete } from './delete.ts';
import { bindInsert } from './insert.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { bindUpdate } from './update.ts';

/**
 * The plan of a statement: how its text is understood here, step by step. Redshift's optimizer may join in another order, and adds what its
 * network costs. https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html
 *
 * Errors: those of the statement itself; 0A000 for VERBOSE; 42601 for statements that have no plan.
 */
export async function explain(run: StatementRun<Explain>): Promise<Outcome> {
  const { statement } = run;
  const place = { position: statement.span.start + 1 };
  if (statement.verbose) throw new NotEmulated('EXPLAIN VERBOSE', place);
  const bind = rowsOf(statement.statement, place);
  const { bound } = await bindLocked(run, () => [], bind);
  const stored = new Map<Table, number>();
  for (const table of tablesOf(bound)) {
    const [row] = await run.session.engine.query(`SELECT count(*) FROM ${physicalTable(table)}`);
    stored.set(table, Number(row?.[0] ?? 0));
  }
  const refuse = (what: string): Error => new NotEmulated(`EXPLAIN of ${what}`, place);
  const gather = statement.statement.kind === 'create-table-as' ? sort : ordered;
  const rows = planLines(new QueryPlanner(bound, stored, refuse).plan(bound, gather)).map((line) => [line]);
  return { columns: [{ name: 'QUERY PLAN', type: varchar(MAX_VARCHAR), nullable: false }], rows, rowCount: rows.length };
}

/** How the rows are bound that a statement gives, or writes. */
function rowsOf(statement: Statement, place: { readonly position: number }): (context: BindContext) => BoundQuery {
  switch (statement.kind) {
    case 'select-statement':
      return (context) => bindQuery(withoutInto(statement.query), null, context);
    case 'create-table-as':
      return (context) => bindQuery(statement.query, null, context);
    case 'insert':
      return (context) => insertedRows(bindInsert(statement, context));
    case 'update':
      return (context) => updatedRows(bindUpdate(statement, context));
    case 'delete':
      return (context) => deletedRows(bindDelete(statement, context));
    default:
      throw new RedshiftError('42601', 'EXPLAIN takes SELECT, SELECT INTO, CREATE TABLE AS, INSERT, UPDATE and DELETE', place);
  }
}

const withoutInto = (query: Query): Query => (query.body.kind === 'select' ? { ...query, body: { ...query.body, into: null } } : query);
