import { findNodes, type AlterDistribution, type AlterSortKey, type ColumnDefinition, type ColumnEncode } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { constraintsOf } from '../catalog/constraints-of.ts';
import type { Relation, Table, TableColumn } from '../catalog/catalog-entry.ts';
import { RedshiftError } from '../redshift-error.ts';
import { encodingName } from '../catalog/encoding-numbers.ts';
import { columnEncoding } from './column-encoding.ts';
import { targetColumn } from './target-table.ts';

/** Encodings under which a column keeps its size. */
const FIXED_ENCODINGS: ReadonlySet<string> = new Set(['bytedict', 'runlength', 'text255', 'text32k']);

const isInterleaved = (table: Table): boolean => table.columns.some((column) => column.sortKey < 0);

/**
 * What ALTER COLUMN TYPE refuses of a column: an encoding of a fixed size, a default, a key.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html
 */
export function requireResizable(table: Table, column: TableColumn, position: { readonly position?: number }): void {
  const why = FIXED_ENCODINGS.has(column.encode)
    ? `its encoding is ${column.encode}`
    : column.default !== null
      ? 'it has a default'
      : constraintsOf(table).some((one) => one.columns.includes(column.name))
        ? 'it is part of a key'
        : null;
  if (why !== null) throw new RedshiftError('0A000', `cannot alter the type of column "${column.name}": ${why}`, position);
}

/** The encodings that ALTER COLUMN ENCODE gives, by column: each column once, another encoding than it has, no interleaved sort key. */
export function newEncodings(table: Table, changes: readonly ColumnEncode[], context: BindContext): ReadonlyMap<string, string> {
  const encodings = new Map<string, string>();
  for (const change of changes) {
    const column = targetColumn(table, change.column, context);
    const position = at(context, change.column.span.start);
    if (isInterleaved(table))
      throw new RedshiftError('0A000', 'cannot alter the encoding of a table with an interleaved sort key', position);
    if (encodings.has(column.name)) throw new RedshiftError('42701', `column "${column.name}" specified more than once`, position);
    if (encodingName(change.encode) === encodingName(column.encode))
      throw new RedshiftError('0A000', `column "${column.name}" already has the encoding ${change.encode}`, position);
    encodings.set(column.name, columnEncoding(change.encode, column, position));
  }
  return encodings;
}

/** ALTER DISTSTYLE and ALTER DISTKEY change no table with an interleaved sort key; ALL and EVEN no temporary table. */
export function requireDistributable(table: Table, action: AlterDistribution, context: BindContext): void {
  const position = at(context, action.span.start);
  const { distStyle } = action;
  if (distStyle === 'key' && action.distKey === null) throw new RedshiftError('42601', 'DISTSTYLE KEY needs a DISTKEY', position);
  if (distStyle !== 'auto' && isInterleaved(table))
    throw new RedshiftError('0A000', 'cannot alter the distribution of a table with an interleaved sort key', position);
  if (table.temporary && (distStyle === 'all' || distStyle === 'even'))
    throw new RedshiftError('0A000', `cannot alter a temporary table to DISTSTYLE ${distStyle.toUpperCase()}`, position);
}

/** The columns under the new sort key: AUTO keeps the key there is, and a column of a key is kept raw. */
export function withSortKey(table: Table, { sortKey, span }: AlterSortKey, context: BindContext): readonly TableColumn[] {
  if (sortKey?.style === 'auto') return table.columns;
  if (sortKey?.style === 'interleaved')
    throw new RedshiftError('0A000', 'a sort key can not be altered to an interleaved one', at(context, span.start));
  const keys = (sortKey?.columns ?? []).map((column) => targetColumn(table, column, context).name);
  return table.columns.map((column) => {
    const place = keys.indexOf(column.name) + 1;
    return { ...column, sortKey: place, encode: place > 0 ? 'none' : column.encode };
  });
}

/** What ADD COLUMN can not give a column: a key of any kind, an identity, a default that reads something. */
export function requireAddable(node: ColumnDefinition, context: BindContext): void {
  const given = [
    node.identity === null ? null : 'an identity',
    node.unique ? 'UNIQUE' : null,
    node.primaryKey ? 'PRIMARY KEY' : null,
    node.references === null ? null : 'REFERENCES',
    node.distKey ? 'DISTKEY' : null,
    node.sortKey ? 'SORTKEY' : null,
  ].find((one) => one !== null);
  if (given !== undefined)
    throw new RedshiftError('0A000', `ALTER TABLE ADD COLUMN cannot add a column with ${given}`, at(context, node.span.start));
}

/** A default is free of variables: no subquery. */
export function requirePlainDefault(node: ColumnDefinition, context: BindContext): void {
  if (node.default === null) return;
  const [query] = [...findNodes(node.default, 'scalar-subquery'), ...findNodes(node.default, 'exists')];
  if (query !== undefined) throw new RedshiftError('0A000', 'cannot use subquery in default expression', at(context, query.span.start));
}

/** DROP COLUMN without CASCADE leaves a column that is part of a key of many columns, or that a foreign key reads. */
export function requireDroppable(
  table: Table,
  column: string,
  relations: Iterable<Relation>,
  position: { readonly position?: number },
): void {
  const keys = constraintsOf(table).filter((one) => one.columns.length > 1 && one.columns.includes(column));
  const readers = foreignKeysOn(table, column, relations).flatMap((other) => constraintsOf(other).filter(readsColumn(table, column)));
  const [first] = [...keys, ...readers];
  if (first !== undefined)
    throw new RedshiftError(
      '2BP01',
      `cannot drop column "${column}" of table ${table.name} because constraint ${first.name} depends on it`,
      {
        ...position,
        hint: 'Use DROP ... CASCADE to drop the dependent objects too.',
      },
    );
}

/** Whether a constraint is a foreign key that reads a column. */
export const readsColumn =
  (table: Table, column: string) =>
  (one: ReturnType<typeof constraintsOf>[number]): boolean =>
    one.kind === 'foreign key' && one.references.oid === table.oid && one.references.columns.includes(column);

/** The other tables with a foreign key that reads a column. */
export function foreignKeysOn(table: Table, column: string, relations: Iterable<Relation>): readonly Table[] {
  return [...relations].flatMap((relation) =>
    relation.kind === 'table' && relation.oid !== table.oid && constraintsOf(relation).some(readsColumn(table, column)) ? [relation] : [],
  );
}
