import type { JsonValue } from './json-value.ts';
import { RecordRejected } from './reject.ts';

/**
 * What Redshift cannot hold. Capture refuses it before it lands, so that COPY runs with MAXERROR 0 and no record can block a source.
 * Sources: Amazon Redshift Database Developer Guide, "Limitations" (SUPER), "Numeric types", "Using COPY to load data into SUPER columns".
 */
/** Longest string in a SUPER value without the account-wide opt-in to large strings, in bytes of UTF-8. */
export const MAX_STRING_BYTES = 65_535;
/** Deepest nesting of a SUPER value; the item itself is level 1. */
export const MAX_DEPTH = 1_000;
/** Largest SUPER value. */
export const MAX_PAYLOAD_BYTES = 16 * 1024 * 1024;
/** Largest JSON object COPY reads. AWS says 4 MB; the smaller reading of it is used. */
export const MAX_LINE_BYTES = 4_000_000;
export const MAX_DECIMAL_DIGITS = 38;
export const MAX_DECIMAL_SCALE = 37;

const encoder = new TextEncoder();

export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

/** @throws RecordRejected when a string, the nesting or a character is more than SUPER holds; the message says where. */
export function checkSuperLimits(value: JsonValue, path = '', depth = 1): void {
  switch (value.kind) {
    case 'string':
      return checkText(value.value, path);
    case 'array':
      checkDepth(path, depth);
      for (const [index, item] of value.items.entries()) checkSuperLimits(item, `${path}[${index}]`, depth + 1);
      return;
    case 'object':
      checkDepth(path, depth);
      for (const [name, entry] of value.entries) {
        const place = path === '' ? name : `${path}.${name}`;
        checkText(name, `the name of ${place.slice(0, 60)}`);
        checkSuperLimits(entry, place, depth + 1);
      }
      return;
    case 'null':
    case 'boolean':
    case 'number':
      return;
  }
}

function checkDepth(path: string, depth: number): void {
  if (depth > MAX_DEPTH) throw new RecordRejected('too-deep', `${shorten(path)}: level ${depth}, a SUPER value has at most ${MAX_DEPTH}`);
}

function checkText(text: string, path: string): void {
  if (text.includes('\0')) throw new RecordRejected('text-not-loadable', `${shorten(path)}: holds the character NUL, which no VARCHAR can`);
  if (!text.isWellFormed())
    throw new RecordRejected('text-not-loadable', `${shorten(path)}: holds half a surrogate pair, which UTF-8 cannot say`);
  // A UTF-16 unit takes at most three bytes: most strings need no counting.
  if (text.length * 3 <= MAX_STRING_BYTES) return;
  const bytes = utf8Length(text);
  if (bytes > MAX_STRING_BYTES)
    throw new RecordRejected('string-too-long', `${shorten(path)}: ${bytes} bytes, a string in SUPER has at most ${MAX_STRING_BYTES}`);
}

const shorten = (path: string): string => (path.length > 200 ? `${path.slice(0, 100)}…${path.slice(-80)}` : path || 'the item');

/** @throws RecordRejected when the item's text is larger than a SUPER value. */
export function checkPayloadSize(payload: string): void {
  const bytes = payload.length * 3 <= MAX_PAYLOAD_BYTES ? 0 : utf8Length(payload);
  if (bytes > MAX_PAYLOAD_BYTES)
    throw new RecordRejected('payload-too-large', `the item is ${bytes} bytes of JSON, a SUPER value has at most ${MAX_PAYLOAD_BYTES}`);
}

/** @throws RecordRejected when COPY would refuse the line. */
export function checkLineSize(line: string): void {
  const bytes = utf8Length(line);
  if (bytes > MAX_LINE_BYTES)
    throw new RecordRejected('line-too-long', `the line is ${bytes} bytes, COPY reads a JSON object of at most ${MAX_LINE_BYTES}`);
}
