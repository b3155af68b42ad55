import {
  type Arithmetic,
  asDecimal,
  asExact,
  compareExact,
  decimalResult,
  fit,
  isInteger,
  roundTo,
  sharedType,
  wider,
} from './exact-numbers.ts';
import type { Operation, Sort } from './expression.ts';
import {
  DIVISION_BY_ZERO,
  exact,
  numeral,
  type Outcome,
  OVERFLOW,
  refused,
  type Scalar,
  type ScalarType,
  truth,
  UNSAID,
  value,
  whole,
} from './scalar.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html, …/Math_functions.html */

const DOUBLE: ScalarType = { kind: 'double' };
const ARITHMETIC: readonly Arithmetic[] = ['+', '-', '*', '/', '%'];

export const asDouble = (scalar: Scalar): number => {
  if (scalar.is === 'double') return scalar.value;
  if (scalar.is === 'exact') return Number(numeral(scalar.units, scalar.scale));
  throw new TypeError(`${scalar.is} is no number`);
};

function exactly(operator: Arithmetic, a: Scalar, b: Scalar, result: ScalarType): Outcome {
  if (a.is !== 'exact' || b.is !== 'exact') return UNSAID;
  const type = asExact(result);
  const scale = Math.max(a.scale, b.scale);
  const [x, y] = [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale)];
  switch (operator) {
    case '+':
      return fit(x + y, scale, type);
    case '-':
      return fit(x - y, scale, type);
    case '*':
      return fit(a.units * b.units, a.scale + b.scale, type);
    case '%':
      return y === 0n ? refused(DIVISION_BY_ZERO) : fit(x % y, scale, type);
    case '/': {
      if (y === 0n) return refused(DIVISION_BY_ZERO);
      if (isInteger(type)) return fit(x / y, 0, type);
      const digits = asDecimal(type).scale;
      const scaled = x * 10n ** BigInt(digits);
      return scaled % y === 0n ? fit(scaled / y, digits, type) : UNSAID;
    }
  }
}

/** Beyond the range is an overflow; below it, and the rest of doubles, is not said. */
function inDoubles(operator: Arithmetic, a: number, b: number): Outcome {
  if ((operator === '/' || operator === '%') && b === 0) return refused(DIVISION_BY_ZERO);
  if (operator === '%') return UNSAID;
  const result = { '+': a + b, '-': a - b, '*': a * b, '/': a / b }[operator];
  if (Number.isFinite(a) && Number.isFinite(b) && !Number.isFinite(result)) return refused(OVERFLOW);
  return result === 0 || Math.abs(result) < 1e-300
    ? a === 0 || (operator === '-' && a === b)
      ? value({ is: 'double', value: 0 })
      : UNSAID
    : value({ is: 'double', value: result });
}

function arithmetic(operator: Arithmetic, left: Sort, right: Sort, gives: Sort): Operation {
  return {
    sql: ([a, b]) => `(${a} ${operator} ${b})`,
    takes: [left, right],
    gives,
    type: ([a, b]) => {
      if (a === undefined || b === undefined || gives === 'double') return DOUBLE;
      const [x, y] = [asExact(a), asExact(b)];
      return isInteger(x) && isInteger(y) ? wider(x, y) : decimalResult(operator, x, y);
    },
    apply: ([a, b], _types, result) =>
      a === undefined || b === undefined
        ? UNSAID
        : gives === 'double'
          ? inDoubles(operator, asDouble(a), asDouble(b))
          : exactly(operator, a, b, result),
    postgres: gives === 'integer' && operator !== '/' ? true : operator !== '/' && operator !== '%' && gives === 'decimal',
  };
}

/** CEIL, FLOOR, and ROUND and TRUNC without digits. */
function rounding(name: string, how: 'nearest' | 'to zero' | 'down' | 'up'): Operation {
  return {
    sql: ([a]) => `${name}(${a})`,
    takes: ['decimal'],
    gives: 'decimal',
    type: ([a]) => withDigits(a ?? DOUBLE, 0),
    apply: ([a], _types, result) => (a?.is === 'exact' ? fitOrUnsaid(roundTo(a.units, a.scale, 0, how), a.scale, result) : UNSAID),
    postgres: true,
  };
}

function roundingTo(name: string, how: 'nearest' | 'to zero'): Operation {
  return {
    sql: ([a, digits]) => `${name}(${a}, ${digits})`,
    takes: ['decimal', 'count'],
    gives: 'decimal',
    type: ([a], [, digits]) => withDigits(a ?? DOUBLE, digits?.node === 'literal' ? Number(whole(digits.value)) : 0),
    apply: ([a, digits], _types, result) =>
      a?.is === 'exact' && digits !== undefined
        ? fitOrUnsaid(roundTo(a.units, a.scale, Number(whole(digits)), how), a.scale, result)
        : UNSAID,
    postgres: true,
  };
}

