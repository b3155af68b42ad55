import type { BoundExpression } from './bound-expression.ts';
import { walkExpression } from './map-expression.ts';

/** Whether an expression may have another value each time it is written: `random()` stands in it. */
export function isVolatile(expression: BoundExpression): boolean {
  let volatile = false;
  walkExpression(expression, (part) => {
    volatile ||= part.kind === 'call' && !part.stable;
  });
  return volatile;
}
