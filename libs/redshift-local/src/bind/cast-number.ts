import { asWritten } from '../emit/as-written.ts';
import { plainNumber } from '../emit/plain-number.ts';
import { raise, raiseWith } from '../emit/quote.ts';
import { isExact, isFloat, isInteger, isNumeric, isText, typeName, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import type { BoundExpression } from './bound-expression.ts';
import type { CastContext } from './cast.ts';
import { INTEGER_PATTERN, NOT_FINITE, NUMBER_PATTERN, wordList } from './readable-text.ts';
import { walkExpression } from './map-expression.ts';

type Emit = (sql: string) => string;

export interface NumberCast extends CastContext {
  /** Digits that the target has no place for are cut, not rounded: see `cutsDigits`. */
  readonly cuts: boolean;
}

const INTEGER_TEXT = `'${INTEGER_PATTERN}'`;
const NUMBER_TEXT = `'${NUMBER_PATTERN}'`;

/** The largest number of units that a DECIMAL of 19 digits holds: it is kept in 64 bits. */
const MAX_DECIMAL_64 = '9223372036854775807';

export const DECIMAL_OVERFLOW = raise('22003', 'Numeric data overflow (result precision)');

/**
 * Whether an explicit cast of an exact number cuts digits: literals are rounded, and what comes from tables where the session asks for it.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_enable_numeric_rounding.html
 */
export function cutsDigits(expression: BoundExpression, { form, numericRounding }: CastContext): boolean {
  if (form !== 'explicit' || numericRounding === true || expression.type.kind !== 'decimal') return false;
  let stored = false;
  walkExpression(expression, (part) => {
    stored ||= part.kind === 'column';
  });
  return stored;
}

/** What a text gives that a type can not read: an error, and NULL in TRY_CAST. */
export const unreadable = (type: string, sql: string, { lenient }: CastContext): string =>
  lenient === true ? 'NULL' : raiseWith('22P02', `invalid input syntax for ${type}: "`, sql, '"');

const WHOLE_DIGITS: Partial<Record<RedshiftType['kind'], number>> = { smallint: 5, integer: 10, bigint: 19 };

const wholeDigits = (type: RedshiftType): number =>
  type.kind === 'decimal' ? type.precision - type.scale : (WHOLE_DIGITS[type.kind] ?? Number.POSITIVE_INFINITY);

/** A cast between exact numbers. */
const exactly = (sql: string, from: RedshiftType, type: RedshiftType): string =>
  wholeDigits(type) < wholeDigits(from) || (from.kind === 'decimal' && isInteger(type))
    ? asWritten(`CAST(${sql} AS ${storageType(type)})`)
    : `CAST(${sql} AS ${storageType(type)})`;

export function toInteger(from: RedshiftType, type: RedshiftType, context: NumberCast): Emit | null {
  const target = storageType(type);
  if (isText(from) || from.kind === 'unknown') {
    return (sql) =>
      `CAST(CASE WHEN ${sql} IS NULL OR regexp_full_match(${sql}, ${INTEGER_TEXT}) THEN ${sql} ELSE ${unreadable('integer', sql, context)} END AS ${target})`;
  }
  // The engine's own cast looks at the range before it rounds.
  if (isFloat(from)) return (sql) => asWritten(`CAST(round_even(${sql}, 0) AS ${target})`);
  if (from.kind === 'boolean') return (sql) => `CAST(${sql} AS ${target})`;
  return isExact(from) ? (sql) => exactly(context.cuts ? `trunc(${sql})` : sql, from, type) : null;
}

export function toDecimal(from: RedshiftType, type: Extract<RedshiftType, { kind: 'decimal' }>, context: NumberCast): Emit | null {
  const read = decimalOf(from, type, context);
  return read === null ? null : withinStorage(read, type, context.lenient === true ? 'NULL' : DECIMAL_OVERFLOW);
}

/** What reads a number as a DECIMAL, with `beyond` for those of 19 digits that 64 bits do not hold. */
export function withinStorage(read: Emit, type: Extract<RedshiftType, { kind: 'decimal' }>, beyond: string): Emit {
  if (type.precision !== 19) return read;
  const most = `CAST('${MAX_DECIMAL_64.slice(0, 19 - type.scale)}.${MAX_DECIMAL_64.slice(19 - type.scale)}' AS ${storageType(type)})`;
  return (sql) => `CASE WHEN abs(${read(sql)}) > ${most} THEN ${beyond} ELSE ${read(sql)} END`;
}

function decimalOf(from: RedshiftType, type: Extract<RedshiftType, { kind: 'decimal' }>, context: NumberCast): Emit | null {
  const target = storageType(type);
  if (isText(from) || from.kind === 'unknown') {
    return (sql) =>
      `CAST(CASE WHEN ${sql} IS NULL OR regexp_full_match(${sql}, ${NUMBER_TEXT}) THEN ${plainNumber(`trim(${sql})`)} ELSE ${unreadable('type numeric', sql, context)} END AS ${target})`;
  }
  // By way of its text: a float stands for the number of 15 digits (REAL: 6) that is printed of it.
  if (isFloat(from)) return (sql) => `CAST(${plainNumber(`printf('%.${floatDigits(from)}g', ${sql})`)} AS ${target})`;
  const cuts = from.kind === 'decimal' && context.cuts && from.scale > type.scale;
  return isExact(from) ? (sql) => exactly(cuts ? `trunc(${sql}, ${type.scale})` : sql, from, type) : null;
}

export function toFloat(from: RedshiftType, type: RedshiftType, context: CastContext): Emit | null {
  const target = storageType(type);
  if (isText(from) || from.kind === 'unknown') {
    const read: Emit = (sql) =>
      `CAST(CASE WHEN ${sql} IS NULL OR regexp_full_match(${sql}, ${NUMBER_TEXT}) OR lower(trim(${sql})) IN ${wordList(NOT_FINITE)} THEN trim(${sql}) ELSE ${unreadable(`type ${typeName(type)}`, sql, context)} END AS ${target})`;
    const beyond = context.lenient === true ? 'NULL' : raise('22003', `value out of range: overflow of ${typeName(type)}`);
    return (sql) => `CASE WHEN isinf(${read(sql)}) AND regexp_full_match(${sql}, ${NUMBER_TEXT}) THEN ${beyond} ELSE ${read(sql)} END`;
  }
  return isNumeric(from) ? (sql) => `CAST(${sql} AS ${target})` : null;
}

/** The digits that a float stands for. */
export const floatDigits = (type: RedshiftType): number => (type.kind === 'real' ? 6 : 15);

/** The digits that a float has as text: as many more, or fewer, as the session asks for. https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html */
export const printedDigits = (type: RedshiftType, extra: number): number => Math.max(floatDigits(type) + extra, 1);

/** A float as Redshift prints it: 15 digits, of a REAL 6, and as many more as the session asks for. */
export const printedFloat = (sql: string, type: RedshiftType, extra: number): string =>
  `CASE WHEN isfinite(${sql}) THEN printf('%.${printedDigits(type, extra)}g', ${sql}) WHEN isnan(${sql}) THEN 'NaN' WHEN ${sql} > 0 THEN 'Infinity' WHEN ${sql} < 0 THEN '-Infinity' END`;
