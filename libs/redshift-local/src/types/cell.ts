import { DuckDBBlobValue, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import type { Cell } from '../session/session.ts';
import { superText } from '../engine/super-text.ts';
import type { RedshiftType } from './redshift-type.ts';
import { printTimestampTz } from './timestamptz-text.ts';

/** The one documented form of a value of `type` (see `Cell`) for what the engine returned. */
export function toCell(value: DuckDBValue, type: RedshiftType, timeZone: string): Cell {
  if (value === null) return null;
  switch (type.kind) {
    case 'boolean':
      return value === true;
    case 'smallint':
    case 'integer':
    case 'real':
    case 'double':
      return Number(value);
    case 'bigint':
      return typeof value === 'bigint' ? value : BigInt(String(value));
    case 'super':
      return superText(String(value));
    case 'char':
      return String(value).padEnd(type.length);
    case 'varbyte':
      return value instanceof DuckDBBlobValue ? value.bytes : String(value);
    case 'timestamptz':
      return value instanceof DuckDBTimestampTZValue ? printTimestampTz(value.micros, timeZone) : String(value);
    default:
      return String(value);
  }
}
