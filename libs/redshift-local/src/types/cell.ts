import { DuckDBBlobValue, DuckDBIntervalValue, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import type { Cell } from '../session/session.ts';
import { superText } from '../engine/super-text.ts';
import { DAY_MICROS, printInterval } from './interval-text.ts';
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
    case 'date':
    case 'timestamp':
      return String(value).replace(/ \(BC\)(.*)$/, '$1 BC');
    case 'timetz':
      return `${String(value)}+00`;
    case 'interval':
      return intervalText(value);
    default:
      return String(value);
  }
}

/** Months come as a number, microseconds as a bigint, an interval without a qualifier as both. */
function intervalText(value: DuckDBValue): string {
  if (typeof value === 'number') return printInterval({ months: value, micros: 0n });
  if (typeof value === 'bigint') return printInterval({ months: 0, micros: value });
  if (value instanceof DuckDBIntervalValue)
    return printInterval({ months: value.months, micros: BigInt(value.days) * DAY_MICROS + value.micros });
  throw new TypeError('The engine returned a value that is no interval.');
}
