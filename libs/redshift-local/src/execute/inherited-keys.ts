import type { TableAttributes } from '@hakkai/redshift-sql';
import type { BoundQuery, BoundSelect } from '../bind/bound-query.ts';
import { walkExpression } from '../bind/map-expression.ts';
import type { Table, TableColumn } from '../catalog/catalog-entry.ts';
import { defaultEncode } from './column-encoding.ts';

/**
 * A table of CREATE TABLE AS with the distribution and the sort key of the one table it selects from. A distribution that is written keeps
 * both away. `create table copy as select * from event` is distributed and sorted as event is; with an ORDER BY or a LIMIT, a group or a join, the
 * table gets neither. https://docs.aws.amazon.com/redshift/latest/dg/r_CTAS_usage_notes.html
 */
export function withInheritedKeys(table: Table, query: BoundQuery, attributes: TableAttributes): Table {
  if (attributes.distStyle !== null || attributes.distKey !== null) return table;
  const select = plainSelect(query);
  if (select === null) return table;
  const { source, places } = select;
  const distPlace = places.get(source.columns.find((column) => column.distKey)?.physical ?? '') ?? null;
  const sortPlaces = attributes.sortKey === null ? sortKeyPlaces(source.columns, places) : null;
  const columns = table.columns.map((column, index): TableColumn => {
    const keyed = { ...column, distKey: index === distPlace, sortKey: sortPlaces === null ? column.sortKey : (sortPlaces.get(index) ?? 0) };
    return { ...keyed, encode: defaultEncode(keyed) };
  });
  return { ...table, columns, distStyle: source.distStyle === 'key' && distPlace === null ? 'auto' : source.distStyle };
}

interface PlainSelect {
  readonly source: Table;
  /** Where each column of the source stands in the output first. */
  readonly places: ReadonlyMap<string, number>;
}

const hasWindow = ({ items }: BoundSelect): boolean => {
  let found = false;
  for (const item of items)
    walkExpression(item, (part) => {
      if (part.kind === 'window') found = true;
    });
  return found;
};

/** A query that only scans one table; null for another. */
function plainSelect({ body, orderBy, limit, offset }: BoundQuery): PlainSelect | null {
  if (body.kind !== 'select' || body.from?.kind !== 'table' || orderBy.length > 0 || limit !== null || offset !== null) return null;
  if (body.distinct || body.grouping !== null || body.qualify !== null || hasWindow(body)) return null;
  const places = new Map<string, number>();
  for (const [index, item] of body.items.entries())
    if (item.kind === 'column' && item.relation === body.from.id && !places.has(item.column)) places.set(item.column, index);
  return { source: body.from.table, places };
}

/** The sort key of the source as far as its leading columns are selected; an interleaved one whole or not at all. */
function sortKeyPlaces(columns: readonly TableColumn[], places: ReadonlyMap<string, number>): ReadonlyMap<number, number> {
  const keys = columns.filter((column) => column.sortKey !== 0).sort((one, other) => Math.abs(one.sortKey) - Math.abs(other.sortKey));
  const missing = keys.findIndex((column) => !places.has(column.physical));
  const interleaved = keys.some((column) => column.sortKey < 0);
  const kept = missing < 0 ? keys : keys.slice(0, interleaved ? 0 : missing);
  return new Map(kept.map((column) => [places.get(column.physical) ?? 0, column.sortKey]));
}
