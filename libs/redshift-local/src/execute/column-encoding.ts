import type { TableColumn } from '../catalog/catalog-entry.ts';
import { encodingName } from '../catalog/encoding-numbers.ts';
import { RedshiftError } from '../redshift-error.ts';
import { typeName, type RedshiftType } from '../types/redshift-type.ts';

type Kind = RedshiftType['kind'];

const MOMENTS: readonly Kind[] = ['date', 'time', 'timetz', 'timestamp', 'timestamptz'];
const EXACT: readonly Kind[] = ['smallint', 'integer', 'bigint', 'decimal'];
const TEXTS: readonly Kind[] = ['char', 'varchar'];
const FLOATS: readonly Kind[] = ['real', 'double'];

/** The types that an encoding compresses; RAW and AUTO are for all. */
const ENCODES: Readonly<Record<string, readonly Kind[]>> = {
  az64: [...EXACT, ...MOMENTS],
  bytedict: [...EXACT, ...FLOATS, ...TEXTS, ...MOMENTS],
  delta: [...EXACT, ...MOMENTS],
  delta32k: ['integer', 'bigint', 'decimal', ...MOMENTS],
  lzo: [...EXACT, ...TEXTS, ...MOMENTS, 'super', 'varbyte'],
  mostly8: EXACT,
  mostly16: ['integer', 'bigint', 'decimal'],
  mostly32: ['bigint', 'decimal'],
  runlength: [...EXACT, ...FLOATS, 'boolean', ...TEXTS, ...MOMENTS],
  text255: ['varchar'],
  text32k: ['varchar'],
  zstd: [...EXACT, ...FLOATS, 'boolean', ...TEXTS, ...MOMENTS, 'super', 'varbyte'],
};

/**
 * The name of an encoding that is written for a column; an error where it does not compress the column's type.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html
 */
export function columnEncoding(
  encode: string,
  column: Pick<TableColumn, 'name' | 'type'>,
  position: { readonly position?: number },
): string {
  const kinds = ENCODES[encode];
  if (kinds !== undefined && !kinds.includes(column.type.kind))
    throw new RedshiftError(
      '42P16',
      `invalid encoding type specified for column "${column.name}": ${encode} does not compress ${typeName(column.type)}`,
      position,
    );
  return encodingName(encode);
}

/**
 * The encoding a column gets where none is written.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_NEW.html
 */
export const defaultEncode = (column: Pick<TableColumn, 'type' | 'sortKey'>): string => {
  if (column.sortKey !== 0) return 'none';
  switch (column.type.kind) {
    case 'boolean':
    case 'real':
    case 'double':
      return 'none';
    case 'char':
    case 'varchar':
    case 'varbyte':
      return 'lzo';
    case 'super':
      return 'zstd';
    default:
      return 'az64';
  }
};
