import type { RedshiftType } from '../types/redshift-type.ts';
import { castFacts, type BindContext } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';

/** An operand as the type that an operator takes. */
export const implicitCast = (expression: BoundExpression, type: RedshiftType, context: BindContext, position: number): BoundExpression =>
  castTo(expression, type, { ...castFacts(context), position, form: 'implicit' });
