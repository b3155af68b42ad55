import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';
import { roundNumber, unscaledText } from './decimal-text.ts';

const MAX_DIGITS = 38;

export const overflow = (): RedshiftError => new RedshiftError('22003', 'Numeric data overflow (result precision)');

interface Unscaled {
  readonly value: bigint;
  readonly scale: number;
}

/** Reads a plain decimal without exponent, as the engine prints DECIMAL. */
function unscaled(text: string): Unscaled {
  const point = text.indexOf('.');
  if (point < 0) return { value: BigInt(text), scale: 0 };
  return { value: BigInt(text.slice(0, point) + text.slice(point + 1)), scale: text.length - point - 1 };
}

function checked(text: string): string {
  if (text.replace(/^-?0*\.?|\./g, '').length > MAX_DIGITS) throw overflow();
  return text;
}

/** Exact quotient, cut after `scale` digits. https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html */
export function divide(left: string, right: string, scale: number): string {
  const a = unscaled(left);
  const b = unscaled(right);
  if (b.value === 0n) throw new RedshiftError('22012', 'Divide by zero');
  const shift = scale + b.scale - a.scale;
  const numerator = shift >= 0 ? a.value * 10n ** BigInt(shift) : a.value;
  const denominator = shift >= 0 ? b.value : b.value * 10n ** BigInt(-shift);
  return checked(unscaledText(numerator / denominator, scale));
}

function multiply(left: string, right: string, scale: number): string {
  const a = unscaled(left);
  const b = unscaled(right);
  const exact = unscaledText(a.value * b.value, a.scale + b.scale);
  return checked(a.scale + b.scale === scale ? exact : roundNumber(exact, scale));
}

export function modulo(left: string, right: string, scale: number): string {
  const a = unscaled(left);
  const b = unscaled(right);
  if (b.value === 0n) throw new RedshiftError('22012', 'Divide by zero');
  const common = Math.max(a.scale, b.scale);
  const rest = (a.value * 10n ** BigInt(common - a.scale)) % (b.value * 10n ** BigInt(common - b.scale));
  return roundNumber(unscaledText(rest, common), scale);
}

/** `text` in `base` as a whole number. https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html */
function strtol(text: string, base: number): bigint {
  const match = /^\s*([+-]?)(?:0[xX])?([0-9a-zA-Z]+)\s*$/.exec(text);
  if (base < 2 || base > 36) throw new RedshiftError('22023', `base ${base} is not between 2 and 36`);
  if (match === null) throw new RedshiftError('22P02', `The input ${text} is not valid to be converted to base ${base}`);
  let value = 0n;
  for (const digit of (match[2] ?? '').toLowerCase()) {
    const number = Number.parseInt(digit, 36);
    if (number >= base) throw new RedshiftError('22P02', `The input ${text} is not valid to be converted to base ${base}`);
    value = value * BigInt(base) + BigInt(number);
  }
  return match[1] === '-' ? -value : value;
}

/** `text` cut at `places` digits after the point; before it where `places` is negative. */
function truncate(text: string, places: number): string {
  const { value, scale } = unscaled(text);
  if (places >= scale) return text;
  const unit = 10n ** BigInt(scale - places);
  return unscaledText((value / unit) * unit, scale);
}

export const NUMERIC_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_decimal_divide', parameters: ['text', 'text', 'integer'], returns: 'text', call: divide },
  { name: 'rs_decimal_multiply', parameters: ['text', 'text', 'integer'], returns: 'text', call: multiply },
  { name: 'rs_decimal_modulo', parameters: ['text', 'text', 'integer'], returns: 'text', call: modulo },
  { name: 'rs_truncate_number', parameters: ['text', 'integer'], returns: 'text', call: truncate },
  { name: 'rs_strtol', parameters: ['text', 'integer'], returns: 'bigint', call: strtol },
];