/**
 * "The same numeric data type as the input", of which the examples print as many digits as were asked for: FLOOR of 28.05 is 28. There is room
 * for the digit that rounding up may add.
 */
function withDigits(type: ScalarType, digits: number): ScalarType {
  const { precision, scale } = asDecimal(asExact(type));
  if (digits >= scale) return type;
  const kept = Math.max(digits, 0);
  return { kind: 'decimal', precision: Math.min(precision - scale + 1 + kept, 38), scale: kept };
}

/** Whether a number with 38 digits may round to one with 39, the pages do not say. */
function fitOrUnsaid(units: bigint, scale: number, type: ScalarType): Outcome {
  const fitted = fit(units, scale, asExact(type));
  return fitted.is === 'error' ? UNSAID : fitted;
}

function signed(sql: (operand: string) => string, sort: 'integer' | 'decimal', apply: (units: bigint) => bigint): Operation {
  return {
    sql: ([a]) => sql(a ?? ''),
    takes: [sort],
    gives: sort,
    type: ([a]) => a ?? DOUBLE,
    apply: ([a], _types, result) => (a?.is === 'exact' ? fit(apply(a.units), a.scale, asExact(result)) : UNSAID),
    postgres: true,
  };
}

function comparison(operator: string, holds: (order: number) => boolean, left: Sort, right: Sort): Operation {
  return {
    sql: ([a, b]) => `(${a} ${operator} ${b})`,
    takes: [left, right],
    gives: 'boolean',
    type: () => ({ kind: 'boolean' }),
    apply: ([a, b], types) => {
      if (a?.is === 'exact' && b?.is === 'exact') {
        const common = sharedType(asExact(types[0] ?? DOUBLE), asExact(types[1] ?? DOUBLE));
        // Whether numbers are compared that no one type holds, no page says.
        if ([a, b].some(({ units, scale }) => fit(units, scale, common).is !== 'value')) return UNSAID;
        return value(truth(holds(compareExact(a, b))));
      }
      if (a === undefined || b === undefined) return UNSAID;
      const [x, y] = [asDouble(a), asDouble(b)];
      // The last digit of a double is nobody's promise.
      if (Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y)) && !(Number.isInteger(x) && x === y && Math.abs(x) < 2 ** 53))
        return UNSAID;
      return value(truth(holds(Math.sign(x - y))));
    },
    postgres: true,
  };
}

export const COMPARISONS: readonly (readonly [operator: string, holds: (order: number) => boolean])[] = [
  ['=', (order) => order === 0],
  ['<>', (order) => order !== 0],
  ['<', (order) => order < 0],
  ['<=', (order) => order <= 0],
  ['>', (order) => order > 0],
  ['>=', (order) => order >= 0],
];

const NUMBER_PAIRS: readonly (readonly [Sort, Sort])[] = [
  ['integer', 'integer'],
  ['decimal', 'decimal'],
  ['integer', 'decimal'],
  ['double', 'double'],
  ['decimal', 'double'],
];

export const NUMBER_OPERATIONS: readonly Operation[] = [
  ...ARITHMETIC.flatMap((operator) => [
    arithmetic(operator, 'integer', 'integer', 'integer'),
    arithmetic(operator, 'decimal', 'decimal', 'decimal'),
    arithmetic(operator, 'decimal', 'integer', 'decimal'),
    arithmetic(operator, 'integer', 'decimal', 'decimal'),
    arithmetic(operator, 'double', 'double', 'double'),
    arithmetic(operator, 'double', 'integer', 'double'),
    arithmetic(operator, 'decimal', 'double', 'double'),
  ]),
  ...(['integer', 'decimal'] as const).flatMap((sort) => [
    signed(
      (a) => `(- ${a})`,
      sort,
      (units) => -units,
    ),
    signed(
      (a) => `abs(${a})`,
      sort,
      (units) => (units < 0n ? -units : units),
    ),
  ]),
  rounding('floor', 'down'),
  rounding('ceil', 'up'),
  rounding('round', 'nearest'),
  rounding('trunc', 'to zero'),
  roundingTo('round', 'nearest'),
  roundingTo('trunc', 'to zero'),
  { ...arithmetic('%', 'integer', 'integer', 'integer'), sql: ([a, b]) => `mod(${a}, ${b})` },
  ...COMPARISONS.flatMap(([operator, holds]) => NUMBER_PAIRS.map(([a, b]) => comparison(operator, holds, a, b))),
  {
    sql: ([a]) => `sign(${a})`,
    takes: ['decimal'],
    gives: 'decimal',
    type: () => ({ kind: 'decimal', precision: 1, scale: 0 }),
    apply: ([a]) => (a?.is === 'exact' ? value(exact(BigInt(Number(a.units > 0n) - Number(a.units < 0n)))) : UNSAID),
    postgres: true,
  },
];
