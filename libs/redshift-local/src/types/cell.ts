import {
  DuckDBBlobValue,
  DuckDBDateValue,
  DuckDBIntervalValue,
  DuckDBTimestampTZValue,
  DuckDBTimestampValue,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { Cell } from '../session/session.ts';
import { superText } from '../engine/super-text.ts';
import { DAY_MICROS, printInterval } from './interval-text.ts';
import { dateText } from './calendar.ts';
import type { RedshiftType } from './redshift-type.ts';
import { printTimestamp, printTimestampTz } from './timestamp-text.ts';

/** Digits that a floating-point number shows. https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html */
const STANDARD_DIGITS = { real: 6, double: 15 } as const;

/** The number of which Redshift shows `extra` digits more than are standard. */
export function shownFloat(value: number, kind: 'real' | 'double', extra: number): number {
  return Number.isFinite(value) ? nearest(value, Math.max(STANDARD_DIGITS[kind] + extra, 1)) : value;
}

/** The number of so many digits that is nearest; of two, the one with an even last digit, as C prints it and JavaScript does not. */
function nearest(value: number, digits: number): number {
  const rounded = Number(value.toPrecision(digits));
  if (Number(value.toPrecision(digits + 1)) !== value) return rounded;
  const [, sign = '', first = '', rest = '', exponent = ''] = /^(-?)(\d)\.(\d+)e(.+)$/.exec(value.toExponential(100)) ?? [];
  const all = first + rest;
  const [kept, cut] = [all.slice(0, digits), all.slice(digits)];
  return /^50*$/.test(cut) && /[02468]$/.test(kept) ? Number(`${sign}${kept}e${Number(exponent) - digits + 1}`) : rounded;
}

/**
 * The one documented form of a value of `type` (see `Cell`) for what the engine returned. Floating-point numbers keep all their digits
 * where `extraFloatDigits` is not given.
 */
export function toCell(value: DuckDBValue, type: RedshiftType, timeZone: string, extraFloatDigits?: number): Cell {
  if (value === null) return null;
  switch (type.kind) {
    case 'boolean':
      return value === true;
    case 'smallint':
    case 'integer':
      return Number(value);
    case 'real':
    case 'double':
      return extraFloatDigits === undefined ? Number(value) : shownFloat(Number(value), type.kind, extraFloatDigits);
    case 'bigint':
      if (type.names !== undefined) return type.names.shown.get(String(value)) ?? String(value);
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
      return value instanceof DuckDBDateValue ? printDate(value.days) : String(value);
    case 'timestamp':
      return value instanceof DuckDBTimestampValue ? printTimestamp(value.micros) : String(value);
    case 'timetz':
      return `${String(value)}+00`;
    case 'interval':
      return intervalText(value);
    default:
      return String(value);
  }
}

function printDate(days: number): string {
  const { date, era } = dateText(days);
  return `${date}${era}`;
}

/** Months come as a number, microseconds as a bigint, an interval without a qualifier as both. */
function intervalText(value: DuckDBValue): string {
  if (typeof value === 'number') return printInterval({ months: value, micros: 0n });
  if (typeof value === 'bigint') return printInterval({ months: 0, micros: value });
  if (value instanceof DuckDBIntervalValue)
    return printInterval({ months: value.months, micros: BigInt(value.days) * DAY_MICROS + value.micros });
  throw new TypeError('The engine returned a value that is no interval.');
}
