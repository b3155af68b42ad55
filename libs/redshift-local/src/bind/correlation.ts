import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';
import { relationsOf, type BoundQuery } from './bound-query.ts';
import { commonTablesInPlace } from './common-tables-in-place.ts';
import { checkEngineCorrelation } from './engine-correlation.ts';
import { hasWindow, walkExpression, walkQuery } from './map-expression.ts';
import type { Scope } from './scope.ts';
import { checkOuterUnnest, onlyIterates } from './unnest-limits.ts';

/**
 * Correlated subqueries that Redshift does not run.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_correlated_subqueries.html#r_correlated_subqueries-correlated-subquery-patterns-that-are-not-supported
 */
export const unsupportedCorrelation = (hint: string, position: number, context: BindContext): RedshiftError =>
  new RedshiftError('0A000', 'This type of correlated subquery pattern is not supported yet', { ...at(context, position), hint });

/** Whether a query reads a row of `relations`. */
export function readsAnyOf(query: BoundQuery, relations: ReadonlySet<number>): boolean {
  let found = false;
  walkQuery(query, (part) => {
    if (part.kind === 'column' && relations.has(part.relation)) found = true;
  });
  return found;
}

/** Whether a subquery inside an expression reads a row of `relations`. */
export function hasCorrelatedSubquery(expression: BoundExpression, relations: ReadonlySet<number>): boolean {
  let found = false;
  walkExpression(expression, (part) => {
    if (part.kind === 'subquery' && readsAnyOf(part.query, relations)) found = true;
  });
  return found;
}

/** Whether columns are read, and those of outer queries alone: the engine would compute an aggregate of them there. */
export function readsOuterAlone(operands: readonly BoundExpression[], scope: Scope): boolean {
  const read = new Set<number>();
  for (const operand of operands)
    walkExpression(operand, (part) => {
      if (part.kind === 'column') read.add(part.relation);
    });
  return read.size > 0 && read.isSubsetOf(scope.outerIds);
}

/** An aggregate of columns of outer queries alone is theirs, in SQL, and not that of the subquery in which it stands. */
export function checkOwnAggregate(operands: readonly BoundExpression[], scope: Scope, position: number, context: BindContext): void {
  if (!readsOuterAlone(operands, scope)) return;
  throw new NotEmulated("an aggregate of an outer query's columns alone", {
    ...at(context, position),
    hint: 'Compute it in a query of its own, and read its result.',
  });
}

/**
 * A subquery as the engine runs it. Refused are a window function in a correlated one; sums and counts of groups in one that stands behind IN,
 * which looks for `sought` in it.
 */
export function asSubquery(
  query: BoundQuery,
  sought: readonly BoundExpression[] | null,
  scope: Scope,
  position: number,
  context: BindContext,
): BoundQuery {
  const around = new Set([...scope.ids, ...scope.outerIds]);
  if (!readsAnyOf(query, around)) return query;
  checkOuterUnnest(query, sought, around, position, context);
  if (innerQueries(query).some((inner) => !onlyIterates(inner) && readsAnyOf(inner, around)))
    throw unsupportedCorrelation('A query in FROM or WITH can not read the row of a query around the subquery.', position, context);
  checkEngineCorrelation(query, around, position, context);
  if (usesWindow(query)) throw unsupportedCorrelation('A correlated subquery takes no window function.', position, context);
  const grouping = query.body.kind === 'select' ? query.body.grouping : null;
  if (
    sought !== null &&
    grouping !== null &&
    grouping.keys.length > 0 &&
    grouping.aggregates.some(({ name }) => name !== 'min' && name !== 'max')
  )
    throw unsupportedCorrelation('A correlated subquery with GROUP BY behind IN takes no aggregate but MIN and MAX.', position, context);
  return commonTablesInPlace(query);
}

/** The blocks in FROM and WITH, which lie between a subquery and what they read of the query around it. */
const innerQueries = ({ commonTables, body }: BoundQuery): BoundQuery[] => [
  ...commonTables.map((table) => table.query),
  ...(body.kind === 'select'
    ? relationsOf(body.from).flatMap((from) => (from.kind === 'derived' ? [from.query] : []))
    : [body.left, body.right].flatMap(innerQueries)),
];

const usesWindow = ({ body }: BoundQuery): boolean =>
  body.kind === 'select'
    ? [...body.items, body.qualify].some((one) => one !== null && hasWindow(one))
    : usesWindow(body.left) || usesWindow(body.right);
