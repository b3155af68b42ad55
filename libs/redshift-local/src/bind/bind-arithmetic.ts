import type { BinaryOperator } from '@hakkai/redshift-sql';
import { asWritten } from '../emit/as-written.ts';
import { decimalQuotient, wideDecimal } from '../emit/decimal-quotient.ts';
import { withinFloats } from '../emit/float-range.ts';
import { raise } from '../emit/quote.ts';
import { NotEmulated } from '../redshift-error.ts';
import { asDecimal, commonType, textLength } from '../types/common-type.ts';
import { decimal, DOUBLE, INTEGER, isFloat, isInteger, isNumeric, isText, MAX_VARCHAR, SUPER, varchar } from '../types/redshift-type.ts';
import { decimalResult } from '../types/decimal-result.ts';
import { storageType } from '../types/storage-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindBitwise, isBitwise } from './bind-bitwise.ts';
import { asText } from './bind-predicate.ts';
import { bindMomentArithmetic } from './bind-moment-arithmetic.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { DECIMAL_OVERFLOW, withinStorage } from './cast-number.ts';
import { beyondOneDecimal } from './compare-wide-decimals.ts';
import { implicitCast } from './implicit-cast.ts';
import { literalBytes, withRoomFor } from './literal-length.ts';
import { noOperator } from './no-operator.ts';
import { powerOf } from '../emit/power.ts';
import { withinVarchar } from '../emit/text-limit.ts';
import { isVarbyte, varbyteOperation } from './varbyte-operators.ts';

export type Operator = Exclude<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>=' | '~' | '~*' | '!~' | '!~*'>;

/** `+ - * / % ^ || & | # << >>` with Redshift's result types. https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html */
export function bindArithmetic(
  operator: Operator,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (left.type.kind === 'varbyte' || right.type.kind === 'varbyte') return varbytes(operator, left, right, context, position);
  if (operator === '||') return concatenate(left, right, context, position);
  if (left.type.kind === 'super' || right.type.kind === 'super') return supers(operator, left, right, context, position);
  const moment = bindMomentArithmetic(operator, left, right, context, position);
  if (moment !== null) return moment;
  const [a, b] = settleLiterals(left, right, context, position);
  if (!isNumeric(a.type) || !isNumeric(b.type)) throw noOperator(operator, [left, right], context, position);
  if (operator === '^')
    return call('^', DOUBLE, [implicitCast(a, DOUBLE, context, position), implicitCast(b, DOUBLE, context, position)], powerOf);
  if (isBitwise(operator)) return bindBitwise(operator, a, b, context, position);
  if (isFloat(a.type) || isFloat(b.type)) return floats(operator, a, b, context, position);
  if (isInteger(a.type) && isInteger(b.type)) return integers(operator, a, b, context, position);
  return decimals(operator, a, b);
}

/** VARBYTE is never converted without a cast; a quoted literal beside one is read as its bytes. */
function varbytes(
  operator: Operator,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const read = (side: BoundExpression, other: BoundExpression): BoundExpression =>
    side.type.kind === 'unknown' ? implicitCast(side, withRoomFor(other.type, literalBytes(side)), context, position) : side;
  const [a, b] = [read(left, right), read(right, left)];
  const result = isVarbyte(a) && isVarbyte(b) ? varbyteOperation(operator, a, b) : null;
  if (result === null) throw noOperator(operator, [left, right], context, position);
  return result;
}

/**
 * `+ - * / %` of SUPER values is SUPER again; operands of the wrong dynamic type give NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/operators-functions.html
 */
function supers(
  operator: Operator,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (operator === '^' || isBitwise(operator))
    throw new NotEmulated(`${operator} on a SUPER value`, {
      ...at(context, position),
      hint: 'Cast it first: x::decimal(18,4), x::bigint.',
    });
  return call(
    `super ${operator}`,
    SUPER,
    [implicitCast(left, SUPER, context, position), implicitCast(right, SUPER, context, position)],
    (a, b) => `rs_super_arithmetic(${a}, '${operator}', ${b})`,
  );
}

/** A quoted literal beside a number is read as that number's type; two literals as double precision. */
function settleLiterals(
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): [BoundExpression, BoundExpression] {
  const other = (one: BoundExpression, two: BoundExpression): BoundExpression =>
    one.type.kind === 'unknown'
      ? implicitCast(one, two.type.kind === 'unknown' ? DOUBLE : two.type, context, position)
      : isText(one.type) && isNumeric(two.type)
        ? implicitCast(one, DOUBLE, context, position)
        : one;
  return [other(left, right), other(right, left)];
}

