import { varbyte, type RedshiftType } from '../types/redshift-type.ts';
import { call, type BoundExpression } from './bound-expression.ts';

type BoundVarbyte = BoundExpression & { readonly type: Extract<RedshiftType, { kind: 'varbyte' }> };

const BITWISE: Readonly<Record<string, string>> = { '&': 'rs_varbyte_and', '|': 'rs_varbyte_or', '#': 'rs_varbyte_xor' };

export const isVarbyte = (value: BoundExpression): value is BoundVarbyte => value.type.kind === 'varbyte';

/**
 * `||`, `+`, `&`, `|` and `#` of two VARBYTE values; null for an operator that VARBYTE does not have.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_OPERATORS.html
 */
export function varbyteOperation(operator: string, left: BoundVarbyte, right: BoundVarbyte): BoundExpression | null {
  const native = BITWISE[operator];
  if (operator === '||' || operator === '+')
    return call('||', varbyte(left.type.length + right.type.length), [left, right], (x, y) => `(${x} || ${y})`);
  if (native === undefined) return null;
  return call(operator, left.type, [left, right], (x, y) => `unhex(${native}(hex(${x}), hex(${y})))`);
}

/** `~`: every bit turned round. */
export const varbyteComplement = (operand: BoundExpression): BoundExpression =>
  call('~', operand.type, [operand], (sql) => `unhex(rs_varbyte_not(hex(${sql})))`);
