import { BIGINT, decimal, DOUBLE, INTEGER } from '../types/redshift-type.ts';
import { constant, type BoundExpression } from './bound-expression.ts';

const MAX_INTEGER = 2_147_483_647n;
const MAX_BIGINT = 9_223_372_036_854_775_807n;

/** A number's type from its literal: integer, bigint, else decimal; with an exponent, double precision. */
export function bindNumber(text: string): BoundExpression {
  if (/[eE]/.test(text)) return constant(text, DOUBLE);
  const point = text.indexOf('.');
  if (point >= 0) {
    const whole = text.slice(0, point).replace(/^0+/, '');
    const scale = text.length - point - 1;
    const precision = Math.max(whole.length + scale, 1);
    return precision > 38 ? constant(text, DOUBLE) : constant(text, decimal(precision, scale));
  }
  const value = BigInt(text);
  if (value <= MAX_INTEGER) return constant(String(value), INTEGER);
  if (value <= MAX_BIGINT) return constant(String(value), BIGINT);
  const digits = String(value).length;
  return digits > 38 ? constant(text, DOUBLE) : constant(String(value), decimal(digits, 0));
}
