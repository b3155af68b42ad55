import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { microsSql, monthsSql } from '../emit/interval-sql.ts';
import { quoteText, raise } from '../emit/quote.ts';
import { readTimeTz, type ZonedTime } from '../engine/time-text.ts';
import { RedshiftError } from '../redshift-error.ts';
import { BIGINT, countedIn, DOUBLE, INTEGER, isMoment, TIMESTAMP, type IntervalType, type RedshiftType } from '../types/redshift-type.ts';
import { datePart, isPartOfTime, type DatePart } from './date-part.ts';
import type { CallSite } from './function-definition.ts';

type Extraction = 'extract' | 'date_part';
type Emit = (sql: string) => string;

/**
 * EXTRACT and DATE_PART. EXTRACT gives whole seconds, DATE_PART the seconds with their fraction.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Dateparts_for_datetime_functions.html
 */
export function bindDatePart(name: Extraction, word: string, value: BoundExpression, site: CallSite): BoundExpression {
  const part = datePart(word);
  if (part === null) throw new RedshiftError('22023', `${name}: "${word}" is no date part`, at(site.context, site.position));
  const source = value.type.kind === 'unknown' || !isTemporal(value.type) ? site.cast(value, TIMESTAMP) : value;
  const emit = partOf(part, name, source, site);
  if (emit === null)
    throw new RedshiftError('22023', `${name}: a ${source.type.kind} has no part "${word}"`, at(site.context, site.position));
  const type = resultOf(name, part, source.type);
  const engine = { double: 'DOUBLE', bigint: 'BIGINT', integer: 'INTEGER' }[type.kind];
  const zone = quoteText(site.context.settings.timeZone);
  return call(`${name} ${part} ${zone}`, type, [source], (sql = '') => `CAST(${emit(sql)} AS ${engine})`);
}

const isTemporal = (type: RedshiftType): boolean =>
  isMoment(type) || type.kind === 'time' || type.kind === 'timetz' || type.kind === 'interval';

function resultOf(name: Extraction, part: DatePart, source: RedshiftType): typeof DOUBLE | typeof BIGINT | typeof INTEGER {
  if (name === 'date_part' || source.kind === 'timestamptz') return DOUBLE;
  if (source.kind === 'interval' && part === 'second') return DOUBLE;
  return part === 'epoch' ? BIGINT : INTEGER;
}

function partOf(part: DatePart, name: Extraction, source: BoundExpression, site: CallSite): Emit | null {
  const { type } = source;
  const zone = quoteText(site.context.settings.timeZone);
  switch (type.kind) {
    case 'interval':
      return partOfInterval(part, type);
    case 'timetz':
      return source.kind === 'constant' && typeof source.value === 'string'
        ? partOfLiteral(part, name, readTimeTz(source.value, site.context.settings.timeZone))
        : partOfClock(part, name);
    case 'time':
      return partOfClock(part, name);
    case 'timestamptz':
      if (part === 'epoch') return (sql) => `(epoch_us(${sql}) ${name === 'extract' ? '// 1000000' : '/ 1000000.0'})`;
      return partOfZone(part, zone) ?? localPart(part, name, (sql) => `timezone(${zone}, ${sql})`);
    default:
      return localPart(part, name, (sql) => `CAST(${sql} AS TIMESTAMP)`);
  }
}

/** How far the session's zone is from UTC at a moment. */
function partOfZone(part: DatePart, zone: string): Emit | null {
  const seconds = (sql: string): string => `((epoch_us(timezone(${zone}, ${sql})) - epoch_us(timezone('UTC', ${sql}))) // 1000000)`;
  if (part === 'timezone') return seconds;
  if (part === 'timezone_hour') return (sql) => `(${seconds(sql)} // 3600)`;
  if (part === 'timezone_minute') return (sql) => `(${seconds(sql)} % 3600 // 60)`;
  return null;
}

function localPart(part: DatePart, name: Extraction, local: Emit): Emit | null {
  const emit = partOfMoment(part, name);
  return emit === null ? null : (sql) => emit(local(sql));
}

