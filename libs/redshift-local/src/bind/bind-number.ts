import { RedshiftError } from '../redshift-error.ts';
import { BIGINT, decimal, DOUBLE, INTEGER } from '../types/redshift-type.ts';
import { constant, type BoundExpression } from './bound-expression.ts';

const MAX_INTEGER = 2_147_483_647n;
const MAX_BIGINT = 9_223_372_036_854_775_807n;

/** DECIMAL of up to 19 digits is held in 64 bits, without its sign; the next size has 20. */
const wide = (precision: number, unscaled: bigint): number => (precision === 19 && unscaled > MAX_BIGINT ? 20 : precision);

/**
 * A number's type from its literal: integer, bigint, else decimal; with an exponent, or more than 38 digits, double precision.
 * Throws 22003 for a number that a double does not hold.
 */
export function bindNumber(text: string, position: number): BoundExpression {
  if (/[eE]/.test(text)) return double(text, position);
  const point = text.indexOf('.');
  if (point >= 0) {
    const whole = text.slice(0, point).replace(/^0+/, '');
    const scale = text.length - point - 1;
    const precision = Math.max(whole.length + scale, 1);
    if (precision > 38) return double(text, position);
    return constant(text, decimal(wide(precision, BigInt(`${whole}${text.slice(point + 1)}`)), scale));
  }
  const value = BigInt(text);
  if (value <= MAX_INTEGER) return constant(String(value), INTEGER);
  if (value <= MAX_BIGINT) return constant(String(value), BIGINT);
  const digits = String(value).length;
  return digits > 38 ? double(text, position) : constant(String(value), decimal(wide(digits, value), 0));
}

function double(text: string, position: number): BoundExpression {
  if (!Number.isFinite(Number(text))) throw new RedshiftError('22003', `"${text}" is out of range for type double precision`, { position });
  return constant(text, DOUBLE);
}
