import {
  BIGINT,
  char,
  countedIn,
  decimal,
  DOUBLE,
  INTERVAL,
  INTERVAL_DAY_TO_SECOND,
  INTERVAL_YEAR_TO_MONTH,
  isExact,
  isFloat,
  isInteger,
  isNumeric,
  isText,
  REAL,
  SUPER,
  TIMESTAMP,
  TIMESTAMPTZ,
  UNKNOWN,
  varchar,
  type IntervalType,
  type RedshiftType,
} from './redshift-type.ts';

const INTEGER_RANK: Readonly<Record<string, number>> = { smallint: 0, integer: 1, bigint: 2 };
const INTEGER_DIGITS: Readonly<Record<string, number>> = { smallint: 5, integer: 10, bigint: 19 };

/** Decimals of up to 19 digits stay so, held in 64 bits. https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html */
const DIGITS_OF_64_BITS = 19;

/** An exact number as DECIMAL: integers count as the widest decimal of scale 0 they fit. */
export function asDecimal(type: RedshiftType): { readonly precision: number; readonly scale: number } {
  if (type.kind === 'decimal') return type;
  return { precision: INTEGER_DIGITS[type.kind] ?? 38, scale: 0 };
}

/** A name of 127 bytes, a point and another one. */
const OBJECT_NAME_LENGTH = 255;

/** The most bytes a value of this type has as text. */
export function textLength(type: RedshiftType): number {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return type.length;
    case 'boolean':
      return 5;
    case 'smallint':
      return 6;
    case 'integer':
      return 11;
    case 'bigint':
      return type.names === undefined ? 20 : OBJECT_NAME_LENGTH;
    case 'decimal':
      // A sign and a point, and the 0 before it where no digit is.
      return type.precision + (type.precision === type.scale ? 3 : 2);
    case 'real':
    case 'double':
      return 32;
    case 'date':
      return '0001-01-01 BC'.length;
    case 'time':
    case 'timetz':
      return 24;
    case 'timestamp':
    case 'timestamptz':
    case 'interval':
      return 64;
    case 'varbyte':
      return type.length * 2;
    case 'super':
    case 'unknown':
      return 65_535;
    default:
      return type satisfies never;
  }
}

/**
 * The one type that CASE branches, COALESCE arguments, set operations and comparisons agree on; null where there is none.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html#r_Type_conversion
 */
export function commonType(types: readonly RedshiftType[]): RedshiftType | null {
  let result: RedshiftType = UNKNOWN;
  for (const type of types) {
    const next = pair(result, type);
    if (next === null) return null;
    result = next;
  }
  return result;
}

function pair(a: RedshiftType, b: RedshiftType): RedshiftType | null {
  if (a.kind === 'unknown') return b;
  if (b.kind === 'unknown') return a;
  if (a.kind === 'super' || b.kind === 'super') return SUPER;
  if (isText(a) && isText(b)) return text(a, b);
  if (isNumeric(a) && isNumeric(b)) return number(a, b);
  if (a.kind === 'interval' && b.kind === 'interval') return interval(a, b);
  if (a.kind === b.kind) return a.kind === 'varbyte' && b.kind === 'varbyte' && b.length > a.length ? b : a;
  const kinds = [a.kind, b.kind];
  if (kinds.every((kind) => kind === 'date' || kind === 'timestamp' || kind === 'timestamptz'))
    return kinds.includes('timestamptz') ? TIMESTAMPTZ : TIMESTAMP;
  if (kinds.every((kind) => kind === 'time' || kind === 'timetz')) return { kind: 'timetz' };
  return null;
}

function text(a: RedshiftType, b: RedshiftType): RedshiftType {
  const length = Math.max(textLength(a), textLength(b));
  return a.kind === 'char' && b.kind === 'char' ? char(length) : varchar(length);
}

function number(a: RedshiftType, b: RedshiftType): RedshiftType {
  if (isFloat(a) || isFloat(b)) return a.kind === 'real' && b.kind === 'real' ? REAL : DOUBLE;
  if (a.kind === 'bigint' && b.kind === 'bigint') return a.names?.of === b.names?.of ? a : BIGINT;
  if (isInteger(a) && isInteger(b)) return (INTEGER_RANK[a.kind] ?? 0) >= (INTEGER_RANK[b.kind] ?? 0) ? a : b;
  if (!isExact(a) || !isExact(b)) return DOUBLE;
  return exactType(a, b, Math.max(asDecimal(a).precision, asDecimal(b).precision) > DIGITS_OF_64_BITS ? 38 : DIGITS_OF_64_BITS);
}

/** A DECIMAL with the whole digits and the scale of both, of no more than `limit` digits. */
export function exactType(a: RedshiftType, b: RedshiftType, limit: number): RedshiftType {
  const x = asDecimal(a);
  const y = asDecimal(b);
  const scale = Math.max(x.scale, y.scale);
  return decimal(Math.min(limit, Math.max(x.precision - x.scale, y.precision - y.scale) + scale), scale);
}

/** Months and microseconds only meet in an interval without a qualifier. */
function interval(a: IntervalType, b: IntervalType): RedshiftType | null {
  const counted = countedIn(a);
  if (counted === 'both' || countedIn(b) === 'both') return INTERVAL;
  if (counted !== countedIn(b)) return null;
  return counted === 'months' ? INTERVAL_YEAR_TO_MONTH : INTERVAL_DAY_TO_SECOND;
}
