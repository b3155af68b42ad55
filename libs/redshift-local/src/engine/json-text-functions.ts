import { RedshiftError } from '../redshift-error.ts';
import { holdJson, JsonRejected } from './hold-json.ts';
import { readSuper, type SuperValue } from './super-value.ts';
import { superText } from './super-text.ts';

/**
 * The functions over JSON in a VARCHAR. With `null_if_invalid` true, text that is not JSON gives NULL instead of an error.
 * https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html
 */
function read(text: string, nullIfInvalid: boolean): SuperValue | null {
  try {
    return readSuper(holdJson(text, { dedupAttributes: true, truncateStrings: false }));
  } catch (error) {
    if (!(error instanceof JsonRejected)) throw error;
    if (nullIfInvalid) return null;
    throw new RedshiftError('22P02', `JSON parsing error: ${error.message} (at character ${error.offset + 1})`, { cause: error });
  }
}

/** A value as these functions return it: strings without quotes, objects and arrays as JSON, JSON null as NULL. */
function asText(value: SuperValue): string | null {
  switch (value.kind) {
    case 'null':
      return null;
    case 'string':
      return value.value;
    case 'number':
      return value.literal;
    case 'boolean':
      return String(value.value);
    case 'array':
    case 'object':
      return printed(value);
    default:
      return value satisfies never;
  }
}

function printed(value: SuperValue): string {
  switch (value.kind) {
    case 'array':
      return `[${value.items.map(printed).join(',')}]`;
    case 'object':
      return `{${value.attributes.map(([name, attribute]) => `${JSON.stringify(name)}:${printed(attribute)}`).join(',')}}`;
    case 'string':
      return JSON.stringify(value.value);
    case 'null':
      return 'null';
    case 'number':
      return superText(value.literal);
    case 'boolean':
      return String(value.value);
    default:
      return value satisfies never;
  }
}

export function jsonArrayLength(text: string, nullIfInvalid: boolean): number | null {
  const value = read(text, nullIfInvalid);
  if (value?.kind === 'array') return value.items.length;
  if (value === null || nullIfInvalid) return null;
  throw new RedshiftError('22P02', 'JSON parsing error: the value is not an array');
}

/** Position counts from 0; one past either end gives an empty string. */
export function jsonArrayElementText(text: string, position: number, nullIfInvalid: boolean): string | null {
  const value = read(text, nullIfInvalid);
  if (value === null) return null;
  if (value.kind !== 'array') {
    if (nullIfInvalid) return null;
    throw new RedshiftError('22P02', 'JSON parsing error: the value is not an array');
  }
  const item = value.items[position];
  return item === undefined ? '' : asText(item);
}

/** The longest text that JSON_EXTRACT_PATH_TEXT reads. */
const MAX_PATH_TEXT_BYTES = 65_536;

/**
 * `path` is a JSON array of attribute names; a path that leads nowhere gives NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_PATH_TEXT.html
 */
export function jsonPathText(text: string, path: string, nullIfInvalid: boolean): string | null {
  if (text.length * 3 > MAX_PATH_TEXT_BYTES && Buffer.byteLength(text) > MAX_PATH_TEXT_BYTES)
    throw new RedshiftError('22001', 'JSON_EXTRACT_PATH_TEXT reads at most 64 KB');
  let value = read(text, nullIfInvalid);
  if (value === null) return null;
  const names: unknown = JSON.parse(path);
  if (!Array.isArray(names)) throw new Error('A path is an array of names.');
  for (const name of names) {
    const next: SuperValue | undefined = value?.kind === 'object' ? value.attributes.find(([key]) => key === name)?.[1] : undefined;
    if (next === undefined) return null;
    value = next;
  }
  return value === null ? null : asText(value);
}
