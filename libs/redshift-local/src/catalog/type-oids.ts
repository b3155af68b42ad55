import { countedIn, type RedshiftType } from '../types/redshift-type.ts';

/** A type as PG_TYPE has it: its id, name there, and bytes (-1 for a varying number). */
export interface PgType {
  readonly oid: number;
  readonly name: string;
  readonly length: number;
}

const PG_TYPES: Readonly<Record<RedshiftType['kind'], PgType>> = {
  boolean: { oid: 16, name: 'bool', length: 1 },
  bigint: { oid: 20, name: 'int8', length: 8 },
  smallint: { oid: 21, name: 'int2', length: 2 },
  integer: { oid: 23, name: 'int4', length: 4 },
  real: { oid: 700, name: 'float4', length: 4 },
  double: { oid: 701, name: 'float8', length: 8 },
  char: { oid: 1042, name: 'bpchar', length: -1 },
  varchar: { oid: 1043, name: 'varchar', length: -1 },
  date: { oid: 1082, name: 'date', length: 4 },
  time: { oid: 1083, name: 'time', length: 8 },
  timestamp: { oid: 1114, name: 'timestamp', length: 8 },
  timestamptz: { oid: 1184, name: 'timestamptz', length: 8 },
  interval: { oid: 1190, name: 'intervald2s', length: 8 },
  timetz: { oid: 1266, name: 'timetz', length: 12 },
  decimal: { oid: 1700, name: 'numeric', length: -1 },
  super: { oid: 4000, name: 'super', length: -1 },
  varbyte: { oid: 6551, name: 'varbyte', length: -1 },
  unknown: { oid: 705, name: 'unknown', length: -1 },
};

const YEAR_TO_MONTH: PgType = { oid: 1188, name: 'intervaly2m', length: 4 };

/** Types of the catalog's own tables that no column of a user's has. */
const CATALOG_TYPES: readonly PgType[] = [
  { oid: 18, name: 'char', length: 1 },
  { oid: 19, name: 'name', length: 128 },
  { oid: 25, name: 'text', length: -1 },
  { oid: 26, name: 'oid', length: 4 },
  { oid: 1790, name: 'refcursor', length: -1 },
];

export const REFCURSOR_OID = 1790;

/** What a routine gives that is no value of a column: several together, and nothing. */
export const RECORD_OID = 2249;
export const VOID_OID = 2278;
export const PSEUDO_TYPES: readonly PgType[] = [
  { oid: RECORD_OID, name: 'record', length: -1 },
  { oid: VOID_OID, name: 'void', length: 4 },
];

export const pgType = (type: RedshiftType): PgType =>
  type.kind === 'interval' && countedIn(type) === 'months' ? YEAR_TO_MONTH : PG_TYPES[type.kind];

export const ALL_PG_TYPES: readonly PgType[] = [...Object.values(PG_TYPES), YEAR_TO_MONTH, ...CATALOG_TYPES];

const HEADER = 4;

/** The modifier of a column: its length, or its precision and scale, with four bytes more; -1 without one. */
export function typeModifier(type: RedshiftType): number {
  switch (type.kind) {
    case 'char':
    case 'varchar':
    case 'varbyte':
      return type.length + HEADER;
    case 'decimal':
      return type.precision * 65_536 + type.scale + HEADER;
    default:
      return -1;
  }
}

/** How FORMAT_TYPE prints a type: the name that SQL has for it. */
export const PRINTED_TYPES: ReadonlyMap<number, string> = new Map([
  [16, 'boolean'],
  [18, '"char"'],
  [19, 'name'],
  [20, 'bigint'],
  [21, 'smallint'],
  [23, 'integer'],
  [25, 'text'],
  [26, 'oid'],
  [700, 'real'],
  [701, 'double precision'],
  [705, '"unknown"'],
  [1042, 'character'],
  [1043, 'character varying'],
  [1082, 'date'],
  [1083, 'time without time zone'],
  [1114, 'timestamp without time zone'],
  [1184, 'timestamp with time zone'],
  [1188, 'interval year to month'],
  [1190, 'interval day to second'],
  [1266, 'time with time zone'],
  [1700, 'numeric'],
  [REFCURSOR_OID, 'refcursor'],
  [RECORD_OID, 'record'],
  [VOID_OID, 'void'],
  [4000, 'super'],
  [6551, 'binary varying'],
]);
