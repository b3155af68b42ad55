/** A number as an integer count of 10^-scale: `-12.50` is `{ value: -1250n, scale: 2 }`. */
interface Scaled {
  readonly value: bigint;
  readonly scale: number;
}

function scaled(literal: string): Scaled {
  const [mantissa = '', exponent = '0'] = literal.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  return { value: BigInt(`${whole}${fraction}`) * powerOfTen(-scale), scale: Math.max(scale, 0) };
}

/** 10^exponent; 1 for the negative ones. */
const powerOfTen = (exponent: number): bigint => 10n ** BigInt(Math.max(exponent, 0));

/** Digits without trailing zeros, and the power of ten that they count: `-12.50` is `{ negative: true, digits: '125', exponent: -1 }`. */
function significant(literal: string): { readonly negative: boolean; readonly digits: string; readonly exponent: number } {
  const { value, scale } = scaled(literal);
  const all = String(value).replace('-', '');
  const digits = all.replace(/0+$/, '');
  return { negative: value < 0n, digits, exponent: all.length - digits.length - scale };
}

/** One spelling for all literals of one value: `1.0`, `1` and `1e0` give the same text. */
export function canonicalNumber(literal: string): string {
  const { negative, digits, exponent } = significant(literal);
  return digits === '' ? '0' : `${negative ? '-' : ''}${digits}e${exponent}`;
}

/** Order of two number literals by value, exact to the last digit: -1, 0 or 1. */
export function compareNumbers(left: string, right: string): number {
  const { x, y } = atOneScale(scaled(left), scaled(right));
  return Math.sign(Number(x - y));
}

const ORDER_BASE = 50_000;

/** A text whose byte order is the order of the numbers. Exponents beyond ±40,000, which would change its width, do not occur in SUPER. */
export function numberOrderText(literal: string): string {
  const { negative, digits, exponent } = significant(literal);
  if (digits === '') return '1';
  const text = `${ORDER_BASE + digits.length + exponent}${digits}`;
  if (!negative) return `2${text}`;
  return `0${text.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
}

/**
 * `literal` at `scale` digits after the point, rounded half away from zero: `roundNumber('2.345', 2)` is `2.35`. Before the point where the
 * scale is negative: `roundNumber('155', -1)` is `160`.
 */
export const roundNumber = (literal: string, scale: number): string =>
  atScale(literal, scale, (value, unit) => value / unit + (2n * (value % unit)) / unit);

/** `literal` without the digits behind `scale` ones: `cutNumber('-2.349', 2)` is `-2.34`. */
export const cutNumber = (literal: string, scale: number): string => atScale(literal, scale, (value, unit) => value / unit);

function atScale(literal: string, scale: number, inUnits: (value: bigint, unit: bigint) => bigint): string {
  const exact = scaled(literal);
  const units = inUnits(exact.value * powerOfTen(scale), powerOfTen(exact.scale) * powerOfTen(-scale));
  return unscaledText(units * powerOfTen(-scale), Math.max(scale, 0));
}

/** No text has so many digits. */
const MOST_EXPONENT = 70_000;

/**
 * A number without its exponent: `plainNumber('1.25e-3')` is `0.00125`. One that is too large for any DECIMAL stays as it is, and so does
 * what is no number.
 */
export function plainNumber(text: string): string {
  const literal = text.trim();
  const exponent = /^[-+]?(?:\d+\.?\d*|\.\d+)e([-+]?\d+)$/i.exec(literal)?.[1];
  if (exponent === undefined || Number(exponent) > MOST_EXPONENT) return text;
  if (Number(exponent) < -MOST_EXPONENT) return '0';
  const { value, scale } = scaled(literal);
  return unscaledText(value, scale);
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
export function exactArithmetic(left: string, operator: '+' | '-' | '*', right: string): string {
  const a = scaled(left);
  const b = scaled(right);
  if (operator === '*') return unscaledText(a.value * b.value, a.scale + b.scale);
  const { x, y, scale } = atOneScale(a, b);
  return unscaledText(operator === '-' ? x - y : x + y, scale);
}

function atOneScale(left: Scaled, right: Scaled): { readonly x: bigint; readonly y: bigint; readonly scale: number } {
  const scale = Math.max(left.scale, right.scale);
  return { x: left.value * powerOfTen(scale - left.scale), y: right.value * powerOfTen(scale - right.scale), scale };
}
