import { call, type BoundOrder } from '../bind/bound-expression.ts';
import type { BoundBody } from '../bind/bound-query.ts';
import { expressionKey } from '../bind/expression-key.ts';
import { mayDifferInForm } from './distinct-rows.ts';

/** Whether DISTINCT goes by keys, as some value may be another's equal without being the same. */
export const keyedDistinct = (body: BoundBody): boolean =>
  body.kind === 'select' && body.distinct && body.items.some((item) => item.kind !== 'constant' && mayDifferInForm(item.type));

/** ORDER BY over the distinct rows: it names nothing but their columns. */
export function distinctOrder(order: BoundOrder, body: BoundBody): BoundOrder {
  const items = body.kind === 'select' ? body.items : [];
  const same = items.indexOf(order.expression);
  const index = same >= 0 ? same : items.map(expressionKey).indexOf(expressionKey(order.expression));
  const { type } = order.expression;
  return { ...order, expression: call('distinct column', type, [], () => `d.c${index}`) };
}
