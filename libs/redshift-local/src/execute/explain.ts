import type { Explain, Query, Statement } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import type { Table } from '../catalog/catalog-entry.ts';
import { physicalTable } from '../emit/emitter.ts';
import { planLines } from '../explain/plan.ts';
import { QueryPlanner, tablesOf } from '../explain/plan-query.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import { bindLocked } from './bind-run.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

/**
 * The plan of a query: how its text is understood here, step by step. Redshift's optimizer may join in another order, and adds what its network
 * costs. https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html
 *
 * Errors: those of the query itself; 0A000 for VERBOSE, UPDATE and DELETE; 42601 for statements that have no plan.
 */
export async function explain(run: StatementRun<Explain>): Promise<Outcome> {
  const { statement } = run;
  const place = { position: statement.span.start + 1 };
  if (statement.verbose) throw new NotEmulated('EXPLAIN VERBOSE', place);
  const query = queryOf(statement.statement, place);
  const { bound } = await bindLocked(
    run,
    () => [],
    (fresh) => bindQuery(query, null, fresh),
  );
  const stored = new Map<Table, number>();
  for (const table of tablesOf(bound)) {
    const [row] = await run.session.engine.query(`SELECT count(*) FROM ${physicalTable(table)}`);
    stored.set(table, Number(row?.[0] ?? 0));
  }
  const refuse = (what: string): Error => new NotEmulated(`EXPLAIN of ${what}`, place);
  const rows = planLines(new QueryPlanner(bound, stored, refuse).plan(bound)).map((line) => [line]);
  return { columns: [{ name: 'QUERY PLAN', type: varchar(MAX_VARCHAR), nullable: false }], rows, rowCount: rows.length };
}

function queryOf(statement: Statement, place: { readonly position: number }): Query {
  switch (statement.kind) {
    case 'select-statement': {
      const { query } = statement;
      return query.body.kind === 'select' ? { ...query, body: { ...query.body, into: null } } : query;
    }
    case 'create-table-as':
      return statement.query;
    case 'insert':
      if (statement.source.kind === 'query') return statement.source;
      throw new NotEmulated('EXPLAIN of INSERT with VALUES', place);
    case 'update':
    case 'delete':
      throw new NotEmulated(`EXPLAIN of ${statement.kind.toUpperCase()}`, place);
    default:
      throw new RedshiftError('42601', 'EXPLAIN takes SELECT, SELECT INTO, CREATE TABLE AS, INSERT, UPDATE and DELETE', place);
  }
}
