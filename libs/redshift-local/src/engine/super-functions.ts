import { RedshiftError } from '../redshift-error.ts';
import { exactArithmetic, roundNumber } from './decimal-text.ts';
import { heldText } from './held-text.ts';
import { holdJson, JsonRejected } from './hold-json.ts';
import type { NativeFunction } from './native-function.ts';
import { compareSuper, superKey, superOrder } from './super-order.ts';
import { readSuper, type SuperValue } from './super-value.ts';
import { heldNumber, superText } from './super-text.ts';

function parse(text: string, dedupAttributes: boolean, truncateStrings: boolean): string {
  try {
    return holdJson(text, { dedupAttributes, truncateStrings });
  } catch (error) {
    if (!(error instanceof JsonRejected)) throw error;
    throw new RedshiftError('22P02', `Invalid JSON: ${error.message} (at character ${error.offset + 1})`, { cause: error });
  }
}

function canParse(text: string): boolean {
  try {
    holdJson(text);
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

/** Items `start` (from 0) to `start + length` of an array; negative positions count from its end. */
function subarray(held: string, start: number, length: number): string | null {
  const value = readSuper(held);
  if (value.kind !== 'array') return null;
  const from = start < 0 ? Math.max(value.items.length + start, 0) : start;
  const end = length < 0 ? value.items.length + length : from + length;
  return `[${value.items.slice(from, end).map(heldText).join(',')}]`;
}

/** A SUPER scalar as a whole number: numbers round, texts must be whole, booleans are 0 and 1; else NULL. */
function integer(held: string): string | null {
  const value = readSuper(held);
  if (value.kind === 'number') return roundNumber(value.literal, 0);
  if (value.kind === 'string') return /^\s*[+-]?\d+\s*$/.test(value.value) ? value.value.trim() : null;
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

/** Exact sum, difference or product of two SUPER numbers; NULL for anything else. */
function arithmetic(left: string, operator: string, right: string): string | null {
  const a = readSuper(left);
  const b = readSuper(right);
  if (a.kind !== 'number' || b.kind !== 'number') return null;
  return heldNumber(exactArithmetic(a.literal, operator, b.literal));
}

/** The exact sum of the numbers in a list; NULL where it has none. */
function sum(list: string): string | null {
  const value = readSuper(list);
  if (value.kind !== 'array') throw new Error('The values of a sum come as a list.');
  const literals = value.items.flatMap((item) => (item.kind === 'number' ? [item.literal] : []));
  const [first, ...rest] = literals;
  return first === undefined ? null : heldNumber(rest.reduce((total, literal) => exactArithmetic(total, '+', literal), first));
}

/** Digits of a SUPER number, and how many of them are behind the point; NULL for anything else. */
function digits(held: string, part: string): number | null {
  const value = readSuper(held);
  if (value.kind !== 'number' || /[eE]/.test(value.literal)) return null;
  const [whole = '', fraction = ''] = value.literal.replace('-', '').split('.');
  return part === 'scale' ? fraction.length : whole.replace(/^0+/, '').length + fraction.length;
}

export const SUPER_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_json_parse', parameters: ['text', 'boolean', 'boolean'], returns: 'text', call: parse },
  { name: 'rs_can_json_parse', parameters: ['text'], returns: 'boolean', call: canParse },
  { name: 'rs_super_key', parameters: ['text'], returns: 'text', call: superKey },
  { name: 'rs_super_order', parameters: ['text'], returns: 'text', call: superOrder },
  { name: 'rs_super_compare', parameters: ['text', 'text'], returns: 'integer', call: compareSuper },
  { name: 'rs_super_integer', parameters: ['text'], returns: 'text', call: integer },
  { name: 'rs_super_boolean', parameters: ['text'], returns: 'boolean', call: boolean },
  { name: 'rs_super_arithmetic', parameters: ['text', 'text', 'text'], returns: 'text', call: arithmetic },
  { name: 'rs_super_sum', parameters: ['text'], returns: 'text', call: sum },
  { name: 'rs_super_digits', parameters: ['text', 'text'], returns: 'integer', call: digits },
  { name: 'rs_super_float', parameters: ['double'], returns: 'text', call: (value: number) => heldNumber(value.toExponential()) },
  { name: 'rs_super_size', parameters: ['text'], returns: 'integer', call: size },
  { name: 'rs_array_flatten', parameters: ['text'], returns: 'text', call: flatten },
  { name: 'rs_subarray', parameters: ['text', 'integer', 'integer'], returns: 'text', call: subarray },
];
