import type { BoundExpression } from './bound-expression.ts';
import type { BoundFrom, BoundQuery } from './bound-query.ts';
import { isVolatileQuery } from './is-volatile.ts';
import { mapParts, mapQuery } from './map-expression.ts';

/**
 * A correlated subquery with the queries of its own WITH in place of their names: the engine can not make a common table for each row of the
 * query around. One that has other rows each time it is asked stays. None is recursive: Redshift takes no WITH RECURSIVE in a subquery.
 *
 * @example
 * exists (with w as (select a from s) select 1 from w where w.a = t.a)
 * // exists (select 1 from (select a from s) as w where w.a = t.a)
 */
export const commonTablesInPlace = (query: BoundQuery): BoundQuery => inPlace(query, new Map());

function inPlace(query: BoundQuery, around: ReadonlyMap<number, BoundQuery>): BoundQuery {
  const tables = new Map(around);
  const kept = query.commonTables.flatMap((table) => {
    const own = inPlace(table.query, tables);
    if (isVolatileQuery(own)) return [{ ...table, query: own }];
    tables.set(table.id, own);
    return [];
  });
  const expression = (part: BoundExpression): BoundExpression =>
    part.kind === 'subquery'
      ? { ...part, args: part.args.map(expression), query: inPlace(part.query, tables) }
      : mapParts(part, expression);
  const relation = (from: BoundFrom): BoundFrom | null => {
    if (from.kind !== 'common-table') return null;
    const named = tables.get(from.commonTable);
    return named === undefined ? null : { kind: 'derived', id: from.id, query: named };
  };
  return { ...mapQuery({ ...query, commonTables: [] }, expression, relation), commonTables: kept };
}
