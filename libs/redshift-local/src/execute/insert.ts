import { findNodes, type Insert, type Query, type SourceNode, type WrittenValue } from '@hakkai/redshift-sql';
import { at, nextId, type BindContext } from '../bind/bind-context.ts';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { bindQuery } from '../bind/bind-query.ts';
import { outputReference, type BoundQuery } from '../bind/bound-query.ts';
import type { BoundExpression } from '../bind/bound-expression.ts';
import { Scope } from '../bind/scope.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { Emitter, physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bindLocked, withScans } from './bind-run.ts';
import { assign, missingValue } from './column-value.ts';
import type { Outcome, StatementRun } from './statement-run.ts';
import { tableLock, targetColumn, writableTable } from './target-table.ts';

/** What INSERT writes: rows of values, or one query. Values are in the order of `table.columns`. */
export interface BoundInsert {
  readonly table: Table;
  readonly rows: readonly (readonly BoundExpression[])[] | null;
  readonly query: BoundQuery | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html */
export async function insertRows(run: StatementRun<Insert>): Promise<Outcome> {
  const { statement } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => tableLock(statement.target, 'write', fresh),
    (fresh) => bindInsert(statement, fresh),
  );
  const rowCount = await withScans(run, context.found.scans, async (relations) => {
    const columns = bound.table.columns.map((column) => quoteName(column.physical)).join(', ');
    const head = `INSERT INTO ${physicalTable(bound.table)} (${columns})`;
    if (bound.query !== null) {
      const rows = new Emitter(relations, [bound.query], [], run.probe).query(bound.query);
      // One branch of a UNION ALL over the table itself would read what the branch before it has written.
      const reads = context.found.relations.has(relationKey(bound.table));
      return run.session.engine.run(`${head} ${reads ? `WITH source AS MATERIALIZED (${rows}) SELECT * FROM source` : rows}`);
    }
    const values = (bound.rows ?? []).flat();
    const emitter = new Emitter(relations, [], values, run.probe);
    const rows = (bound.rows ?? []).map((row) => `(${row.map((value) => emitter.expression(value)).join(', ')})`);
    return run.session.engine.run(`${head} VALUES ${rows.join(', ')}`);
  });
  return { rowCount };
}

export function bindInsert(statement: Insert, context: BindContext): BoundInsert {
  const table = writableTable(statement.target, context);
  const { source } = statement;
  if (source.kind === 'insert-default-values')
    return { table, rows: [table.columns.map((column) => missingValue(column, statement, context))], query: null };
  const given = givenColumns(statement, table, context);
  if (source.kind === 'insert-values') requireEqualRows(source.rows, context);
  const subquery =
    source.kind === 'insert-values' && source.rows.length > 1
      ? source.rows.flat().flatMap((value) => findNodes(value, 'scalar-subquery'))[0]
      : undefined;
  if (subquery !== undefined)
    throw new RedshiftError('0A000', 'cannot have subqueries in multi-row VALUES', at(context, subquery.span.start));
  if (source.kind === 'query') return { table, rows: null, query: bindSource(statement, source, table, given, context) };
  return { table, rows: source.rows.map((row) => bindRow(row, statement, table, given, context)), query: null };
}

function requireEqualRows(rows: readonly (readonly WrittenValue[])[], context: BindContext): void {
  const uneven = rows.find((row) => row.length !== rows[0]?.length);
  if (uneven !== undefined)
    throw new RedshiftError('42601', 'VALUES lists must all be the same length', at(context, uneven[0]?.span.start ?? 0));
}

/** The columns that get values: those listed, else all, an identity column aside. */
function givenColumns(statement: Insert, table: Table, context: BindContext): readonly TableColumn[] {
  if (statement.columns.length === 0) return table.columns;
  const seen = new Set<string>();
  return statement.columns.map((name) => {
    const column = targetColumn(table, name, context);
    if (seen.has(column.name))
      throw new RedshiftError('42701', `column "${column.name}" specified more than once`, at(context, name.span.start));
    seen.add(column.name);
    if (column.identity !== null && !column.identity.byDefault)
      throw new RedshiftError('0A000', `cannot set an identity column to a value: "${column.name}"`, at(context, name.span.start));
    return column;
  });
}

function bindRow(
  row: readonly WrittenValue[],
  statement: Insert,
  table: Table,
  given: readonly TableColumn[],
  context: BindContext,
): readonly BoundExpression[] {
  const columns = listed(statement, given, row.length, context, row[given.length]?.span.start ?? statement.span.start);
  return table.columns.map((column) => {
    const node = row[columns.indexOf(column)];
    if (node === undefined || node.kind === 'default') return missingValue(column, statement, context);
    if (column.identity !== null && !column.identity.byDefault)
      throw new RedshiftError('0A000', `cannot set an identity column to a value: "${column.name}"`, at(context, node.span.start));
    return assign(bindExpression(node, new Scope(null), context, PLAIN_SITE('VALUES')), column, node, context);
  });
}

/** Without a column list, values may be fewer than columns; more are an error either way. */
function listed(
  statement: Insert,
  given: readonly TableColumn[],
  width: number,
  context: BindContext,
  position: number,
): readonly TableColumn[] {
  if (width > given.length) throw new RedshiftError('42601', 'INSERT has more expressions than target columns', at(context, position));
  if (statement.columns.length > 0 && width < given.length)
    throw new RedshiftError(
      '42601',
      'INSERT has more target columns than expressions',
      at(context, statement.columns[width]?.span.start ?? position),
    );
  return given.slice(0, width);
}

function bindSource(statement: Insert, source: Query, table: Table, given: readonly TableColumn[], context: BindContext): BoundQuery {
  const query = bindQuery(source, null, context);
  const columns = listed(statement, given, query.columns.length, context, source.span.start);
  const id = nextId(context);
  const items = table.columns.map((column) => {
    const index = columns.indexOf(column);
    const output = query.columns[index];
    if (output === undefined) return missingValue(column, statement, context);
    if (column.identity !== null && !column.identity.byDefault)
      throw new RedshiftError('0A000', `cannot set an identity column to a value: "${column.name}"`, at(context, source.span.start));
    return assign(literalAt(query, index) ?? outputReference(id, index, output), column, itemAt(source, index), context);
  });
  return insertQuery(items, table.columns, query, id);
}

/** A quoted literal among the items of a SELECT: it is read as its column's type says, whether there is a row or not. */
function literalAt({ body }: BoundQuery, index: number): BoundExpression | null {
  const item = body.kind === 'select' ? body.items[index] : undefined;
  return item?.kind === 'constant' && item.type.kind === 'unknown' ? item : null;
}

/** Where an item stands that gives a column; the query itself where a star gives it. */
function itemAt(source: Query, index: number): SourceNode {
  const items = source.body.kind === 'select' ? source.body.items.slice(0, index + 1) : [];
  return (items.every(({ kind }) => kind === 'select-expression') ? items[index] : undefined) ?? source;
}

/** `SELECT items FROM (query)`, as INSERT reads it. */
export const insertQuery = (
  items: readonly BoundExpression[],
  columns: readonly TableColumn[],
  query: BoundQuery,
  id: number,
): BoundQuery => ({
  columns: columns.map((column) => ({ name: column.name, type: column.type, origin: null })),
  commonTables: [],
  body: {
    kind: 'select',
    distinct: false,
    items,
    from: { kind: 'derived', id, query },
    where: null,
    grouping: null,
    having: null,
    qualify: null,
  },
  orderBy: [],
  limit: null,
  offset: null,
});
