import { RedshiftError } from '../redshift-error.ts';
import type { NativeFunction } from './native-function.ts';
import { cutNumber, exactArithmetic, plainNumber, roundNumber, unscaledText } from './decimal-text.ts';

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

const MAX_BIGINT = 2n ** 63n;

/** `text` in `base` as a whole number; 0 where there is none. https://docs.aws.amazon.com/redshift/latest/dg/r_STRTOL.html */
function strtol(text: string, base: number): bigint {
  const match = (base === 16 ? /^\s*([+-]?)(?:0[xX])?([0-9a-zA-Z]+)$/ : /^\s*([+-]?)([0-9a-zA-Z]+)$/).exec(text);
  if (base < 2 || base > 36) throw new RedshiftError('22023', `base ${base} is not between 2 and 36`);
  if (text === '' || text.startsWith('\u0000')) return 0n;
  if (match === null) throw new RedshiftError('22P02', `The input ${text} is not valid to be converted to base ${base}`);
  let value = 0n;
  for (const digit of (match[2] ?? '').toLowerCase()) {
    const number = Number.parseInt(digit, 36);
    if (number >= base) throw new RedshiftError('22P02', `The input ${text} is not valid to be converted to base ${base}`);
    value = value * BigInt(base) + BigInt(number);
  }
  const result = match[1] === '-' ? -value : value;
  if (result >= MAX_BIGINT || result < -MAX_BIGINT) throw new RedshiftError('22003', `the input ${text} is out of range for type bigint`);
  return result;
}

/** Places that no number of ours has digits for: they are not written out. */
const MOST_PLACES = 400;

const placed =
  (change: (literal: string, scale: number) => string) =>
  (text: string, places: number): string =>
    /^[-+\d.]/.test(text) && places < MOST_PLACES ? change(text, Math.max(places, -MOST_PLACES)) : text;

const sum =
  (operator: '+' | '-') =>
  (left: string, right: string): string =>
    checked(exactArithmetic(left, operator, right));

export const NUMERIC_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_decimal_add', parameters: ['text', 'text'], returns: 'text', call: sum('+') },
  { name: 'rs_decimal_subtract', parameters: ['text', 'text'], returns: 'text', call: sum('-') },
  { name: 'rs_decimal_divide', parameters: ['text', 'text', 'integer'], returns: 'text', call: divide },
  { name: 'rs_decimal_multiply', parameters: ['text', 'text', 'integer'], returns: 'text', call: multiply },
  { name: 'rs_decimal_modulo', parameters: ['text', 'text', 'integer'], returns: 'text', call: modulo },
  { name: 'rs_round_number', parameters: ['text', 'integer'], returns: 'text', call: placed(roundNumber) },
  { name: 'rs_cut_number', parameters: ['text', 'integer'], returns: 'text', call: placed(cutNumber) },
  { name: 'rs_plain_number', parameters: ['text'], returns: 'text', call: plainNumber },
  { name: 'rs_strtol', parameters: ['text', 'integer'], returns: 'bigint', call: strtol },
];
