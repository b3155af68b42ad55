import { MAX_PRECISION } from '../types/decimal-result.ts';
import { BOOLEAN, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import type { Comparison } from './bind-comparison.ts';

type Decimal = RedshiftType & { readonly kind: 'decimal' };
type Digits = Pick<Decimal, 'precision' | 'scale'>;
type BoundDecimal = BoundExpression & { readonly type: Decimal };

export const isDecimal = (value: BoundExpression): value is BoundDecimal => value.type.kind === 'decimal';

const wholeDigits = ({ precision, scale }: Digits): number => precision - scale;

/** Whether no DECIMAL holds every value of both: the larger scale beside the more whole digits is over 38. */
export const beyondOneDecimal = (left: Digits, right: Digits): boolean =>
  Math.max(wholeDigits(left), wholeDigits(right)) + Math.max(left.scale, right.scale) > MAX_PRECISION;

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };

/**
 * Compares decimals that no one type holds, exactly: at the smaller scale, and where they are equal there, by the digits that it lacks. What is
 * cut off is less than one unit of that scale, so any difference at that scale decides.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html
 * @example compareWideDecimals('<', a, b) // a DECIMAL(38,2), b DECIMAL(38,10)
 */
export function compareWideDecimals(operator: Comparison, left: BoundDecimal, right: BoundDecimal): BoundExpression {
  if (left.type.scale > right.type.scale) return compareWideDecimals(MIRRORED[operator], right, left);
  return call(operator, BOOLEAN, [left, right], (x, y) => {
    const cut = `trunc(${y}, ${left.type.scale})`;
    return `(CASE WHEN ${x} = ${cut} THEN CAST(${cut} AS ${storageType(right.type)}) ${operator} ${y} ELSE ${x} ${operator} ${cut} END)`;
  });
}
