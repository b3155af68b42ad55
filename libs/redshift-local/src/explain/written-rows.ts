import type { BoundColumn, BoundExpression } from '../bind/bound-expression.ts';
import type { BoundCommonTable, BoundFrom, BoundQuery } from '../bind/bound-query.ts';
import { mapParts } from '../bind/map-expression.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import type { BoundDelete } from '../execute/delete.ts';
import type { BoundInsert } from '../execute/insert.ts';
import type { BoundUpdate } from '../execute/update.ts';
import { char } from '../types/redshift-type.ts';

/**
 * The query by which a statement finds the rows it writes: its plan is the statement's, as UPDATE and DELETE scan and filter and INSERT takes
 * a result. https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html#r_EXPLAIN-query-planning-and-execution-steps
 */
export function updatedRows({ table, id, commonTables, assignments, from, where, same }: BoundUpdate): BoundQuery {
  const target = same ?? id;
  const row = table.columns.map((column) => {
    const value = assignments.find((assignment) => assignment.column === column)?.value ?? columnOf(column, table, target);
    return of(value, id, target);
  });
  const found = same === null ? beside({ kind: 'table', id, table }, from) : from;
  return rowsOf(commonTables, [...row, place(target)], found, where);
}

export const deletedRows = ({ table, id, commonTables, using, where }: BoundDelete): BoundQuery =>
  rowsOf(commonTables, [place(id)], beside({ kind: 'table', id, table }, using), where);

/** The rows of an INSERT as they come; VALUES is one result, whatever its rows. */
export function insertedRows({ query, rows }: BoundInsert): BoundQuery {
  const from = query?.body.kind === 'select' ? query.body.from : null;
  return from?.kind === 'derived' ? from.query : rowsOf([], rows?.[0] ?? [], null, null);
}

const beside = (target: BoundFrom, others: BoundFrom | null): BoundFrom =>
  others === null ? target : { kind: 'join', type: 'cross', left: target, right: others, on: null };

/** Where a row lies, by which it is written: of the width that PostgreSQL gives it. */
const place = (relation: number): BoundColumn => ({
  kind: 'column',
  type: char(6),
  relation,
  column: 'rowid',
  label: 'rowid',
  origin: null,
});

const columnOf = ({ physical, name, type, notNull }: TableColumn, table: Table, relation: number): BoundColumn => ({
  kind: 'column',
  type,
  relation,
  column: physical,
  label: name,
  origin: { schema: table.schema, table: table.name, notNull },
});

const of = (expression: BoundExpression, from: number, to: number): BoundExpression =>
  expression.kind === 'column' && expression.relation === from
    ? { ...expression, relation: to }
    : mapParts(expression, (part) => of(part, from, to));

const rowsOf = (
  commonTables: readonly BoundCommonTable[],
  items: readonly BoundExpression[],
  from: BoundFrom | null,
  where: BoundExpression | null,
): BoundQuery => ({
  columns: [],
  commonTables,
  body: { kind: 'select', distinct: false, items, from, where, grouping: null, having: null, qualify: null },
  orderBy: [],
  limit: null,
  offset: null,
});
