import { raise } from '../emit/quote.ts';
import { isText, typeName, type RedshiftType } from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import type { CastContext } from './cast.ts';

type Emit = (sql: string) => string;

const WIDTHS: Partial<Record<RedshiftType['kind'], number>> = { smallint: 2, integer: 4, bigint: 8 };

/** Integers keep the bytes of their type, texts are UTF-8, CHAR with its padding. https://docs.aws.amazon.com/redshift/latest/dg/r_VARBYTE_type.html */
export function toVarbyte(
  from: RedshiftType,
  type: Extract<RedshiftType, { kind: 'varbyte' }>,
  { form }: Pick<CastContext, 'form'>,
): Emit | null {
  const read = bytes(from);
  return read === null ? null : (sql) => fitted(read(sql), type, form);
}

function bytes(from: RedshiftType): Emit | null {
  if (from.kind === 'varbyte') return (sql) => sql;
  if (from.kind === 'char') return (sql) => `encode(rpad(${sql}, ${from.length}, ' '))`;
  if (isText(from) || from.kind === 'unknown') return (sql) => `encode(${sql})`;
  const width = WIDTHS[from.kind];
  return width === undefined ? null : (sql) => `unhex(right(lpad(hex(CAST(${sql} AS BIGINT)), 16, '0'), ${width * 2}))`;
}

function fitted(sql: string, type: Extract<RedshiftType, { kind: 'varbyte' }>, form: CastContext['form']): string {
  const beyond =
    form === 'explicit' ? `unhex(left(hex(${sql}), ${type.length * 2}))` : raise('22001', `value too long for type ${typeName(type)}`);
  return `CASE WHEN octet_length(${sql}) > ${type.length} THEN ${beyond} ELSE ${sql} END`;
}

/** A VARBYTE value as an integer of as many bytes. */
export const varbyteToInteger =
  (type: RedshiftType): Emit =>
  (sql) =>
    `CAST(rs_varbyte_integer(hex(${sql}), ${WIDTHS[type.kind]}) AS ${storageType(type)})`;
