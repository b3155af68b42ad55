import { asDecimal } from '../types/common-type.ts';
import { MAX_PRECISION } from '../types/decimal-result.ts';
import type { RedshiftType } from '../types/redshift-type.ts';

/** The engine multiplies two decimals of up to 18 digits in 18 digits, and fails beyond: one of them has to be wider. */
const LEAST_WIDE = 19;

/** The engine's type for a factor whose product may have more than 18 digits. */
export const wideDecimal = ({ precision, scale }: { readonly precision: number; readonly scale: number }): string =>
  `DECIMAL(${Math.max(precision, LEAST_WIDE)},${scale})`;

const power = (digits: number): string => `CAST('1${'0'.repeat(digits)}' AS DECIMAL(${digits + 1},0))`;

/**
 * The exact quotient of two decimals, cut after the result's scale: both are made whole numbers, which the engine divides without a rest. Null
 * where these numbers may have more than 38 digits. A quotient has four digits behind the point or more.
 *
 * @example decimalQuotient('p', 'q', decimal(8, 2), decimal(8, 2), decimal(17, 9)) // p * 10¹¹ // (q * 10²), as DECIMAL(17,9)
 */
export function decimalQuotient(
  dividend: string,
  divisor: string,
  from: RedshiftType,
  by: RedshiftType,
  result: Extract<RedshiftType, { kind: 'decimal' }>,
): string | null {
  const x = asDecimal(from);
  const y = asDecimal(by);
  const shift = result.scale + y.scale;
  if (x.precision + shift > MAX_PRECISION || y.precision + y.scale > MAX_PRECISION) return null;
  const whole = (sql: string, type: typeof x, digits: number): string =>
    `CAST(CAST(${sql} AS ${wideDecimal(type)}) * ${power(digits)} AS HUGEINT)`;
  const quotient = `CAST(${whole(dividend, x, shift)} // ${whole(divisor, y, y.scale)} AS DECIMAL(${MAX_PRECISION},0))`;
  const unit = `CAST('0.${'1'.padStart(result.scale, '0')}' AS DECIMAL(${result.scale + 1},${result.scale}))`;
  return `CAST(${quotient} * ${unit} AS DECIMAL(${result.precision},${result.scale}))`;
}
