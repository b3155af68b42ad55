import { NotEmulated } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { isComputedCount } from './bind-count.ts';
import { relationsOf, type BoundFrom, type BoundJoin, type BoundQuery } from './bound-query.ts';
import { hasSubquery, walkQuery } from './map-expression.ts';
import { reads } from './unnest-limits.ts';

/**
 * Refuses what the engine can not do for each row of the query around: cut rows at a computed number, and join outwards on what that row
 * says. `around` are the relations of that query.
 */
export function checkEngineCorrelation(query: BoundQuery, around: ReadonlySet<number>, position: number, context: BindContext): void {
  if ([query.limit, query.offset].some((count) => count !== null && isComputedCount(count)))
    throw new NotEmulated('LIMIT, OFFSET or TOP of a computed number in a correlated subquery', at(context, position));
  if (joinsOf(query).some((join) => joinsOutwards(join, around)))
    throw new NotEmulated('an outer join that depends on the row of the outer query', {
      ...at(context, position),
      hint: 'Compare with the outer row in WHERE.',
    });
}

/** Whether joined tables give values that are computed of the row around them, in which the engine's IN can not look. */
export const joinsIntoRow = ({ body }: BoundQuery, around: ReadonlySet<number>): boolean =>
  body.kind === 'select'
    ? joinsIn(body.from).length > 0 && body.items.some((item) => reads(item, around))
    : [body.left, body.right].some((side) => joinsIntoRow(side, around));

/** Whether one of the values that it gives is computed of the row around it, and of a subquery, for which the engine has no place there. */
export const asksBesideRow = ({ body }: BoundQuery, around: ReadonlySet<number>): boolean =>
  body.kind === 'select'
    ? body.items.some((item) => hasSubquery(item) && reads(item, around))
    : [body.left, body.right].some((side) => asksBesideRow(side, around));

/** Whether a common table is read, in a FROM at any depth: the engine's IN can not look in it for a value of a row two queries around. */
export function readsCommonTable(query: BoundQuery): boolean {
  let found = namesCommonTable(query.body);
  walkQuery(query, (part) => {
    found ||= part.kind === 'subquery' && readsCommonTable(part.query);
  });
  return found;
}

const namesCommonTable = (body: BoundQuery['body']): boolean =>
  body.kind === 'select'
    ? relationsOf(body.from).some((from) => from.kind === 'common-table' || (from.kind === 'derived' && readsCommonTable(from.query)))
    : [body.left, body.right].some(readsCommonTable);

const joinsOf = ({ body }: BoundQuery): BoundJoin[] =>
  body.kind === 'select' ? joinsIn(body.from) : [body.left, body.right].flatMap(joinsOf);

const joinsIn = (from: BoundFrom | null): BoundJoin[] =>
  from?.kind === 'join' ? [from, ...joinsIn(from.left), ...joinsIn(from.right)] : [];

/**
 * Elements of an array are joined row by row, which asks for no condition between two tables. A full join wants no such condition within its
 * sides either, and reads a common table only where no outer row is.
 */
function joinsOutwards(join: BoundJoin, around: ReadonlySet<number>): boolean {
  const { type, right } = join;
  if (type === 'inner' || right.kind === 'unnest' || right.kind === 'unpivot') return false;
  if (type === 'full' && relationsOf(join).some(({ kind }) => kind === 'common-table')) return true;
  return (type === 'full' ? joinsIn(join) : [join]).some(({ on }) => on !== null && reads(on, around));
}
