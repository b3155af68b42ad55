import { RedshiftError } from '../redshift-error.ts';
import { heldText } from './held-text.ts';
import { type HoldOptions, holdJson, JsonRejected } from './hold-json.ts';
import { readSuper, type SuperValue } from './super-value.ts';
import { superText } from './super-text.ts';

/** Text is JSON whatever SUPER would make of it. */
const TEXT: HoldOptions = { dedupAttributes: true, truncateStrings: true, numbersAsWritten: true };

/**
 * The functions over JSON in a VARCHAR. With `null_if_invalid` true, text that is not JSON gives NULL instead of an error.
 * https://docs.aws.amazon.com/redshift/latest/dg/json-functions.html
 */
function read(text: string, nullIfInvalid: boolean): SuperValue | null {
  try {
    return readSuper(holdJson(text, TEXT));
  } catch (error) {
    if (!(error instanceof JsonRejected)) throw error;
    if (nullIfInvalid) return null;
    throw new RedshiftError('22P02', `JSON parsing error: ${error.message} (at character ${error.offset + 1})`);
  }
}

export const isJson = (text: string): boolean => read(text, true) !== null;

/** A value as these functions return it: strings without quotes, objects and arrays as JSON, JSON null as NULL. */
function asText(value: SuperValue): string | null {
  if (value.kind === 'null') return null;
  return value.kind === 'string' ? value.value : superText(heldText(value));
}

/** The value that is no array: NULL with `null_if_invalid`. */
function noArray(nullIfInvalid: boolean): null {
  if (nullIfInvalid) return null;
  throw new RedshiftError('22P02', 'JSON parsing error: the value is not an array');
}

export function jsonArrayLength(text: string, nullIfInvalid: boolean): number | null {
  const value = read(text, nullIfInvalid);
  return value?.kind === 'array' ? value.items.length : noArray(nullIfInvalid);
}

/** Position counts from 0; one past either end gives an empty string. */
export function jsonArrayElementText(text: string, position: number, nullIfInvalid: boolean): string | null {
  const value = read(text, nullIfInvalid);
  if (value?.kind !== 'array') return noArray(nullIfInvalid);
  const item = value.items[position];
  return item === undefined ? '' : asText(item);
}

/**
 * `path` is a JSON array of attribute names; a path that leads nowhere gives NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/JSON_EXTRACT_PATH_TEXT.html
 */
export function jsonPathText(text: string, path: string, nullIfInvalid: boolean): string | null {
  const root = read(text, nullIfInvalid);
  if (root === null) return null;
  let value = root;
  const names: unknown = JSON.parse(path);
  if (!Array.isArray(names)) throw new Error('A path is an array of names.');
  for (const name of names) {
    const next: SuperValue | undefined = value.kind === 'object' ? value.attributes.find(([key]) => key === name)?.[1] : undefined;
    if (next === undefined) return null;
    value = next;
  }
  return asText(value);
}
