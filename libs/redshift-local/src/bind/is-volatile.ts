import type { BoundExpression } from './bound-expression.ts';
import type { BoundQuery } from './bound-query.ts';
import { walkExpression, walkQuery } from './map-expression.ts';

/** Whether a call itself, whatever its arguments, may have another value each time it is written. */
const isVolatileCall = (part: BoundExpression): boolean => part.kind === 'call' && !part.stable;

/** Whether an expression may have another value each time it is written: `random()` stands in it. */
export function isVolatile(expression: BoundExpression): boolean {
  let volatile = false;
  walkExpression(expression, (part) => {
    volatile ||= isVolatileCall(part);
  });
  return volatile;
}

/** The same of a query, its subqueries included: it may have other rows each time it is asked. */
export function isVolatileQuery(query: BoundQuery): boolean {
  let volatile = false;
  walkQuery(query, (part) => {
    volatile ||= isVolatileCall(part);
  });
  return volatile;
}
