import { commonType } from '../types/common-type.ts';
import { INTEGER, isInteger, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import type { BindContext } from './bind-context.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { implicitCast } from './implicit-cast.ts';
import { noOperator } from './no-operator.ts';

export type BitwiseOperator = '&' | '|' | '#' | '<<' | '>>';

const BITWISE: readonly string[] = ['&', '|', '#', '<<', '>>'] satisfies readonly BitwiseOperator[];

export const isBitwise = (operator: string): operator is BitwiseOperator => BITWISE.includes(operator);

/** `& | # << >>` of integers. https://docs.aws.amazon.com/redshift/latest/dg/r_OPERATOR_SYMBOLS.html */
export function bindBitwise(
  operator: BitwiseOperator,
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (!isInteger(a.type) || !isInteger(b.type)) throw noOperator(operator, [a, b], context, position);
  if (operator === '<<' || operator === '>>') return call(operator, a.type, [a, b], (x = '', y = '') => shifted(operator, a.type, x, y));
  const type = commonType([a.type, b.type]) ?? INTEGER;
  const args = [implicitCast(a, type, context, position), implicitCast(b, type, context, position)];
  return call(operator, type, args, (x, y) => (operator === '#' ? `xor(${x}, ${y})` : `(${x} ${operator} ${y})`));
}

const BITS: Partial<Record<RedshiftType['kind'], bigint>> = { smallint: 16n, integer: 32n, bigint: 64n };

/**
 * A value moved by bits, as the processor does it: by 32 bits it is where it was (a BIGINT by 64), and what is moved out of its type is gone.
 */
function shifted(operator: '<<' | '>>', type: RedshiftType, value: string, by: string): string {
  const count = `(${by} & ${type.kind === 'bigint' ? 63 : 31})`;
  if (operator === '>>') return `CAST((CAST(${value} AS BIGINT) >> ${count}) AS ${storageType(type)})`;
  const modulus = 2n ** (BITS[type.kind] ?? 64n);
  const moved = `CAST(${value} AS HUGEINT) * (CAST(1 AS HUGEINT) << ${count})`;
  return `CAST(((${moved} + ${modulus / 2n}) % ${modulus} + ${modulus}) % ${modulus} - ${modulus / 2n} AS ${storageType(type)})`;
}
