import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { roundNumber } from './decimal-text.ts';
import { heldText } from './held-text.ts';
import { holdJson, JsonRejected } from './hold-json.ts';
import type { NativeFunction } from './native-function.ts';
import { compareSuper, superKey, superOrder } from './super-order.ts';
import { digitsOf, floatLiteral, isFloat, readSuper, type SuperValue } from './super-value.ts';
import { heldNumber, NUMBER_MARK, superText } from './super-text.ts';

function parse(text: string, dedupAttributes: boolean, truncateStrings: boolean): string {
  try {
    return holdJson(text, { dedupAttributes, truncateStrings });
  } catch (error) {
    if (!(error instanceof JsonRejected)) throw error;
    throw new RedshiftError('22P02', `Invalid JSON: ${error.message} (at character ${error.offset + 1})`);
  }
}

function canParse(text: string, dedupAttributes: boolean, truncateStrings: boolean): boolean {
  try {
    holdJson(text, { dedupAttributes, truncateStrings });
    return true;
  } catch (error) {
    if (error instanceof JsonRejected) return false;
    throw error;
  }
}

/** Bytes that JSON_SIZE counts: those of the value's text. */
const size = (held: string): number => Buffer.byteLength(superText(held));

function depthArray(value: SuperValue, found: SuperValue[]): void {
  if (value.kind === 'array') for (const item of value.items) depthArray(item, found);
  else found.push(value);
}

function flatten(held: string): string | null {
  const value = readSuper(held);
  if (value.kind !== 'array') return null;
  const found: SuperValue[] = [];
  depthArray(value, found);
  return `[${found.map(heldText).join(',')}]`;
}

/** An object of names and values that stand in one text; a name may be there once, as in what JSON_PARSE reads. */
function object(held: string): string {
  const value = readSuper(held);
  if (value.kind !== 'object') throw new Error('OBJECT makes an object.');
  const names = new Set<string>();
  for (const [name] of value.attributes) {
    if (names.has(name)) throw new RedshiftError('22023', `OBJECT: the attribute "${name}" appears twice`);
    if (name.startsWith(NUMBER_MARK)) throw new RedshiftError('0A000', 'not emulated: an attribute name that starts with U+0001');
    names.add(name);
  }
  return held;
}

/** Items `start` (from 0) to `start + length` of an array; negative positions count from its end. */
function subarray(held: string, start: number, length: number): string | null {
  const value = readSuper(held);
  if (value.kind !== 'array') return null;
  const from = start < 0 ? Math.max(value.items.length + start, 0) : start;
  if (length < 0) throw new RedshiftError('22011', 'negative subarray length not allowed');
  return `[${value.items
    .slice(from, from + length)
    .map(heldText)
    .join(',')}]`;
}

/** A float as the integer it is cast to, of halves the even one, as every float is; its digits, however many. */
function nearestEven(value: number): string {
  const below = Math.floor(value);
  const rest = value - below;
  return String(BigInt(rest > 0.5 || (rest === 0.5 && below % 2 !== 0) ? below + 1 : below));
}

/** A SUPER scalar as a whole number: numbers round, texts must be whole, booleans are 0 and 1; else NULL. */
function integer(held: string): string | null {
  const value = readSuper(held);
  if (value.kind === 'number') return isFloat(value.literal) ? nearestEven(Number(value.literal)) : roundNumber(value.literal, 0);
  if (value.kind === 'string') return /^\s*[+-]?\d+\s*$/.test(value.value) ? value.value : null;
  if (value.kind === 'boolean') return value.value ? '1' : '0';
  return null;
}

const TRUE_TEXTS = new Set(['t', 'tr', 'tru', 'true', 'y', 'ye', 'yes', '1', 'on']);
const FALSE_TEXTS = new Set(['f', 'fa', 'fal', 'fals', 'false', 'n', 'no', '0', 'of', 'off']);

/** A SUPER scalar as a boolean: whole numbers are true unless 0, numbers with a fraction are NULL. */
function boolean(held: string): boolean | null {
  const value = readSuper(held);
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return /^-?\d+$/.test(value.literal) ? BigInt(value.literal) !== 0n : null;
  if (value.kind !== 'string') return null;
  const text = value.value.trim().toLowerCase();
  return TRUE_TEXTS.has(text) ? true : FALSE_TEXTS.has(text) ? false : null;
}

/** Digits of a SUPER number, and how many of them are behind the point; NULL for anything else. */
function digits(held: string, part: string): number | null {
  const value = readSuper(held);
  if (value.kind !== 'number' || isFloat(value.literal)) return null;
  const { precision, scale } = digitsOf(value.literal);
  return part === 'scale' ? scale : precision;
}

/** JSON has no NaN and no Infinity. https://docs.aws.amazon.com/redshift/latest/dg/r_SUPER_type.html */
function superFloat(value: number): string {
  if (!Number.isFinite(value))
    throw new NotEmulated(`${Number.isNaN(value) ? 'a float that is no number' : 'an infinite float'} as a SUPER value`);
  return heldNumber(floatLiteral(value));
}

export const SUPER_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_json_parse', parameters: ['text', 'boolean', 'boolean'], returns: 'text', call: parse },
  { name: 'rs_can_json_parse', parameters: ['text', 'boolean', 'boolean'], returns: 'boolean', call: canParse },
  { name: 'rs_super_key', parameters: ['text'], returns: 'text', call: superKey },
  { name: 'rs_super_order', parameters: ['text'], returns: 'text', call: superOrder },
  { name: 'rs_super_compare', parameters: ['text', 'text'], returns: 'integer', call: compareSuper },
  { name: 'rs_super_integer', parameters: ['text'], returns: 'text', call: integer },
  { name: 'rs_super_boolean', parameters: ['text'], returns: 'boolean', call: boolean },
  { name: 'rs_super_digits', parameters: ['text', 'text'], returns: 'integer', call: digits },
  { name: 'rs_super_float', parameters: ['double'], returns: 'text', call: superFloat },
  { name: 'rs_super_size', parameters: ['text'], returns: 'integer', call: size },
  { name: 'rs_array_flatten', parameters: ['text'], returns: 'text', call: flatten },
  { name: 'rs_object', parameters: ['text'], returns: 'text', call: object },
  { name: 'rs_subarray', parameters: ['text', 'integer', 'integer'], returns: 'text', call: subarray },
];