function partOfMoment(part: DatePart, name: Extraction): Emit | null {
  switch (part) {
    case 'millennium':
    case 'century':
    case 'quarter':
    case 'month':
    case 'week':
    case 'day':
      return (sql) => `date_part('${part}', ${sql})`;
    case 'year':
      return yearOf;
    case 'decade':
      return (sql) => `(date_part('year', ${sql}) // 10 + 1)`;
    case 'dayofweek':
      return (sql) => `date_part('dow', ${sql})`;
    case 'dayofyear':
      return (sql) => `date_part('doy', ${sql})`;
    case 'epoch':
      return (sql) => `(epoch_us(${sql}) ${name === 'extract' ? '// 1000000' : '/ 1000000.0'})`;
    case 'timezone':
    case 'timezone_hour':
    case 'timezone_minute':
      return null;
    default:
      return partOfClock(part, name);
  }
}

/** There is no year 0 between 1 BC, which is -1, and 1. https://docs.aws.amazon.com/redshift/latest/dg/r_Datetime_types.html */
export const yearOf = (sql: string): string => `CASE WHEN year(${sql}) < 1 THEN year(${sql}) - 1 ELSE year(${sql}) END`;

function partOfClock(part: DatePart, name: Extraction): Emit | null {
  switch (part) {
    case 'hour':
    case 'minute':
      return (sql) => `date_part('${part}', ${sql})`;
    case 'second':
      return (sql) => `(date_part('microsecond', ${sql}) ${name === 'extract' ? '// 1000000' : '/ 1000000.0'})`;
    case 'millisecond':
      return (sql) => `((date_part('microsecond', ${sql}) % 1000000) ${name === 'extract' ? '// 1000' : '/ 1000.0'})`;
    case 'microsecond':
      return (sql) => `(date_part('microsecond', ${sql}) % 1000000)`;
    case 'epoch':
      return (sql) => `(epoch_us(${sql}) // 1000000)`;
    default:
      return null;
  }
}

/** A literal is read as it was written, before it is a time in UTC. */
function partOfLiteral(part: DatePart, name: Extraction, literal: ReturnType<typeof readTimeTz>): Emit | null {
  if (typeof literal === 'string') return null;
  const offset = offsetPart(part, literal);
  if (offset !== null) return () => String(offset);
  const emit = isPartOfTime(part) ? partOfClock(part, name) : null;
  return emit === null ? null : () => emit(`(TIME '00:00:00' + to_microseconds(${literal.micros}))`);
}

function offsetPart(part: DatePart, { offset }: ZonedTime): number | null {
  if (part === 'timezone') return offset;
  if (part === 'timezone_hour') return Math.trunc(offset / 3600);
  return part === 'timezone_minute' ? Math.trunc(offset / 60) % 60 : null;
}

/** What an interval prints of a part: 36 hours are one day and 12 hours. */
function partOfInterval(part: DatePart, type: IntervalType): Emit | null {
  const months = (emit: Emit): Emit | null => (countedIn(type) === 'microseconds' ? null : (sql) => emit(monthsSql(sql, type)));
  const micros = (emit: Emit): Emit | null => (countedIn(type) === 'months' ? null : (sql) => emit(microsSql(sql, type)));
  switch (part) {
    case 'year':
      return months((count) => `(${count} // 12)`);
    case 'month':
      return months((count) => `(${count} % 12)`);
    case 'day':
      return micros((count) => `(${count} // 86400000000)`);
    case 'hour':
      return micros((count) => `(${count} % 86400000000 // 3600000000)`);
    case 'minute':
      return micros((count) => `(${count} % 3600000000 // 60000000)`);
    case 'second':
      return micros((count) => `(${count} % 60000000 / 1000000.0)`);
    case 'millisecond':
      return micros((count) => `(${count} % 1000000 // 1000)`);
    case 'microsecond':
      return micros((count) => `(${count} % 1000000)`);
    case 'epoch':
      return countedIn(type) === 'both' ? (sql) => wholeSeconds(sql, type) : micros((count) => `(${count} // 1000000)`);
    default:
      return null;
  }
}

/** Months have no fixed number of seconds. */
const wholeSeconds = (sql: string, type: IntervalType): string =>
  `CASE WHEN ${monthsSql(sql, type)} <> 0 THEN ${raise('0A000', 'not emulated: the epoch of an interval of months')} ELSE ${microsSql(sql, type)} // 1000000 END`;
