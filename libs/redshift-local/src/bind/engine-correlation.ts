import { NotEmulated } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { isComputedCount } from './bind-count.ts';
import { plainQuery, type BoundFrom, type BoundJoin, type BoundQuery } from './bound-query.ts';
import { readsAnyOf } from './correlation.ts';

/**
 * Refuses what the engine can not do for each row of the query around: cut rows at a computed number, and join outwards on what that row says.
 * `around` are the relations of that query.
 */
export function checkEngineCorrelation(query: BoundQuery, around: ReadonlySet<number>, position: number, context: BindContext): void {
  for (const part of queriesIn(query)) {
    if ([part.limit, part.offset].some((count) => count !== null && isComputedCount(count)) && readsAnyOf(part, around))
      throw new NotEmulated('LIMIT, OFFSET or TOP of a computed number in a correlated subquery', at(context, position));
    if (part.body.kind === 'select' && joinsIn(part.body.from).some((join) => joinsOutwards(join, around)))
      throw new NotEmulated('an outer join that depends on the row of the outer query', {
        ...at(context, position),
        hint: 'Compare with the outer row in WHERE.',
      });
  }
}

/** A query and those of which its rows are made. */
const queriesIn = (query: BoundQuery): BoundQuery[] => [
  query,
  ...[
    ...query.commonTables.map((table) => table.query),
    ...(query.body.kind === 'select' ? derivedIn(query.body.from) : [query.body.left, query.body.right]),
  ].flatMap(queriesIn),
];

function derivedIn(from: BoundFrom | null): BoundQuery[] {
  if (from?.kind === 'derived') return [from.query];
  return from?.kind === 'join' ? [from.left, from.right].flatMap(derivedIn) : [];
}

const joinsIn = (from: BoundFrom | null): BoundJoin[] =>
  from?.kind === 'join' ? [from, ...joinsIn(from.left), ...joinsIn(from.right)] : [];

/** Elements of an array are joined row by row, which asks for no condition between two tables. */
function joinsOutwards(join: BoundJoin, around: ReadonlySet<number>): boolean {
  const { type, on, right } = join;
  if (type === 'full') return readsAnyOf(plainQuery([], [], join), around);
  if (type === 'inner' || on === null || right.kind === 'unnest' || right.kind === 'unpivot') return false;
  return readsAnyOf(plainQuery([], [on], null), around);
}
