import type { Expression, OrderItem, Window, WindowFrame } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
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

type Bound = WindowFrame['start'];

/**
 * A frame as engine SQL. One bound alone goes to the current row, or from it where the bound lies behind it.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html#r_Window_function_synopsis
 */
function frameClause(frame: WindowFrame, scope: Scope, context: BindContext, site: Site): string {
  const here: Bound = { kind: 'current-row', span: frame.span };
  const forward = frame.end === null && frame.start.kind !== 'current-row' && frame.start.direction === 'following';
  const [start, end] = forward ? [here, frame.start] : [frame.start, frame.end ?? here];
  const bounds = [start, end].map((bound) => ({ bound, offset: offsetOf(bound, frame, scope, context, site) }));
  const [from, to] = bounds.map(({ bound, offset }) => place(bound, offset));
  const wrongEnd =
    (end.kind === 'unbounded' && end.direction === 'preceding') || (start.kind === 'unbounded' && start.direction === 'following');
  if (from === undefined || to === undefined || from > to || wrongEnd)
    throw new RedshiftError('42P20', 'a window frame can not start behind its end', at(context, frame.span.start));
  const [first, last] = bounds.map(({ bound, offset }) => boundText(bound, offset));
  return `${frame.unit.toUpperCase()} BETWEEN ${first ?? ''} AND ${last ?? ''}`;
}

/** The offset of a bound as the engine reads it; null where it has none. */
function offsetOf(bound: Bound, frame: WindowFrame, scope: Scope, context: BindContext, site: Site): string | null {
  if (bound.kind !== 'offset-bound') return null;
  const place = at(context, bound.span.start);
  if (frame.unit === 'range') throw new RedshiftError('0A000', 'RANGE is only supported with UNBOUNDED and CURRENT ROW', place);
  const offset = bindExpression(bound.offset, scope, context, site);
  if (offset.kind !== 'constant' || typeof offset.value !== 'string' || !/^\d+$/.test(offset.value))
    throw new RedshiftError('42601', 'a frame offset must be a whole number', place);
  return offset.value;
}

/** Where a bound lies, in rows behind the current one. */
function place(bound: Bound, offset: string | null): number {
  if (bound.kind === 'current-row') return 0;
  return (bound.direction === 'preceding' ? -1 : 1) * (offset === null ? Number.POSITIVE_INFINITY : Number(offset));
}

function boundText(bound: Bound, offset: string | null): string {
  if (bound.kind === 'current-row') return 'CURRENT ROW';
  return `${offset ?? 'UNBOUNDED'} ${bound.direction.toUpperCase()}`;
}
