import { formatColumnType, type ColumnType } from '@hakkai/contract';
import { decimalSize, readDecimal, type DecimalParts } from './decimal-literal.ts';
import type { JsonValue } from './json-value.ts';
import { utf8Length } from './limits.ts';
import { isDateText, isTimestampText } from './temporal-text.ts';

/** REAL goes to 3.4 × 10³⁸; a number of 38 digits is certainly below. */
const MAX_REAL_DIGITS = 38;

/**
 * What is wrong with a value that a contract calls `type`, or null. Nothing is converted: a number where text was promised breaks the
 * contract, because a cast in the warehouse would hide it. Lengths are bytes of UTF-8.
 * Source: Amazon Redshift Database Developer Guide, "Data types".
 *
 * @example columnProblem({ kind: 'varchar', length: 3 }, { kind: 'string', value: 'été' }) // '5 bytes of text, varchar(3) was promised'
 */
export function columnProblem(type: ColumnType, value: JsonValue): string | null {
  switch (type.kind) {
    case 'super':
      return null;
    case 'boolean':
      return value.kind === 'boolean' ? null : mismatch(value, type);
    case 'varchar':
    case 'char':
      return value.kind === 'string' ? textProblem(value.value, type) : mismatch(value, type);
    case 'date':
      return value.kind === 'string' && isDateText(value.value) ? null : mismatch(value, type);
    case 'timestamp':
      return value.kind === 'string' && isTimestampText(value.value, 'utc') ? null : mismatch(value, type);
    case 'timestamptz':
      return value.kind === 'string' && isTimestampText(value.value, 'any') ? null : mismatch(value, type);
    case 'smallint':
      return isNumber(value, (parts) => wholeNumberFits(16n, parts)) ? null : mismatch(value, type);
    case 'integer':
      return isNumber(value, (parts) => wholeNumberFits(32n, parts)) ? null : mismatch(value, type);
    case 'bigint':
      return isNumber(value, (parts) => wholeNumberFits(64n, parts)) ? null : mismatch(value, type);
    case 'decimal':
      return isNumber(value, (parts) => decimalFits(type.precision, type.scale, parts)) ? null : mismatch(value, type);
    case 'real':
      return isNumber(value, (parts) => decimalSize(parts).whole <= MAX_REAL_DIGITS) ? null : mismatch(value, type);
    case 'double precision':
      return isNumber(value, () => true) ? null : mismatch(value, type);
  }
}

function textProblem(text: string, type: ColumnType & { readonly kind: 'varchar' | 'char' }): string | null {
  const bytes = utf8Length(text);
  if (bytes > type.length) return `${bytes} bytes of text, ${formatColumnType(type)} was promised`;
  // CHAR holds single-byte characters only.
  return type.kind === 'char' && bytes !== text.length ? `text beyond ASCII, ${formatColumnType(type)} was promised` : null;
}

function isNumber(value: JsonValue, fits: (parts: DecimalParts) => boolean): boolean {
  const parts = value.kind === 'number' ? readDecimal(value.literal) : null;
  return parts !== null && fits(parts);
}

function decimalFits(precision: number, scale: number, parts: DecimalParts): boolean {
  const { whole, fraction } = decimalSize(parts);
  return whole <= precision - scale && fraction <= scale;
}

function wholeNumberFits(bits: bigint, parts: DecimalParts): boolean {
  const { whole, fraction } = decimalSize(parts);
  if (fraction > 0 || whole > 19) return false;
  const magnitude = BigInt(parts.digits.padEnd(whole, '0') || '0');
  const limit = 1n << (bits - 1n);
  return parts.negative ? magnitude <= limit : magnitude < limit;
}

function mismatch(value: JsonValue, type: ColumnType): string {
  return `${describeValue(value)}, ${formatColumnType(type)} was promised`;
}

function describeValue(value: JsonValue): string {
  switch (value.kind) {
    case 'string':
      return `the text ${JSON.stringify(value.value.slice(0, 60))}`;
    case 'number':
      return `the number ${value.literal}`;
    case 'boolean':
      return String(value.value);
    case 'null':
      return 'null';
    case 'array':
      return 'a list';
    case 'object':
      return 'a map';
  }
}
