import { PLATFORM_SCHEMAS, type RelationName } from '@hakkai/contract';
import type { TableColumn } from './create-table.ts';

const column = (name: string, type: string, nullable = false): TableColumn => ({ name, type, nullable });

/**
 * One row a loaded object. `records` = `loaded` + `duplicates` + `quarantined`, always: what came in is either a row of history, a record
 * that history or quarantine already had, or a row of quarantine.
 */
export const LEDGER_COLUMNS: readonly TableColumn[] = [
  column('source', 'varchar(63)'),
  column('epoch', 'integer'),
  column('object', 'varchar(1024)'),
  column('sha256', 'varchar(64)'),
  column('kind', 'varchar(10)'),
  column('records', 'bigint'),
  column('loaded', 'bigint'),
  column('duplicates', 'bigint'),
  column('quarantined', 'bigint'),
  column('load_id', 'bigint'),
  column('loaded_at', 'timestamp'),
];

/**
 * What a line of a quarantine object carries. A record whose raw bytes do not fit one VARCHAR is several rows, `part` 0 to `parts` − 1:
 * the bytes are all here, and counting records means counting `part = 0`.
 */
export const QUARANTINE_LINE_COLUMNS: readonly TableColumn[] = [
  column('source', 'varchar(63)'),
  column('record_hash', 'varchar(64)'),
  column('part', 'integer'),
  column('parts', 'integer'),
  column('code', 'varchar(64)'),
  column('reason', 'varchar(4096)'),
  column('contract_version', 'integer'),
  column('sequence', 'varchar(56)'),
  column('arrived_at', 'timestamp'),
  column('raw_base64', 'varchar(65535)'),
  column('object', 'varchar(1024)'),
  column('line', 'integer'),
];

export const QUARANTINE_COLUMNS: readonly TableColumn[] = [
  ...QUARANTINE_LINE_COLUMNS,
  column('epoch', 'integer'),
  column('load_id', 'bigint'),
  column('loaded_at', 'timestamp'),
];

/** How far each incremental model has read: the greatest `_load_id` it has seen of each input. */
export const WATERMARKS: RelationName = { schema: PLATFORM_SCHEMAS.ops, name: 'watermarks' };
export const WATERMARK_COLUMNS: readonly TableColumn[] = [
  column('model', 'varchar(256)'),
  column('input', 'varchar(256)'),
  column('load_id', 'bigint'),
  column('set_at', 'timestamp'),
];
