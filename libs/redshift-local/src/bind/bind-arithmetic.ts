import type { BinaryOperator, Unary } from '@hakkai/redshift-sql';
import { decimalQuotient, wideDecimal } from '../emit/decimal-quotient.ts';
import { raise } from '../emit/quote.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { asDecimal, commonType, textLength } from '../types/common-type.ts';
import {
  decimal,
  DOUBLE,
  INTEGER,
  isExact,
  isFloat,
  isInteger,
  isNumeric,
  isText,
  MAX_VARCHAR,
  SUPER,
  typeName,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { decimalResult } from '../types/decimal-result.ts';
import { storageType } from '../types/storage-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { asText } from './bind-predicate.ts';
import { resultType } from './bind-interval.ts';
import { bindMomentArithmetic } from './bind-moment-arithmetic.ts';
import { call, constant, type BoundExpression } from './bound-expression.ts';
import { powerOf } from '../emit/power.ts';
import { withinVarchar } from '../emit/text-limit.ts';
import { castTo } from './cast.ts';
import { varbyteComplement, varbyteOperation } from './varbyte-operators.ts';

export type Operator = Exclude<BinaryOperator, '=' | '<>' | '<' | '<=' | '>' | '>=' | '~' | '~*' | '!~' | '!~*'>;

export const noOperator = (operator: string, operands: readonly BoundExpression[], context: BindContext, position: number): RedshiftError =>
  new RedshiftError('42883', `operator does not exist: ${operands.map((operand) => typeName(operand.type)).join(` ${operator} `)}`, {
    ...at(context, position),
    hint: 'No operator matches the given name and argument types. Add explicit casts.',
  });

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
  if (operator === '^') return call('^', DOUBLE, [toType(a, DOUBLE, context, position), toType(b, DOUBLE, context, position)], powerOf);
  if (operator === '&' || operator === '|' || operator === '#' || operator === '<<' || operator === '>>')
    return bitwise(operator, a, b, context, position);
  if (isFloat(a.type) || isFloat(b.type)) return floats(operator, a, b, context, position);
  if (isInteger(a.type) && isInteger(b.type)) return integers(operator, a, b, context, position);
  return decimals(operator, a, b, context, position);
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
    side.type.kind === 'unknown' ? toType(side, other.type, context, position) : side;
  const [a, b] = [read(left, right), read(right, left)];
  const result = a.type.kind === 'varbyte' && b.type.kind === 'varbyte' ? varbyteOperation(operator, a, b) : null;
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
  if (operator === '^' || operator === '&' || operator === '|' || operator === '#' || operator === '<<' || operator === '>>') {
    throw new NotEmulated(`${operator} on a SUPER value`, {
      ...at(context, position),
      hint: 'Cast it first: x::decimal(18,4), x::bigint.',
    });
  }
  return call(
    `super ${operator}`,
    SUPER,
    [toType(left, SUPER, context, position), toType(right, SUPER, context, position)],
    (a, b) => `rs_super_arithmetic(${a}, '${operator}', ${b})`,
  );
}

const toType = (expression: BoundExpression, type: RedshiftType, context: BindContext, position: number): BoundExpression =>
  castTo(expression, type, { ...castFacts(context), position, form: 'implicit' });

/** A quoted literal beside a number is read as that number's type; two literals as double precision. */
function settleLiterals(
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): [BoundExpression, BoundExpression] {
  const other = (one: BoundExpression, two: BoundExpression): BoundExpression =>
    one.type.kind === 'unknown'
      ? toType(one, two.type.kind === 'unknown' ? DOUBLE : two.type, context, position)
      : isText(one.type) && isNumeric(two.type)
        ? toType(one, DOUBLE, context, position)
        : one;
  return [other(left, right), other(right, left)];
}

const DIVIDE_BY_ZERO = raise('22012', 'Divide by zero');

/** Whether a divisor is known not to be zero. */
const neverZero = (divisor: BoundExpression): boolean =>
  divisor.kind === 'constant' && typeof divisor.value === 'string' && Number(divisor.value) !== 0;

/** NULL divided by zero is NULL. */
const guarded = (divisor: BoundExpression, dividend: string, sql: string, quotient: string): string =>
  neverZero(divisor)
    ? `(${quotient})`
    : `CASE WHEN ${sql} = 0 THEN CASE WHEN ${dividend} IS NOT NULL THEN ${DIVIDE_BY_ZERO} END ELSE ${quotient} END`;

/** The engine has no remainder of the lowest integer by minus one, which is 0. */
const remainder = (divisor: BoundExpression, x: string, y: string): string =>
  divisor.kind === 'constant' && divisor.value !== '-1' ? `${x} % ${y}` : `CASE WHEN ${y} = -1 THEN ${x} - ${x} ELSE ${x} % ${y} END`;

