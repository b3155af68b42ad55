import { NotEmulated } from '../redshift-error.ts';
import { type at, type BindContext, nextId } from './bind-context.ts';
import { askedOfEachRow } from './bind-subquery.ts';
import type { BoundExpression } from './bound-expression.ts';
import { type BoundFrom, type BoundJoin, outputReference, plainQuery, relationsOf } from './bound-query.ts';
import { hasSubquery, mapParts } from './map-expression.ts';
import { reads } from './unnest-limits.ts';

/**
 * A join that asks its subqueries before it joins: the engine takes none in the ON of an outer join. Each one's result stands beside the rows
 * of the side that it reads; that of one that reads neither beside those of the left.
 *
 * Errors: 0A000 for a subquery that reads both sides.
 *
 * @example
 * from a left join b on a.id = b.id and a.kind in (select ...)
 * // from a cross join (select a.kind in (select ...)) as r left join b on a.id = b.id and r.c0
 */
export function askedBeforeJoin(join: BoundJoin, place: ReturnType<typeof at>, context: BindContext): BoundJoin {
  if (join.type === 'inner' || join.on === null) return join;
  const left = askedBeside(join.left, join.on, idsOf(join.right), context);
  const right = askedBeside(join.right, left.condition, idsOf(join.left), context);
  if (hasSubquery(right.condition))
    throw new NotEmulated('a subquery that reads both sides of an outer join', {
      ...place,
      hint: 'Join the tables first, and ask in a query around the join.',
    });
  return { ...join, left: left.rows, right: right.rows, on: right.condition };
}

/** Rows with the results of a condition's subqueries beside them, and the condition on these; those stay that read one of `others`. */
export function askedBeside(
  rows: BoundFrom,
  condition: BoundExpression,
  others: ReadonlySet<number>,
  context: BindContext,
): { readonly rows: BoundFrom; readonly condition: BoundExpression } {
  let asked = rows;
  const moved = (part: BoundExpression): BoundExpression => {
    if (part.kind !== 'subquery') return mapParts(part, moved);
    if (reads(part, others)) return part;
    const column = { name: part.form, type: part.type, origin: null };
    const result: BoundFrom = { kind: 'derived', id: nextId(context), query: plainQuery([column], [askedOfEachRow(part)], null) };
    asked = { kind: 'join', type: 'cross', left: asked, right: result, on: null };
    return outputReference(result.id, 0, column);
  };
  return { condition: moved(condition), rows: asked };
}

export const idsOf = (from: BoundFrom): ReadonlySet<number> => new Set(relationsOf(from).map(({ id }) => id));
