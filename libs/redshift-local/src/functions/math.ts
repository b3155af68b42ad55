import { raise } from '../emit/quote.ts';
import { bindArithmetic } from '../bind/bind-arithmetic.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import {
  DATE,
  decimal,
  DOUBLE,
  INTEGER,
  isFloat,
  isInteger,
  isMoment,
  isNumeric,
  MAX_VARCHAR,
  SUPER,
  TIMESTAMP,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const same = (args: readonly BoundExpression[]): RedshiftType => args[0]?.type ?? DOUBLE;
const double = (name: string, page: string, emit: (x: string) => string): FunctionDefinition =>
  scalar('math', name, page, ['double'], DOUBLE, (x) => emit(x ?? ''));
/** "Overflow is checked for all numeric computations". https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html */
const finite = (sql: string): string => `CASE WHEN isinf(${sql}) THEN ${raise('22003', 'value out of range: overflow')} ELSE ${sql} END`;
const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'math',
  page: guide(page),
  signature,
  bind,
});

function numberArgument(site: CallSite, most = 1): BoundExpression {
  const [value] = site.args();
  if (site.nodes.length > most) throw site.wrong(most === 1 ? 'it takes one number' : 'it takes a number and a number of digits');
  if (value === undefined) throw site.wrong('it takes a number');
  if (isNumeric(value.type)) return value;
  if (value.type.kind === 'unknown') return site.cast(value, DOUBLE);
  throw site.wrong(`it takes a number, not ${value.type.kind}`);
}

/** The function over a SUPER number, which stays SUPER; null where the argument is of another type. */
function shapedSuper(name: 'ceil' | 'floor' | 'round' | 'trunc' | 'sign', site: CallSite): BoundExpression | null {
  const [value, places] = site.args();
  if (value?.type.kind !== 'super') return null;
  if (places !== undefined) throw site.wrong('it takes no number of digits for a SUPER value');
  return call(name, SUPER, [value], (sql) => `rs_super_shaped(${sql}, '${name}')`);
}

