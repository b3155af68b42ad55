import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { BoundColumn, BoundExpression } from './bound-expression.ts';
import { relationsOf, type BoundFrom, type BoundQuery, type BoundSelect } from './bound-query.ts';
import { isVolatile, isVolatileQuery } from './is-volatile.ts';
import { walkExpression } from './map-expression.ts';
import type { Scope, ScopeRelation } from './scope.ts';

const refused = (message: string, position: number, context: BindContext): RedshiftError =>
  new RedshiftError('0A000', message, at(context, position));

/** Whether an expression reads a row of one of these relations. */
export function reads(expression: BoundExpression, relations: ReadonlySet<number>): boolean {
  let found = false;
  walkExpression(expression, (part) => {
    found ||= part.kind === 'column' && relations.has(part.relation);
  });
  return found;
}

/** The relation that a column is of, in this block or one around it. */
function relationOf(column: BoundColumn, scope: Scope): { readonly relation: ScopeRelation; readonly outer: boolean } | null {
  for (let block: Scope | null = scope; block !== null; block = block.outer) {
    const relation = block.relations.find((known) => known.id === column.relation);
    if (relation !== undefined) return { relation, outer: block !== scope };
  }
  return null;
}

/**
 * What may stand in FROM as an array or object to iterate over. An object out of the UNPIVOT of a query around it may not be unpivoted, nor
 * may what a recursive table makes be unnested.
 * https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivoting
 * https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html
 */
export function checkIterated(
  kind: 'unnest' | 'unpivot',
  source: BoundExpression,
  scope: Scope,
  position: number,
  context: BindContext,
): void {
  walkExpression(source, (part) => {
    if (part.kind === 'column') checkColumn(kind, part, scope, position, context);
  });
}

function checkColumn(kind: 'unnest' | 'unpivot', column: BoundColumn, scope: Scope, position: number, context: BindContext): void {
  const found = relationOf(column, scope);
  if (found === null) return;
  const { relation, outer } = found;
  const isSuper = column.type.kind === 'super';
  switch (relation.role) {
    case 'recursive':
      if (isSuper) throw refused('SUPER columns of a recursive common table expression can not be unnested', position, context);
      return;
    case 'target':
      if (!outer) throw new NotEmulated('unnesting the table that the statement writes', at(context, position));
      return;
    case 'unpivot':
      if (isSuper && outer && kind === 'unpivot') throw refused('correlated unpivoting is not supported', position, context);
      return;
    case undefined:
      return;
    default:
      relation.role satisfies never;
  }
}

type Iteration = Extract<BoundFrom, { readonly kind: 'unnest' | 'unpivot' }>;

const iterates = (from: BoundFrom): from is Iteration => from.kind === 'unnest' || from.kind === 'unpivot';

/** Whether a query reads no table, but elements of arrays and members of objects alone. */
export const onlyIterates = ({ body }: BoundQuery): boolean =>
  body.kind === 'select' && body.from !== null && relationsOf(body.from).every(iterates);

/** The SELECTs that make up a query, those of its subqueries left out. */
function selectsOf({ body, commonTables }: BoundQuery): readonly BoundSelect[] {
  const named = commonTables.flatMap(({ query }) => selectsOf(query));
  if (body.kind === 'set-operation') return [...named, ...selectsOf(body.left), ...selectsOf(body.right)];
  return [...named, body, ...relationsOf(body.from).flatMap((from) => (from.kind === 'derived' ? selectsOf(from.query) : []))];
}

/**
 * A subquery that unnests a value of a row around it reads no other table, and neither it nor what an IN looks for in it is volatile.
 * https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html
 */
export function checkOuterUnnest(
  query: BoundQuery,
  sought: readonly BoundExpression[] | null,
  around: ReadonlySet<number>,
  position: number,
  context: BindContext,
): void {
  const unnesting = selectsOf(query)
    .map(({ from }) => relationsOf(from))
    .filter((items) => items.some((from) => iterates(from) && reads(from.source, around)));
  if (unnesting.length === 0) return;
  if (!unnesting.every((items) => items.every(iterates)))
    throw refused('a subquery that unnests an outer table can refer to no other table', position, context);
  if (sought?.some(isVolatile) || isVolatileQuery(query))
    throw refused('volatile functions are not supported with a subquery that unnests an outer table', position, context);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/limitations-super.html: no SUPER value in the condition of a right or full join. */
export function checkOuterJoin(type: string, on: BoundExpression, position: number, context: BindContext): void {
  if (type !== 'right' && type !== 'full') return;
  walkExpression(on, (part) => {
    if (part.type.kind === 'super')
      throw refused(`SUPER values can not be used in a ${type === 'right' ? 'RIGHT' : 'FULL'} JOIN`, position, context);
  });
}
