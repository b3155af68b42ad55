import { exact, type IntegerType, type Outcome, OVERFLOW, refused, type Scalar, type ScalarType, UNSAID, value } from './scalar.ts';

/**
 * Integers and decimals: types of results, rounding and overflow.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Numeric_types201.html
 */

const BITS = { smallint: 16n, integer: 32n, bigint: 64n };
/** "INT2 is cast as DECIMAL(5,0), INT4 as DECIMAL(10,0), INT8 as DECIMAL(19,0)." */
const DIGITS = { smallint: 5, integer: 10, bigint: 19 };
const MAX_PRECISION = 38;
const MAX_SCALE = 37;
/** "DECIMAL values with 19 or fewer significant digits are stored internally as 8-byte integers." */
const EIGHT_BYTES = 19;

export type ExactType = IntegerType | Extract<ScalarType, { kind: 'decimal' }>;

export function isInteger(type: ScalarType): type is IntegerType {
  return type.kind === 'smallint' || type.kind === 'integer' || type.kind === 'bigint';
}

export function asExact(type: ScalarType): ExactType {
  if (isInteger(type) || type.kind === 'decimal') return type;
  throw new TypeError(`${type.kind} is not exact`);
}

export const asDecimal = (type: ExactType): { readonly precision: number; readonly scale: number } =>
  type.kind === 'decimal' ? type : { precision: DIGITS[type.kind], scale: 0 };

export const wider = (a: IntegerType, b: IntegerType): IntegerType => (BITS[a.kind] >= BITS[b.kind] ? a : b);

export type Arithmetic = '+' | '-' | '*' | '/' | '%';

/** Result type of `a operator b` where at least one is a decimal. */
export function decimalResult(operator: Arithmetic, a: ExactType, b: ExactType): Extract<ScalarType, { kind: 'decimal' }> {
  const [{ precision: p1, scale: s1 }, { precision: p2, scale: s2 }] = [asDecimal(a), asDecimal(b)];
  let precision: number;
  let scale: number;
  switch (operator) {
    case '+':
    case '-':
      scale = Math.max(s1, s2);
      precision = Math.max(p1 - s1, p2 - s2) + 1 + scale;
      break;
    case '*':
      scale = s1 + s2;
      precision = p1 + p2 + 1;
      break;
    case '/':
      scale = Math.max(4, s1 + p2 - s2 + 1);
      precision = p1 - s1 + s2 + scale;
      break;
    case '%':
      scale = Math.max(s1, s2);
      precision = Math.max(p1 - s1, p2 - s2) + scale;
      break;
  }
  // "Regardless of these calculations, the maximum result precision is 38"; only of divisions it says that the scale gives way.
  if (precision <= MAX_PRECISION) return { kind: 'decimal', precision, scale };
  const kept = operator === '/' ? Math.max(MAX_PRECISION + scale - precision, Math.min(4, scale)) : Math.min(scale, MAX_SCALE);
  return { kind: 'decimal', precision: MAX_PRECISION, scale: kept };
}

/**
 * The type that holds both, of COALESCE, CASE and set operations: "Precision = min(max(p1-s1,p2-s2)+scale,19)". That can not be meant of
 * decimals that have more than 19 digits themselves.
 */
export function sharedType(a: ExactType, b: ExactType): ExactType {
  if (isInteger(a) && isInteger(b)) return wider(a, b);
  const [x, y] = [asDecimal(a), asDecimal(b)];
  const scale = Math.max(x.scale, y.scale);
  const most = Math.max(x.precision, y.precision) > EIGHT_BYTES ? MAX_PRECISION : EIGHT_BYTES;
  return { kind: 'decimal', precision: Math.min(Math.max(x.precision - x.scale, y.precision - y.scale) + scale, most), scale };
}

/** The number `units / 10^scale` in a column of this type: digits that it lacks room for are an overflow, lost ones are not said. */
export function fit(units: bigint, scale: number, type: ExactType): Outcome {
  const target = asDecimal(type);
  const scaled = units * 10n ** BigInt(Math.max(0, target.scale - scale));
  const divisor = 10n ** BigInt(Math.max(0, scale - target.scale));
  const magnitude = scaled < 0n ? -scaled : scaled;
  if (magnitude >= limit(type) * divisor + (scaled < 0n && isInteger(type) ? divisor : 0n)) return refused(OVERFLOW);
  return scaled % divisor === 0n ? value(exact(scaled / divisor, target.scale)) : UNSAID;
}

/** The first magnitude that does not fit, in units of the type. */
function limit(type: ExactType): bigint {
  if (isInteger(type)) return 1n << (BITS[type.kind] - 1n);
  const digits = 10n ** BigInt(type.precision);
  return type.precision === EIGHT_BYTES ? 1n << 63n : digits;
}

export function compareExact(a: Scalar & { is: 'exact' }, b: Scalar & { is: 'exact' }): number {
  const left = a.units * 10n ** BigInt(b.scale);
  const right = b.units * 10n ** BigInt(a.scale);
  return left < right ? -1 : Number(left > right);
}

/** The nearest whole multiple of 10^-digits, halves away from zero; `toZero` cuts instead. */
export function roundTo(units: bigint, scale: number, digits: number, how: 'nearest' | 'to zero' | 'down' | 'up'): bigint {
  if (digits >= scale) return units;
  const step = 10n ** BigInt(scale - digits);
  const rest = units % step;
  const cut = units - rest;
  switch (how) {
    case 'to zero':
      return cut;
    case 'down':
      return rest < 0n ? cut - step : cut;
    case 'up':
      return rest > 0n ? cut + step : cut;
    case 'nearest':
      return 2n * (rest < 0n ? -rest : rest) < step ? cut : cut + (rest < 0n ? -step : step);
  }
}
