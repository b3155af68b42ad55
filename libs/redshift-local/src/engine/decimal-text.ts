/** A decimal number as sign, digits and a power of ten: `-12.50` is `{ negative: true, digits: '1250', exponent: -2 }`. */
interface Parts {
  readonly negative: boolean;
  /** No leading and no trailing zeros; empty for zero. */
  readonly digits: string;
  readonly exponent: number;
}

function parts(literal: string): Parts {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (match === null) throw new Error(`"${literal}" is not a number`);
  const fraction = match[3] ?? '';
  const all = `${match[2] ?? ''}${fraction}`.replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  const exponent = Number(match[4] ?? 0) - fraction.length + (all.length - digits.length);
  return { negative: match[1] === '-' && digits !== '', digits, exponent: digits === '' ? 0 : exponent };
}

/** One spelling for all literals of one value: `1.0`, `1` and `1e0` give the same text. */
export function canonicalNumber(literal: string): string {
  const { negative, digits, exponent } = parts(literal);
  return digits === '' ? '0' : `${negative ? '-' : ''}${digits}e${exponent}`;
}

/** Order of two number literals by value, exact to the last digit. */
export function compareNumbers(left: string, right: string): number {
  const a = parts(left);
  const b = parts(right);
  const signA = a.digits === '' ? 0 : a.negative ? -1 : 1;
  const signB = b.digits === '' ? 0 : b.negative ? -1 : 1;
  if (signA !== signB || signA === 0) return signA - signB;
  const size = a.digits.length + a.exponent - (b.digits.length + b.exponent);
  if (size !== 0) return size > 0 ? signA : -signA;
  const width = Math.max(a.digits.length, b.digits.length);
  const x = a.digits.padEnd(width, '0');
  const y = b.digits.padEnd(width, '0');
  return x === y ? 0 : x > y ? signA : -signA;
}

const ORDER_WIDTH = 5;
const ORDER_BASE = 50_000;

/** A text whose byte order is the order of the numbers. Exponents beyond ±50,000 do not occur in SUPER. */
export function numberOrderText(literal: string): string {
  const { negative, digits, exponent } = parts(literal);
  if (digits === '') return '1';
  const magnitude = String(ORDER_BASE + digits.length + exponent).padStart(ORDER_WIDTH, '0');
  const text = `${magnitude}${digits}`;
  if (!negative) return `2${text}`;
  return `0${text.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}

/**
 * `literal` at `scale` digits after the point, rounded half away from zero: `roundNumber('2.345', 2)` is `2.35`. Before the point where the
 * scale is negative: `roundNumber('155', -1)` is `160`.
 */
export const roundNumber = (literal: string, scale: number): string => atScale(literal, scale, (rest, unit) => rest * 2n >= unit);

/** `literal` without the digits behind `scale` ones: `cutNumber('-2.349', 2)` is `-2.34`. */
export const cutNumber = (literal: string, scale: number): string => atScale(literal, scale, () => false);

function atScale(literal: string, scale: number, up: (rest: bigint, unit: bigint) => boolean): string {
  const { negative, digits, exponent } = parts(literal);
  let unscaled = digits === '' ? 0n : BigInt(digits);
  const shift = exponent + scale;
  if (shift >= 0) unscaled *= 10n ** BigInt(shift);
  else {
    const unit = 10n ** BigInt(-shift);
    unscaled = unscaled / unit + (up(unscaled % unit, unit) ? 1n : 0n);
  }
  if (scale < 0) unscaled *= 10n ** BigInt(-scale);
  return unscaledText(negative ? -unscaled : unscaled, Math.max(scale, 0));
}

/** An integer count of 10^-scale as a plain decimal: `unscaledText(-1250n, 2)` is `-12.50`. */
export function unscaledText(unscaled: bigint, scale: number): string {
  const negative = unscaled < 0n;
  const digits = String(negative ? -unscaled : unscaled).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const text = scale === 0 ? whole : `${whole}.${digits.slice(digits.length - scale)}`;
  return negative ? `-${text}` : text;
}

/** `left operator right` without loss, at the scale it needs. */
export function exactArithmetic(left: string, operator: string, right: string): string {
  const a = scaled(left);
  const b = scaled(right);
  if (operator === '*') return unscaledText(a.value * b.value, a.scale + b.scale);
  const scale = Math.max(a.scale, b.scale);
  const x = a.value * 10n ** BigInt(scale - a.scale);
  const y = b.value * 10n ** BigInt(scale - b.scale);
  return unscaledText(operator === '-' ? x - y : x + y, scale);
}

function scaled(literal: string): { readonly value: bigint; readonly scale: number } {
  const { negative, digits, exponent } = parts(literal);
  const fraction = /\.(\d+)/.exec(literal)?.[1]?.length ?? 0;
  const scale = Math.max(fraction, -exponent, 0);
  const value = BigInt(digits === '' ? '0' : digits) * 10n ** BigInt(scale + exponent);
  return { value: negative ? -value : value, scale };
}