function integers(
  operator: '+' | '-' | '*' | '/' | '%',
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const type = commonType([a.type, b.type]) ?? INTEGER;
  const args = [toType(a, type, context, position), toType(b, type, context, position)];
  const divisor = args[1] ?? b;
  switch (operator) {
    case '/':
      return call('/', type, args, (x, y) => guarded(divisor, x ?? '', y ?? '', `${x} // ${y}`));
    case '%':
      return call('%', type, args, (x, y) => guarded(divisor, x ?? '', y ?? '', remainder(divisor, x ?? '', y ?? '')));
    default:
      return call(operator, type, args, (x, y) => `(${x} ${operator} ${y})`);
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
  const args = [toType(a, type, context, position), toType(b, type, context, position)];
  const divisor = args[1] ?? b;
  return call(operator, type, args, (x, y) => {
    const result = `(${x} ${operator} ${y})`;
    if (operator === '%') return guarded(divisor, x ?? '', y ?? '', result);
    const limited = withinDoubles(result, x ?? '', y ?? '');
    return operator === '/' ? guarded(divisor, x ?? '', y ?? '', limited) : limited;
  });
}

/** A result that is infinite where no operand is has left the range. */
const withinDoubles = (result: string, x: string, y: string): string =>
  `CASE WHEN isinf(${result}) AND NOT isinf(${x}) AND NOT isinf(${y}) THEN ${OUT_OF_RANGE} ELSE ${result} END`;

const OUT_OF_RANGE = raise('22003', 'value out of range: overflow');

function decimals(
  operator: '+' | '-' | '*' | '/' | '%',
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (!isExact(a.type) || !isExact(b.type)) throw noOperator(operator, [a, b], context, position);
  const result = decimalResult(operator, a.type, b.type);
  const target = storageType(result);
  const text = (sql: string): string => `CAST(${sql} AS VARCHAR)`;
  if (operator === '/')
    return call('/', result, [a, b], (x, y) => {
      const native = decimalQuotient(x ?? '', y ?? '', a.type, b.type, result);
      return native === null
        ? `CAST(rs_decimal_divide(${text(x ?? '')}, ${text(y ?? '')}, ${result.scale}) AS ${target})`
        : guarded(b, x ?? '', y ?? '', native);
    });
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
  return call(operator, result, [a, b], (x, y) => `CAST(CAST(${x} AS ${target}) ${operator} CAST(${y} AS ${target}) AS ${target})`);
}

function bitwise(
  operator: '&' | '|' | '#' | '<<' | '>>',
  a: BoundExpression,
  b: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (!isInteger(a.type) || !isInteger(b.type)) throw noOperator(operator, [a, b], context, position);
  const type = commonType([a.type, b.type]) ?? INTEGER;
  const args = [toType(a, type, context, position), toType(b, type, context, position)];
  const bits = type.kind === 'bigint' ? 63 : 31;
  return call(operator, type, args, (x, y) => {
    if (operator === '#') return `xor(${x}, ${y})`;
    return operator === '>>' ? `(${x} >> (${y} & ${bits}))` : `(${x} ${operator} ${y})`;
  });
}

function concatenate(left: BoundExpression, right: BoundExpression, context: BindContext, position: number): BoundExpression {
  if (left.type.kind === 'boolean' || right.type.kind === 'boolean') throw noOperator('||', [left, right], context, position);
  const a = asText(left, context, position);
  const b = asText(right, context, position);
  const length = textLength(a.type) + textLength(b.type);
  const joined = (x: string | undefined, y: string | undefined): string => `(${x} || ${y})`;
  return call('||', varchar(length), [a, b], (x, y) => (length > MAX_VARCHAR ? withinVarchar(joined(x, y)) : joined(x, y)));
}

/** A leading minus; a literal keeps being one. */
export function bindNegation(node: Unary, operand: BoundExpression, context: BindContext): BoundExpression {
  if (operand.kind === 'constant' && typeof operand.value === 'string' && isNumeric(operand.type)) {
    return constant(operand.value.startsWith('-') ? operand.value.slice(1) : `-${operand.value}`, operand.type);
  }
  if (operand.type.kind === 'interval') return call('negate', resultType(operand.type), [operand], (sql) => `(-(${sql}))`);
  const value = operand.type.kind === 'unknown' ? toType(operand, DOUBLE, context, node.span.start) : operand;
  if (value.type.kind === 'super') return signedSuper('-', value);
  if (!isNumeric(value.type)) throw noOperator('-', [constant(null, value.type)], context, node.span.start);
  return { ...call('negate', value.type, [value], (sql) => `(-(${sql}))`), label: '?column?' };
}

/** A sign before a SUPER value: NULL for what is no number. */
const signedSuper = (sign: '+' | '-', value: BoundExpression): BoundExpression => ({
  ...call(`super ${sign}`, SUPER, [value], (sql) => `rs_super_arithmetic('0', '${sign}', ${sql})`),
  label: '?column?',
});

export function bindUnary(node: Unary, operand: BoundExpression, context: BindContext): BoundExpression {
  const number = (): BoundExpression => {
    const value = operand.type.kind === 'unknown' ? toType(operand, DOUBLE, context, node.span.start) : operand;
    if (!isNumeric(value.type)) throw noOperator(node.operator, [value], context, node.span.start);
    return value;
  };
  switch (node.operator) {
    case '+':
      return operand.type.kind === 'super' ? signedSuper('+', operand) : number();
    case '@':
      return call('@', number().type, [number()], (sql) => `abs(${sql})`);
    case '|/':
      return call(
        '|/',
        DOUBLE,
        [toType(number(), DOUBLE, context, node.span.start)],
        (sql) => `CASE WHEN ${sql} < 0 THEN ${raise('2201F', 'cannot take square root of a negative number')} ELSE sqrt(${sql}) END`,
      );
    case '||/':
      return call('||/', DOUBLE, [toType(number(), DOUBLE, context, node.span.start)], (sql) => `cbrt(${sql})`);
    case '~':
      if (operand.type.kind === 'varbyte') return varbyteComplement(operand);
      if (!isInteger(operand.type)) throw noOperator('~', [operand], context, node.span.start);
      return call('~', operand.type, [operand], (sql) => `(~${sql})`);
    case '-':
    case 'not':
      throw new Error(`${node.operator} is bound elsewhere.`);
    default:
      return node.operator satisfies never;
  }
}
