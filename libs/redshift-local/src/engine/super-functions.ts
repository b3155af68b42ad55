import { RedshiftError } from '../redshift-error.ts';
import { holdJson, JsonRejected } from './hold-json.ts';
import type { NativeFunction } from './native-function.ts';
import { compareSuper, superKey, superOrder } from './super-order.ts';
import { readSuper, type SuperValue } from './super-value.ts';
import { superText } from './super-text.ts';

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

function write(value: SuperValue): string {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.value);
    case 'number':
      return holdJson(value.literal);
    case 'string':
      return JSON.stringify(value.value);
    case 'array':
      return `[${value.items.map(write).join(',')}]`;
    case 'object':
      return `{${value.attributes.map(([name, attribute]) => `${JSON.stringify(name)}:${write(attribute)}`).join(',')}}`;
    default:
      return value satisfies never;
  }
}

function flatten(held: string): string | null {
  const value = readSuper(held);
  if (value.kind !== 'array') return null;
  const found: SuperValue[] = [];
  depthArray(value, found);
  return `[${found.map(write).join(',')}]`;
}

/** Items `start` (from 0) to `start + length` of an array; negative positions count from its end. */
function subarray(held: string, start: number, length: number): string | null {
  const value = readSuper(held);
  if (value.kind !== 'array') return null;
  const from = start < 0 ? Math.max(value.items.length + start, 0) : start;
  const end = length < 0 ? value.items.length + length : from + length;
  return `[${value.items.slice(from, end).map(write).join(',')}]`;
}

export const SUPER_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_json_parse', parameters: ['text', 'boolean', 'boolean'], returns: 'text', call: parse },
  { name: 'rs_can_json_parse', parameters: ['text'], returns: 'boolean', call: canParse },
  { name: 'rs_super_key', parameters: ['text'], returns: 'text', call: superKey },
  { name: 'rs_super_order', parameters: ['text'], returns: 'text', call: superOrder },
  { name: 'rs_super_compare', parameters: ['text', 'text'], returns: 'integer', call: compareSuper },
  { name: 'rs_super_size', parameters: ['text'], returns: 'integer', call: size },
  { name: 'rs_array_flatten', parameters: ['text'], returns: 'text', call: flatten },
  { name: 'rs_subarray', parameters: ['text', 'integer', 'integer'], returns: 'text', call: subarray },
];