const DIVIDE_BY_ZERO = raise('22012', 'Divide by zero');

/** NULL divided by zero is NULL. */
const guarded = (dividend: string, divisor: string, quotient: string): string =>
  `CASE WHEN ${divisor} = 0 THEN CASE WHEN ${dividend} IS NOT NULL THEN ${DIVIDE_BY_ZERO} END ELSE ${quotient} END`;

/** The engine has no remainder of the lowest integer by minus one, which is 0. */
const remainder = (x: string, y: string): string => `CASE WHEN ${y} = -1 THEN ${x} - ${x} ELSE ${x} % ${y} END`;

function integers(
  operator: '+' | '-' | '*' | '/' | '%',
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const type = commonType([a.type, b.type]) ?? INTEGER;
  const args = [implicitCast(a, type, context, position), implicitCast(b, type, context, position)];
  switch (operator) {
    case '/':
      return call('/', type, args, (x = '', y = '') => guarded(x, y, `${x} // ${y}`));
    case '%':
      return call('%', type, args, (x = '', y = '') => guarded(x, y, remainder(x, y)));
    default:
      return call(operator, type, args, (x, y) => asWritten(`(${x} ${operator} ${y})`));
  }
}

function floats(
  operator: '+' | '-' | '*' | '/' | '%',
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const type = a.type.kind === 'real' && b.type.kind === 'real' ? a.type : DOUBLE;
  const args = [implicitCast(a, type, context, position), implicitCast(b, type, context, position)];
  return call(operator, type, args, (x = '', y = '') => {
    const result = `(${x} ${operator} ${y})`;
    if (operator === '%') return guarded(x, y, result);
    const limited = withinFloats(result, x, y);
    return operator === '/' ? guarded(x, y, limited) : limited;
  });
}

const SUMS = { '+': 'add', '-': 'subtract' };

function decimals(operator: '+' | '-' | '*' | '/' | '%', a: BoundExpression, b: BoundExpression): BoundExpression {
  const result = decimalResult(operator, a.type, b.type);
  const target = storageType(result);
  const text = (sql: string): string => `CAST(${sql} AS VARCHAR)`;
  if (operator === '/') {
    const held = withinStorage((sql) => sql, result, DECIMAL_OVERFLOW);
    return call('/', result, [a, b], (x, y) => {
      const native = decimalQuotient(x ?? '', y ?? '', a.type, b.type, result);
      return native === null
        ? `CAST(rs_decimal_divide(${text(x ?? '')}, ${text(y ?? '')}, ${result.scale}) AS ${target})`
        : guarded(x ?? '', y ?? '', held(native));
    });
  }
  if (operator === '%')
    return call('%', result, [a, b], (x, y) => `CAST(rs_decimal_modulo(${text(x ?? '')}, ${text(y ?? '')}, ${result.scale}) AS ${target})`);
  if (operator === '*') {
    const x = asDecimal(a.type);
    const y = asDecimal(b.type);
    // Where the digits may be too many, the engine's product fails as this one has to.
    if (x.scale + y.scale === result.scale) {
      const left = wideDecimal(x);
      const right = storageType(decimal(y.precision, y.scale));
      return call('*', result, [a, b], (p, q) => `CAST(CAST(${p} AS ${left}) * CAST(${q} AS ${right}) AS ${target})`);
    }
    return call(
      '*',
      result,
      [a, b],
      (p, q) => `CAST(rs_decimal_multiply(${text(p ?? '')}, ${text(q ?? '')}, ${result.scale}) AS ${target})`,
    );
  }
  // An operand may have too many digits for the result's type where the sum has not.
  if (beyondOneDecimal(asDecimal(a.type), asDecimal(b.type)))
    return call(operator, result, [a, b], (x, y) => `CAST(rs_decimal_${SUMS[operator]}(${text(x ?? '')}, ${text(y ?? '')}) AS ${target})`);
  return call(operator, result, [a, b], (x, y) => `CAST(CAST(${x} AS ${target}) ${operator} CAST(${y} AS ${target}) AS ${target})`);
}

function concatenate(left: BoundExpression, right: BoundExpression, context: BindContext, position: number): BoundExpression {
  if (left.type.kind === 'boolean' || right.type.kind === 'boolean') throw noOperator('||', [left, right], context, position);
  const a = asText(left, context, position);
  const b = asText(right, context, position);
  const length = textLength(a.type) + textLength(b.type);
  const joined = (x: string | undefined, y: string | undefined): string => `(${x} || ${y})`;
  return call('||', varchar(length), [a, b], (x, y) => (length > MAX_VARCHAR ? withinVarchar(joined(x, y)) : joined(x, y)));
}
