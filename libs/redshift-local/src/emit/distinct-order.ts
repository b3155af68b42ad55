import { call, type BoundOrder } from '../bind/bound-expression.ts';
import type { BoundQuery, BoundSelect } from '../bind/bound-query.ts';
import { expressionKey } from '../bind/expression-key.ts';
import { mayDifferInForm } from './distinct-rows.ts';

/** Whether DISTINCT goes by keys, as some value may be another's equal without being the same. */
export const keyedDistinct = ({ distinct, items }: BoundSelect): boolean =>
  distinct && items.some((item) => item.kind !== 'constant' && mayDifferInForm(item.type));

/** The ORDER BY of a query; over distinct rows that go by keys it names nothing but their columns. */
export function orderOfRows({ body, orderBy }: BoundQuery): readonly BoundOrder[] {
  if (body.kind !== 'select' || !keyedDistinct(body)) return orderBy;
  const keys = body.items.map(expressionKey);
  return orderBy.map((order) => {
    const index = keys.indexOf(expressionKey(order.expression));
    return { ...order, expression: call('distinct column', order.expression.type, [], () => `d.c${index}`) };
  });
}
