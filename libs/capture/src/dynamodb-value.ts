import { compareDecimals, decimalSize, printDecimal, readDecimal, type DecimalParts } from './decimal-literal.ts';
import { JSON_NULL, type JsonValue } from './json-value.ts';
import { MAX_DECIMAL_DIGITS, MAX_DECIMAL_SCALE } from './limits.ts';
import { RecordRejected } from './reject.ts';

/**
 * One DynamoDB attribute value (`{"S": "a"}`, `{"M": {…}}`) as canonical JSON: fields of maps and members of sets sorted, binary as
 * base64, numbers as their own digits. Exponents are written out, because SUPER reads a number with an exponent as a double.
 * Source: Amazon DynamoDB API Reference, "AttributeValue".
 *
 * @param path where the value stands, for the message
 * @throws RecordRejected `bad-value` when it is no attribute value, `number-too-large` when DECIMAL(38) cannot hold a number.
 */
export function canonicalValue(attribute: JsonValue, path: string): JsonValue {
  const [descriptor, value] = describe(attribute, path);
  switch (descriptor) {
    case 'S':
      return { kind: 'string', value: text(value, path) };
    case 'N':
      return { kind: 'number', literal: number(text(value, path), path).literal };
    case 'B':
      return { kind: 'string', value: base64(text(value, path), path) };
    case 'BOOL':
      return value.kind === 'boolean' ? value : refuse(path, 'BOOL takes true or false');
    case 'NULL':
      return value.kind === 'boolean' && value.value ? JSON_NULL : refuse(path, 'NULL takes true');
    case 'M':
      return canonicalImage(value, path);
    case 'L':
      return { kind: 'array', items: list(value, path).map((item, index) => canonicalValue(item, `${path}[${index}]`)) };
    case 'SS':
      return strings(list(value, path).map((item) => text(item, path)));
    case 'BS':
      return strings(list(value, path).map((item) => base64(text(item, path), path)));
    case 'NS':
      return numbers(list(value, path).map((item) => number(text(item, path), path)));
    default:
      return refuse(path, `"${descriptor}" is no attribute type`);
  }
}

/**
 * A whole image, or the content of a map: name → attribute value.
 *
 * @throws RecordRejected as {@link canonicalValue}
 */
export function canonicalImage(image: JsonValue, path: string): JsonValue & { readonly kind: 'object' } {
  if (image.kind !== 'object') return refuse(path, 'expected a map of attributes');
  const sorted = [...image.entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kind: 'object',
    entries: new Map(sorted.map(([name, value]) => [name, canonicalValue(value, path === '' ? name : `${path}.${name}`)])),
  };
}

function describe(attribute: JsonValue, path: string): readonly [string, JsonValue] {
  const first = attribute.kind === 'object' && attribute.entries.size === 1 ? [...attribute.entries][0] : undefined;
  return first ?? refuse(path, 'expected an attribute value with exactly one type, such as {"S": "a"}');
}

function text(value: JsonValue, path: string): string {
  return value.kind === 'string' ? value.value : refuse(path, 'expected a string');
}

function list(value: JsonValue, path: string): readonly JsonValue[] {
  return value.kind === 'array' ? value.items : refuse(path, 'expected a list');
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function base64(value: string, path: string): string {
  return BASE64.test(value) ? value : refuse(path, 'binary is not base64');
}

interface ExactNumber {
  readonly literal: string;
  readonly parts: DecimalParts;
}

const PLAIN_JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

function number(value: string, path: string): ExactNumber {
  const parts = readDecimal(value);
  if (!parts) return refuse(path, `${JSON.stringify(value.slice(0, 60))} is no number`);
  const { whole, fraction } = decimalSize(parts);
  if (whole + fraction > MAX_DECIMAL_DIGITS || fraction > MAX_DECIMAL_SCALE)
    throw new RecordRejected(
      'number-too-large',
      `${path}: ${value.slice(0, 60)} needs ${whole} digits before and ${fraction} after the point, DECIMAL holds ${MAX_DECIMAL_DIGITS} in all and ${MAX_DECIMAL_SCALE} after it`,
    );
  const verbatim = PLAIN_JSON_NUMBER.test(value) && value.replace(/[-.]/g, '').length <= MAX_DECIMAL_DIGITS;
  return { parts, literal: verbatim ? value : printDecimal(parts) };
}

function strings(members: readonly string[]): JsonValue {
  return { kind: 'array', items: [...members].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((value) => ({ kind: 'string', value })) };
}

function numbers(members: readonly ExactNumber[]): JsonValue {
  return {
    kind: 'array',
    items: [...members].sort((a, b) => compareDecimals(a.parts, b.parts)).map(({ literal }) => ({ kind: 'number', literal })),
  };
}

function refuse(path: string, message: string): never {
  throw new RecordRejected('bad-value', `${path === '' ? 'the image' : path}: ${message}`);
}
