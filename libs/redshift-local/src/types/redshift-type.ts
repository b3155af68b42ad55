import type { IntervalRange } from '@hakkai/redshift-sql';

/**
 * A data type as Redshift names it. Lengths of `char`, `varchar` and `varbyte` count bytes. `unknown` is the type of a
 * quoted literal and of NULL before its place gives it one.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Supported_data_types.html
 */
export type RedshiftType =
  | { readonly kind: 'smallint' }
  | { readonly kind: 'integer' }
  | { readonly kind: 'bigint' /** Of the id of an object of the catalog, which shows as its name. */; readonly names?: ObjectNames }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number }
  | { readonly kind: 'real' }
  | { readonly kind: 'double' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'char'; readonly length: number }
  | {
      readonly kind: 'varchar';
      readonly length: number /** Of a column of the Postgres catalog that is an array. */;
      readonly array?: CatalogArray;
    }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'timetz' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'timestamptz' }
  | IntervalType
  | { readonly kind: 'varbyte'; readonly length: number }
  | { readonly kind: 'super' /** Declared, in a nested column of an external table. */; readonly nested?: NestedType }
  | { readonly kind: 'unknown' /** Of a column: how long the literals are that it may have. */; readonly bytes?: number };

/** An array of the Postgres catalog, which is text here: `{2,3}` counted from 1, or a vector, `2 3` counted from 0. */
export interface CatalogArray {
  readonly element: RedshiftType;
  readonly form: 'array' | 'vector';
}

/** An interval by its qualifier; null for INTERVAL alone, which holds months and fractions of a second side by side and is no column's type. */
export interface IntervalType {
  readonly kind: 'interval';
  readonly range: IntervalRange | null;
  /** Digits of fractional seconds, where the type says how many. */
  readonly precision?: number;
}

/** REGCLASS and REGTYPE: how the objects are called, by their ids, where the type is written. */
export interface ObjectNames {
  readonly of: 'regclass' | 'regtype';
  readonly shown: ReadonlyMap<string, string>;
}

/** What an external table declares of a nested column; navigating it gives values of the declared types. */
export type NestedType =
  | { readonly kind: 'array'; readonly element: RedshiftType }
  | { readonly kind: 'struct'; readonly fields: ReadonlyMap<string, RedshiftType> }
  | { readonly kind: 'map'; readonly value: RedshiftType };

export type TypeKind = RedshiftType['kind'];

/** The longest VARCHAR, in bytes: VARCHAR(MAX). */
export const MAX_VARCHAR = 65_535;

/** The longest CHAR, in bytes. */
export const MAX_CHAR = 4096;

export const SMALLINT = { kind: 'smallint' } as const satisfies RedshiftType;
export const INTEGER = { kind: 'integer' } as const satisfies RedshiftType;
export const BIGINT = { kind: 'bigint' } as const satisfies RedshiftType;
export const REAL = { kind: 'real' } as const satisfies RedshiftType;
export const DOUBLE = { kind: 'double' } as const satisfies RedshiftType;
export const BOOLEAN = { kind: 'boolean' } as const satisfies RedshiftType;
export const DATE = { kind: 'date' } as const satisfies RedshiftType;
export const TIME = { kind: 'time' } as const satisfies RedshiftType;
export const TIMETZ = { kind: 'timetz' } as const satisfies RedshiftType;
export const TIMESTAMP = { kind: 'timestamp' } as const satisfies RedshiftType;
export const TIMESTAMPTZ = { kind: 'timestamptz' } as const satisfies RedshiftType;
export const SUPER = { kind: 'super' } as const satisfies RedshiftType;
export const UNKNOWN = { kind: 'unknown' } as const satisfies RedshiftType;
export const INTERVAL = { kind: 'interval', range: null } as const satisfies RedshiftType;
export const INTERVAL_YEAR_TO_MONTH = { kind: 'interval', range: 'year to month' } as const satisfies RedshiftType;
export const INTERVAL_DAY_TO_SECOND = { kind: 'interval', range: 'day to second' } as const satisfies RedshiftType;

export const varchar = (length: number): RedshiftType => ({ kind: 'varchar', length: Math.min(length, MAX_VARCHAR) });
/** The type of a column of the Postgres catalog that is an array, or a vector as INT2VECTOR is. */
export const catalogArray = (element: RedshiftType, form: CatalogArray['form'] = 'array'): RedshiftType => ({
  kind: 'varchar',
  length: MAX_VARCHAR,
  array: { element, form },
});
export const char = (length: number): RedshiftType => ({ kind: 'char', length });
export const varbyte = (length: number): RedshiftType => ({ kind: 'varbyte', length });
export const decimal = (precision: number, scale: number): Extract<RedshiftType, { kind: 'decimal' }> => ({
  kind: 'decimal',
  precision,
  scale,
});

export const isInteger = (type: RedshiftType): boolean => type.kind === 'smallint' || type.kind === 'integer' || type.kind === 'bigint';
export const isExact = (type: RedshiftType): boolean => isInteger(type) || type.kind === 'decimal';
export const isFloat = (type: RedshiftType): boolean => type.kind === 'real' || type.kind === 'double';
export const isNumeric = (type: RedshiftType): boolean => isExact(type) || isFloat(type);
export const isText = (type: RedshiftType): boolean => type.kind === 'varchar' || type.kind === 'char';
export const isMoment = (type: RedshiftType): boolean => type.kind === 'date' || type.kind === 'timestamp' || type.kind === 'timestamptz';

export const sameType = (a: RedshiftType, b: RedshiftType): boolean => typeName(a) === typeName(b);

/**
 * The name that Redshift's catalog views and error messages print.
 * @example typeName({ kind: 'varchar', length: 256 }) // 'character varying(256)'
 */
export function typeName(type: RedshiftType): string {
  switch (type.kind) {
    case 'bigint':
      return type.names?.of ?? type.kind;
    case 'decimal':
      return `numeric(${type.precision},${type.scale})`;
    case 'double':
      return 'double precision';
    case 'char':
      return `character(${type.length})`;
    case 'varchar':
      return `character varying(${type.length})`;
    case 'varbyte':
      return `binary varying(${type.length})`;
    case 'time':
      return 'time without time zone';
    case 'timetz':
      return 'time with time zone';
    case 'timestamp':
      return 'timestamp without time zone';
    case 'timestamptz':
      return 'timestamp with time zone';
    case 'interval':
      return `interval${type.range === null ? '' : ` ${type.range}`}${type.precision === undefined ? '' : `(${type.precision})`}`;
    default:
      return type.kind;
  }
}

/** The same name without length, precision or scale, as `information_schema.columns.data_type` has it. */
export function bareTypeName(type: RedshiftType): string {
  return typeName(type).replace(/\([\d,]+\)$/, '');
}

/** Whether an interval counts months, as `interval year` does, or microseconds, as `interval day` does; both without a qualifier. */
export function countedIn({ range }: IntervalType): 'months' | 'microseconds' | 'both' {
  if (range === null) return 'both';
  return range === 'year' || range === 'month' || range === 'year to month' ? 'months' : 'microseconds';
}