/** ROUND and TRUNC keep the type of their number. */
function rounding(name: 'round' | 'trunc', site: CallSite): BoundExpression {
  const dynamic = shapedSuper(name, site);
  if (dynamic !== null) return dynamic;
  const [first, places] = site.args();
  if (
    name === 'trunc' &&
    first !== undefined &&
    (isMoment(first.type) || first.type.kind === 'unknown') &&
    places === undefined &&
    !isNumeric(first.type)
  ) {
    return call('trunc', DATE, [site.cast(first, TIMESTAMP)], (x) => `CAST(${x} AS DATE)`);
  }
  const value = numberArgument(site, 2);
  const target = storageType(value.type);
  if (isInteger(value.type) && places === undefined) return value;
  if (places === undefined) return call(name, value.type, [value], (x) => `CAST(${name}(${x}) AS ${target})`);
  const digits = site.cast(places, INTEGER);
  if (isFloat(value.type) || name === 'round') {
    const half = name === 'round' ? 'round' : 'trunc';
    return call(name, value.type, [value, digits], (x, n) =>
      name === 'round' ? `CAST(${half}(${x}, ${n}) AS ${target})` : `CAST(trunc(${x} * pow(10, ${n})) / pow(10, ${n}) AS ${target})`,
    );
  }
  return call(name, value.type, [value, digits], (x, n) => `CAST(rs_truncate_number(CAST(${x} AS VARCHAR), ${n}) AS ${target})`);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html */
export const MATH_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    kind: 'scalar',
    name: 'abs',
    group: 'math',
    page: guide('r_ABS'),
    overloads: [
      { parameters: ['number'], result: same, emit: (x) => `abs(${x})` },
      { parameters: ['super'], result: SUPER, emit: (x) => `rs_super_shaped(${x}, 'abs')` },
    ],
  },
  special('ceil', 'r_CEILING_FLOOR', 'ceil(number) -> the same type', (site) => {
    const dynamic = shapedSuper('ceil', site);
    if (dynamic !== null) return dynamic;
    const value = numberArgument(site);
    return call('ceil', value.type, [value], (x) => `CAST(ceil(${x}) AS ${storageType(value.type)})`);
  }),
  special('ceiling', 'r_CEILING_FLOOR', 'ceiling(number) -> the same type', (site) => {
    const dynamic = shapedSuper('ceil', site);
    if (dynamic !== null) return dynamic;
    const value = numberArgument(site);
    return call('ceil', value.type, [value], (x) => `CAST(ceil(${x}) AS ${storageType(value.type)})`);
  }),
  special('floor', 'r_FLOOR', 'floor(number) -> the same type', (site) => {
    const dynamic = shapedSuper('floor', site);
    if (dynamic !== null) return dynamic;
    const value = numberArgument(site);
    return call('floor', value.type, [value], (x) => `CAST(floor(${x}) AS ${storageType(value.type)})`);
  }),
  special('round', 'r_ROUND', 'round(number [, integer]) -> the same type', (site) => rounding('round', site)),
  special('trunc', 'r_TRUNC', 'trunc(number [, integer]) -> the same type; trunc(timestamp) -> date', (site) => rounding('trunc', site)),
  special('mod', 'r_MOD', 'mod(number, number) -> number', (site) => {
    const [a, b] = site.args();
    if (a === undefined || b === undefined || site.nodes.length !== 2) throw site.wrong('it takes two numbers');
    return { ...bindArithmetic('%', a, b, site.context, site.position), label: 'mod' } as BoundExpression;
  }),
  scalar('math', 'power', 'r_POWER', ['double', 'double'], DOUBLE, (x, y) => finite(`pow(${x}, ${y})`)),
  scalar('math', 'pow', 'r_POWER', ['double', 'double'], DOUBLE, (x, y) => finite(`pow(${x}, ${y})`)),
  double(
    'sqrt',
    'r_SQRT',
    (x) => `CASE WHEN ${x} < 0 THEN ${raise('2201F', 'cannot take square root of a negative number')} ELSE sqrt(${x}) END`,
  ),
  double('cbrt', 'r_CBRT', (x) => `cbrt(${x})`),
  double('exp', 'r_EXP', (x) => finite(`exp(${x})`)),
  double('dexp', 'r_DEXP', (x) => finite(`exp(${x})`)),
  double(
    'ln',
    'r_LN',
    (x) => `CASE WHEN ${x} <= 0 THEN ${raise('2201E', 'cannot take logarithm of zero or a negative number')} ELSE ln(${x}) END`,
  ),
  double(
    'dlog1',
    'r_DLOG1',
    (x) => `CASE WHEN ${x} <= 0 THEN ${raise('2201E', 'cannot take logarithm of zero or a negative number')} ELSE ln(${x}) END`,
  ),
  double(
    'log',
    'r_LOG',
    (x) => `CASE WHEN ${x} <= 0 THEN ${raise('2201E', 'cannot take logarithm of zero or a negative number')} ELSE log10(${x}) END`,
  ),
  double(
    'dlog10',
    'r_DLOG10',
    (x) => `CASE WHEN ${x} <= 0 THEN ${raise('2201E', 'cannot take logarithm of zero or a negative number')} ELSE log10(${x}) END`,
  ),
  special('sign', 'r_SIGN', 'sign(number) -> the same type', (site) => {
    const dynamic = shapedSuper('sign', site);
    if (dynamic !== null) return dynamic;
    const value = numberArgument(site);
    const type = value.type.kind === 'decimal' ? decimal(1, 0) : value.type;
    return call('sign', type, [value], (x) => `CAST(sign(${x}) AS ${storageType(type)})`);
  }),
  double('sin', 'r_SIN', (x) => `sin(${x})`),
  double('cos', 'r_COS', (x) => `cos(${x})`),
  double('tan', 'r_TAN', (x) => `tan(${x})`),
  double('cot', 'r_COT', (x) => `cot(${x})`),
  double('asin', 'r_ASIN', (x) => `asin(${x})`),
  double('acos', 'r_ACOS', (x) => `acos(${x})`),
  double('atan', 'r_ATAN', (x) => `atan(${x})`),
  scalar('math', 'atan2', 'r_ATAN2', ['double', 'double'], DOUBLE, (y, x) => `atan2(${y}, ${x})`),
  double('degrees', 'r_DEGREES', (x) => `degrees(${x})`),
  double('radians', 'r_RADIANS', (x) => `radians(${x})`),
  scalar('math', 'pi', 'r_PI', [], DOUBLE, () => 'pi()'),
  scalar('math', 'random', 'r_RANDOM', [], DOUBLE, () => 'random()', { volatile: true }),
  {
    kind: 'scalar',
    name: 'to_hex',
    group: 'math',
    page: guide('r_TO_HEX'),
    overloads: [
      { parameters: ['bigint'], result: varchar(16), emit: (x) => `lower(hex(CAST(${x} AS BIGINT)))` },
      { parameters: ['varbyte'], result: varchar(MAX_VARCHAR), emit: (bytes) => `lower(hex(${bytes}))` },
    ],
  },
];
