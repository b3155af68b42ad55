import type { BoundExpression } from './bound-expression.ts';

/** What a text that is written out says; null for NULL and for anything that is computed. */
export const literalText = (expression: BoundExpression): string | null =>
  expression.kind === 'constant' && typeof expression.value === 'string' ? expression.value : null;
