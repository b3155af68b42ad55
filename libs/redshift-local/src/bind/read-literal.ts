import { isText, varchar, type RedshiftType } from '../types/redshift-type.ts';
import { constant, type BoundConstant, type BoundExpression } from './bound-expression.ts';
import { castTo, type CastContext } from './cast.ts';
import { momentLiteral } from './moment-literal.ts';
import { requireReadable } from './readable-text.ts';

/** A quoted literal, or NULL, as the type of the place it stands in. */
export function readLiteral(literal: BoundConstant, type: RedshiftType, context: CastContext): BoundExpression {
  if (literal.value === null) return constant(null, type);
  const text = String(literal.value);
  const moment = momentLiteral(text, type, context);
  if (moment !== null) return moment;
  if (context.lenient !== true) requireReadable(text, type, context.position);
  const typed = constant(text, varchar(Math.max(1, Buffer.byteLength(text))));
  if (isText(type) && context.form === 'implicit') return typed;
  return castTo(typed, type, context);
}
