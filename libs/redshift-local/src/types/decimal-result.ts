import { asDecimal } from './common-type.ts';
import type { RedshiftType } from './redshift-type.ts';

/** The most digits that a DECIMAL has, and the most of them behind the point. */
export const MAX_PRECISION = 38;
const MAX_SCALE = 37;
/** A quotient keeps as many digits behind the point where its digits do not fit. */
const LEAST_QUOTIENT_SCALE = 4;

/**
 * Precision and scale of a computation with DECIMAL. Only a quotient gives up scale for digits before the point; the others keep theirs and
 * fail where a value does not fit into 38 digits.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html
 * @example decimalResult('/', decimal(8, 2), decimal(8, 2)) // DECIMAL(17,9)
 */
export function decimalResult(
  operator: '+' | '-' | '*' | '/' | '%',
  a: RedshiftType,
  b: RedshiftType,
): Extract<RedshiftType, { kind: 'decimal' }> {
  const x = asDecimal(a);
  const y = asDecimal(b);
  const scale = Math.max(x.scale, y.scale);
  const whole = Math.max(x.precision - x.scale, y.precision - y.scale);
  switch (operator) {
    case '+':
    case '-':
      return capped(whole + 1 + scale, scale);
    case '%':
      return capped(whole + scale, scale);
    case '*':
      return capped(x.precision + y.precision + 1, x.scale + y.scale);
    case '/':
      return quotient(x, y);
    default:
      return operator satisfies never;
  }
}

const capped = (precision: number, scale: number): Extract<RedshiftType, { kind: 'decimal' }> => ({
  kind: 'decimal',
  precision: Math.min(precision, MAX_PRECISION),
  scale: Math.min(scale, MAX_SCALE),
});

function quotient(x: ReturnType<typeof asDecimal>, y: ReturnType<typeof asDecimal>): Extract<RedshiftType, { kind: 'decimal' }> {
  const scale = Math.max(LEAST_QUOTIENT_SCALE, x.scale + y.precision - y.scale + 1);
  const precision = x.precision - x.scale + y.scale + scale;
  if (precision <= MAX_PRECISION) return capped(precision, scale);
  return capped(MAX_PRECISION, Math.max(MAX_PRECISION + scale - precision, LEAST_QUOTIENT_SCALE));
}
