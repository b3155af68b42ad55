import type { UnaryOperator } from '@hakkai/redshift-sql';
import { raise } from '../emit/quote.ts';
import { DOUBLE, isInteger, isNumeric, SUPER } from '../types/redshift-type.ts';
import type { BindContext } from './bind-context.ts';
import { resultType } from './bind-interval.ts';
import { call, constant, type BoundExpression } from './bound-expression.ts';
import { implicitCast } from './implicit-cast.ts';
import { noOperator } from './no-operator.ts';
import { varbyteComplement } from './varbyte-operators.ts';

/** `- + @ |/ ||/ ~`; a minus before a literal leaves it one. https://docs.aws.amazon.com/redshift/latest/dg/r_OPERATOR_SYMBOLS.html */
export function bindUnary(
  operator: Exclude<UnaryOperator, 'not'>,
  operand: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const { type } = operand;
  switch (operator) {
    case '-':
      if (type.kind === 'interval') return call('negate', resultType(type), [operand], (sql) => `(-(${sql}))`);
      return type.kind === 'super' ? signedSuper('-', operand) : negated(number(operator, operand, context, position));
    case '+':
      return type.kind === 'super' ? signedSuper('+', operand) : number(operator, operand, context, position);
    case '@': {
      const value = number(operator, operand, context, position);
      return call('@', value.type, [value], (sql) => `abs(${sql})`);
    }
    case '|/':
      return call(
        '|/',
        DOUBLE,
        [implicitCast(number(operator, operand, context, position), DOUBLE, context, position)],
        (sql) => `CASE WHEN ${sql} < 0 THEN ${raise('2201F', 'cannot take square root of a negative number')} ELSE sqrt(${sql}) END`,
      );
    case '||/':
      return call(
        '||/',
        DOUBLE,
        [implicitCast(number(operator, operand, context, position), DOUBLE, context, position)],
        (sql) => `cbrt(${sql})`,
      );
    case '~':
      if (type.kind === 'varbyte') return varbyteComplement(operand);
      if (!isInteger(type)) throw noOperator('~', [operand], context, position);
      return call('~', type, [operand], (sql) => `(~(${sql}))`);
    default:
      return operator satisfies never;
  }
}

/** A quoted literal counts as double precision. */
function number(operator: UnaryOperator, operand: BoundExpression, context: BindContext, position: number): BoundExpression {
  const value = operand.type.kind === 'unknown' ? implicitCast(operand, DOUBLE, context, position) : operand;
  if (!isNumeric(value.type)) throw noOperator(operator, [value], context, position);
  return value;
}

function negated(value: BoundExpression): BoundExpression {
  if (value.kind === 'constant' && typeof value.value === 'string')
    return constant(value.value.startsWith('-') ? value.value.slice(1) : `-${value.value}`, value.type);
  return call('negate', value.type, [value], (sql) => `(-(${sql}))`);
}

/** A sign before a SUPER value: NULL for what is no number. */
const signedSuper = (sign: '+' | '-', value: BoundExpression): BoundExpression =>
  call(`super ${sign}`, SUPER, [value], (sql) => `rs_super_arithmetic('0', '${sign}', ${sql})`);
