import type { BoundExpression } from './bound-expression.ts';
import { walkExpression } from './map-expression.ts';

/** Whether a call itself, whatever its arguments, may have another value each time it is written. */
export const isVolatileCall = (part: BoundExpression): boolean => part.kind === 'call' && !part.stable;

/** Whether an expression may have another value each time it is written: `random()` stands in it. */
export function isVolatile(expression: BoundExpression): boolean {
  let volatile = false;
  walkExpression(expression, (part) => {
    volatile ||= isVolatileCall(part);
  });
  return volatile;
}
