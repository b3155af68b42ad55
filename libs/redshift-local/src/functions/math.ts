import { withinFloats } from '../emit/float-range.ts';
import { powerOf } from '../emit/power.ts';
import { raise } from '../emit/quote.ts';
import { bindArithmetic } from '../bind/bind-arithmetic.ts';
import { DOUBLE, isFloat } from '../types/redshift-type.ts';
import { guide, scalar, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const double = (name: string, page: string, emit: (x: string) => string): FunctionDefinition =>
  scalar('math', name, page, ['double'], DOUBLE, (x) => emit(x ?? ''));
const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'math',
  page: guide(page),
  signature,
  bind,
});

/** https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html. ROUND and its relatives have a table of their own. */
export const MATH_FUNCTIONS: readonly FunctionDefinition[] = [
  special('mod', 'r_MOD', 'mod(number, number) -> number', (site) => {
    const [a, b] = site.args();
    if (a === undefined || b === undefined || site.nodes.length !== 2) throw site.wrong('it takes two numbers');
    if (isFloat(a.type) || isFloat(b.type)) throw site.wrong('it takes integers and decimals');
    return bindArithmetic('%', a, b, site.context, site.position);
  }),
  scalar('math', 'power', 'r_POWER', ['double', 'double'], DOUBLE, (x, y) => powerOf(x ?? '', y ?? '')),
  scalar('math', 'pow', 'r_POWER', ['double', 'double'], DOUBLE, (x, y) => powerOf(x ?? '', y ?? '')),
  double(
    'sqrt',
    'r_SQRT',
    (x) => `CASE WHEN ${x} < 0 THEN ${raise('2201F', 'cannot take square root of a negative number')} ELSE sqrt(${x}) END`,
  ),
  double('cbrt', 'r_CBRT', (x) => `cbrt(${x})`),
  double('exp', 'r_EXP', (x) => withinFloats(`exp(${x})`, x)),
  double('dexp', 'r_DEXP', (x) => withinFloats(`exp(${x})`, x)),
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
  double('sin', 'r_SIN', (x) => `sin(${x})`),
  double('cos', 'r_COS', (x) => `cos(${x})`),
  double('tan', 'r_TAN', (x) => `tan(${x})`),
  double('cot', 'r_COT', (x) => `cot(${x})`),
  double('asin', 'r_ASIN', (x) => `asin(${x})`),
  double('acos', 'r_ACOS', (x) => `acos(${x})`),
  double('atan', 'r_ATAN', (x) => `atan(${x})`),
  scalar('math', 'atan2', 'r_ATAN2', ['double', 'double'], DOUBLE, (y, x) => `atan2(${y}, ${x})`),
  double('degrees', 'r_DEGREES', (x) => withinFloats(`degrees(${x})`, x)),
  double('radians', 'r_RADIANS', (x) => `radians(${x})`),
  scalar('math', 'pi', 'r_PI', [], DOUBLE, () => 'pi()'),
  scalar('math', 'random', 'r_RANDOM', [], DOUBLE, anotherRandom, { volatile: true }),
];

let randoms = 0;

/** No two are written alike, also after the engine has folded constants: it computes equal aggregates once. */
function anotherRandom(): string {
  randoms += 1;
  return `CASE WHEN random() > -${randoms} THEN random() END`;
}
