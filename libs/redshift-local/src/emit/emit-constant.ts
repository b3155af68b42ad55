import type { BoundConstant } from '../bind/bound-expression.ts';
import { zonedTimeOf } from '../engine/time-functions.ts';
import { utcTime } from '../engine/time-text.ts';
import { readInterval } from '../types/interval-text.ts';
import { storageType } from '../types/storage-type.ts';
import { intervalSql } from './interval-sql.ts';
import { quoteText } from './quote.ts';

/** Engine SQL of a literal; moments, times and intervals are written as Redshift prints them. */
export function emitConstant({ value, type }: BoundConstant): string {
  if (value === null) return `CAST(NULL AS ${storageType(type)})`;
  if (typeof value === 'boolean') return String(value);
  switch (type.kind) {
    case 'varchar':
    case 'char':
    case 'super':
    case 'unknown':
      return quoteText(value);
    case 'integer':
      return value;
    case 'interval':
      return intervalSql(readInterval(value, type.range) ?? NO_LENGTH, type);
    case 'timetz':
      return `CAST(${quoteText(utcTime(zonedTimeOf(value, 'UTC')))} AS TIME)`;
    case 'date':
    case 'timestamp':
    case 'timestamptz':
      return `CAST(${quoteText(value.replace(/(\S+)(.*) BC/, '$1 (BC)$2'))} AS ${storageType(type)})`;
    default:
      return `CAST(${quoteText(value)} AS ${storageType(type)})`;
  }
}

const NO_LENGTH = { months: 0, micros: 0n };
