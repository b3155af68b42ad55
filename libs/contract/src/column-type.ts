/**
 * The types a source's contract may give to an attribute, as Redshift spells them; a trailing `?` allows it to be absent.
 * Source: Amazon Redshift Database Developer Guide, "Data types".
 */
export type ColumnType =
  | {
      readonly kind:
        | 'boolean'
        | 'smallint'
        | 'integer'
        | 'bigint'
        | 'real'
        | 'double precision'
        | 'date'
        | 'timestamp'
        | 'timestamptz'
        | 'super';
    }
  | { readonly kind: 'varchar' | 'char' /** bytes */; readonly length: number }
  | { readonly kind: 'decimal'; readonly precision: number; readonly scale: number };

export interface ContractColumn {
  readonly type: ColumnType;
  readonly nullable: boolean;
}

/** Longest VARCHAR without the account-wide opt-in to large strings, in bytes. */
export const MAX_VARCHAR_BYTES = 65_535;

const PLAIN = {
  boolean: 'boolean',
  bool: 'boolean',
  smallint: 'smallint',
  int2: 'smallint',
  integer: 'integer',
  int: 'integer',
  int4: 'integer',
  bigint: 'bigint',
  int8: 'bigint',
  real: 'real',
  float4: 'real',
  float8: 'double precision',
  float: 'double precision',
  'double precision': 'double precision',
  date: 'date',
  timestamp: 'timestamp',
  timestamptz: 'timestamptz',
  super: 'super',
} as const;

/**
 * Reads one type as a contract writes it. Gives a message instead of a type when it is not one.
 *
 * @example parseColumnType('varchar(64)?') // { type: { kind: 'varchar', length: 64 }, nullable: true }
 */
export function parseColumnType(text: string): ContractColumn | { readonly problem: string } {
  const nullable = text.endsWith('?');
  const spelled = text.replace(/\?$/, '').trim().toLowerCase();
  const plain = Object.entries(PLAIN).find(([name]) => name === spelled)?.[1];
  if (plain) return { type: { kind: plain }, nullable };
  const sized = /^(varchar|char|decimal|numeric)\s*\(\s*(max|\d+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(spelled);
  const name = sized?.[1];
  const size = sized?.[2] === 'max' ? MAX_VARCHAR_BYTES : Number(sized?.[2]);
  if (name === 'varchar' || name === 'char') {
    const limit = name === 'char' ? 4096 : MAX_VARCHAR_BYTES;
    if (size < 1 || size > limit) return { problem: `${name} takes 1 to ${limit} bytes, not ${size}` };
    return { type: { kind: name, length: size }, nullable };
  }
  if (name === 'decimal' || name === 'numeric') {
    const scale = Number(sized?.[3] ?? 0);
    if (!(size >= 1 && size <= 38) || scale > size)
      return { problem: `decimal takes a precision of 1 to 38 and a scale up to it, not (${size},${scale})` };
    return { type: { kind: 'decimal', precision: size, scale }, nullable };
  }
  return {
    problem: `"${text}" is no column type; write for example varchar(64), bigint, decimal(12,2), timestamp, boolean or super, with ? if it may be absent`,
  };
}

/** @example formatColumnType({ kind: 'varchar', length: 64 }) // 'varchar(64)' */
export function formatColumnType(type: ColumnType): string {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return `${type.kind}(${type.length})`;
    case 'decimal':
      return `decimal(${type.precision},${type.scale})`;
    default:
      return type.kind;
  }
}
