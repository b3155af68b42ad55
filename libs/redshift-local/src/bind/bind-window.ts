import type { Expression, OrderItem, Window, WindowFrame } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import { walkExpression } from './map-expression.ts';
import type { Scope } from './scope.ts';
import { insideWindow } from './site-rules.ts';
import { valueKey } from './value-key.ts';

export interface BoundOver {
  readonly partitionBy: readonly BoundExpression[];
  readonly orderBy: readonly BoundOrder[];
  readonly frame: string;
}

/** NULLs sort as the largest values: last ascending, first descending, unless said. */
export function bindOrderItem(item: OrderItem, expression: BoundExpression): BoundOrder {
  const descending = item.direction === 'desc';
  return { expression, descending, nullsFirst: item.nulls === null ? descending : item.nulls === 'first' };
}

/**
 * OVER (...). No constant stands in it: a text is refused by the guide, and so is any constant in ORDER BY. A bare number in PARTITION BY
 * divides nothing. https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html#r_Window_function_synopsis
 */
export function bindWindow(node: Window, scope: Scope, context: BindContext, site: Site): BoundOver {
  const inside = insideWindow(site);
  const bind = (part: Expression, clause: string): BoundExpression => {
    const bound = bindExpression(part, scope, context, inside);
    if (isConstant(bound))
      throw new RedshiftError('0A000', `constant expressions are not supported in ${clause} clauses`, at(context, part.span.start));
    if (readsWindow(bound))
      throw new NotEmulated('a subquery with a window function in OVER', {
        ...at(context, part.span.start),
        hint: 'Compute it in the select list of a query in FROM.',
      });
    return bound;
  };
  return {
    partitionBy: node.partitionBy
      .filter((part) => part.kind !== 'number')
      .map((part) => bind(part, 'partition by'))
      .map((part) => valueKey(part) ?? part),
    orderBy: node.orderBy.map((item) => bindOrderItem(item, bind(item.expression, 'order by'))),
    frame: node.frame === null ? '' : frameClause(node.frame, scope, context, inside),
  };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html: an order without a frame is refused. */
export function checkFrame({ orderBy, frame }: Window, place: ReturnType<typeof at>): void {
  if (orderBy.length > 0 && frame === null)
    throw new RedshiftError('42601', 'Aggregate window functions with an ORDER BY clause require a frame clause', place);
}

/** A function whose OVER must have an order, or can have neither an order nor a frame. */
export function checkOver(
  name: string,
  { orderBy, frame }: Window,
  order: 'required' | 'none' | undefined,
  place: ReturnType<typeof at>,
): void {
  if (order === 'required' && orderBy.length === 0)
    throw new RedshiftError('42601', `window function ${name} requires an ORDER BY clause in OVER`, place);
  if (order === 'none' && (orderBy.length > 0 || frame !== null))
    throw new RedshiftError('42601', `window function ${name} takes no ORDER BY and no frame clause in OVER`, place);
}

/** Whether an expression is computed from literals alone. */
const isConstant = (expression: BoundExpression): boolean =>
  expression.kind === 'constant' || (expression.kind === 'call' && expression.args.length > 0 && expression.args.every(isConstant));

/** Whether a subquery in it has a window function, which the engine does not read there. */
function readsWindow(expression: BoundExpression): boolean {
  let found = false;
  walkExpression(expression, ({ kind }) => {
    found ||= kind === 'window';
  });
  return found;
}

interface FrameBound {
  /** Where it lies behind the current row, in rows. Even an offset of 0 lies on the side it names. */
  readonly place: number;
  readonly sql: string;
}

const HERE: FrameBound = { place: 0, sql: 'CURRENT ROW' };

/**
 * A frame as engine SQL. One bound alone goes to the current row, or from it where the bound lies behind it.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html#r_Window_function_synopsis
 */
function frameClause(frame: WindowFrame, scope: Scope, context: BindContext, site: Site): string {
  const bounds = [frame.start, frame.end].map((bound) => (bound === null ? HERE : frameBound(bound, frame.unit, scope, context, site)));
  const [from = HERE, to = HERE] = frame.end === null ? bounds.toSorted((one, other) => one.place - other.place) : bounds;
  if (from.place > to.place || from.place === Number.POSITIVE_INFINITY || to.place === Number.NEGATIVE_INFINITY)
    throw new RedshiftError('42P20', 'a window frame can not start behind its end', at(context, frame.span.start));
  return `${frame.unit} BETWEEN ${from.sql} AND ${to.sql}`;
}

function frameBound(bound: WindowFrame['start'], unit: WindowFrame['unit'], scope: Scope, context: BindContext, site: Site): FrameBound {
  if (bound.kind === 'current-row') return HERE;
  const offset = bound.kind === 'unbounded' ? null : frameOffset(bound.offset, unit, at(context, bound.span.start), scope, context, site);
  const distance = offset === null ? Number.POSITIVE_INFINITY : Number(offset) + 0.5;
  return { place: bound.direction === 'preceding' ? -distance : distance, sql: `${offset ?? 'UNBOUNDED'} ${bound.direction}` };
}

/** The offset of a bound as the engine reads it. */
function frameOffset(
  node: Expression,
  unit: WindowFrame['unit'],
  place: ReturnType<typeof at>,
  scope: Scope,
  context: BindContext,
  site: Site,
): string {
  if (unit === 'range') throw new RedshiftError('0A000', 'RANGE is only supported with UNBOUNDED and CURRENT ROW', place);
  const bound = bindExpression(node, scope, context, site);
  const offset = bound.kind === 'constant' ? String(bound.value) : '';
  if (!/^\d+$/.test(offset)) throw new RedshiftError('42601', 'a frame offset must be a whole number', place);
  return offset;
}
