import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { daysFromDate, daysInMonth, daysInYear } from '../types/calendar.ts';
import type { DateFields } from './moment-fields.ts';

/**
 * Days from 1970-01-01 of what a text says of a date; what it does not say is the first one. Days beyond their month or year go on counting,
 * unless it is `strict`. https://docs.aws.amazon.com/redshift/latest/dg/r_TO_DATE_function.html
 *
 * @throws RedshiftError for a field out of its range, NotEmulated for fields of which no page says how they go together.
 */
export function daysOfFields(fields: DateFields, text: string, strict: boolean): number {
  if (fields.julian !== null) return fields.julian;
  const { isoYear, isoWeek, isoDay, isoDayOfYear } = fields;
  if (isoYear !== null || isoWeek !== null || isoDay !== null || isoDayOfYear !== null) return daysOfIsoFields(fields, text);
  const year = yearOf(fields, text);
  const dayOfYear = fields.dayOfYear ?? firstOfWeek(fields.weekOfYear, 53, text);
  const day = fields.day ?? firstOfWeek(fields.weekOfMonth, 5, text) ?? 1;
  if (isSaidTwice(fields)) throw new NotEmulated(`a week and another day of a date in one text: "${text}"`);
  const month = fields.month ?? 1;
  if (month < 1 || month > 12 || day < 1 || dayOfYear === 0) throw outOfRange(text);
  const overflowed = dayOfYear === null ? day > daysInMonth(year, month) : dayOfYear > daysInYear(year);
  if (overflowed && strict) throw outOfRange(text);
  return dayOfYear === null ? daysFromDate(year, month, 1) + day - 1 : daysFromDate(year, 1, 1) + dayOfYear - 1;
}

export const outOfRange = (text: string): RedshiftError => new RedshiftError('22008', `date/time field value out of range: "${text}"`);

/** A week counts from the first day of its month or year. */
function firstOfWeek(week: number | null, last: number, text: string): number | null {
  if (week === null) return null;
  if (week < 1 || week > last) throw outOfRange(text);
  return (week - 1) * 7 + 1;
}

/** A week says a day: the first of it. */
function isSaidTwice({ month, day, dayOfYear, weekOfMonth, weekOfYear }: DateFields): boolean {
  if (weekOfYear !== null) return month !== null || day !== null || dayOfYear !== null || weekOfMonth !== null;
  return weekOfMonth !== null && (day !== null || dayOfYear !== null);
}

function yearOf({ year, isShortYear, century, isBeforeChrist }: DateFields, text: string): number {
  if (isBeforeChrist && century !== null) throw new NotEmulated(`a century before Christ: "${text}"`);
  const counted = century === null || (year !== null && !isShortYear) ? (year ?? 1) : yearOfCentury(century, year);
  if (counted < 1) throw outOfRange(text);
  return isBeforeChrist ? 1 - counted : counted;
}

/** The 20th century is 1901 to 2000. */
function yearOfCentury(century: number, year: number | null): number {
  const yearOf = year === null ? 1 : year % 100;
  return yearOf === 0 ? century * 100 : (century - 1) * 100 + yearOf;
}

/** Weeks of ISO 8601 start on Monday, and week 1 is the one with January 4. A year alone is that of the calendar. */
function daysOfIsoFields(fields: DateFields, text: string): number {
  const { isoYear, isoWeek, isoDay, isoDayOfYear, year, century, month, day, dayOfYear, weekOfMonth, weekOfYear } = fields;
  if ([year, century, month, day, dayOfYear, weekOfMonth, weekOfYear].some((field) => field !== null) || isoYear === null)
    throw new NotEmulated(`fields of an ISO 8601 week without IYYY, or beside other fields of a date: "${text}"`);
  if (isoDayOfYear === null ? isoDay !== null && isoWeek === null : isoWeek !== null || isoDay !== null)
    throw new NotEmulated(`ID without IW, or IDDD beside one of them: "${text}"`);
  if (isoYear < 1) throw outOfRange(text);
  if (isoDayOfYear === null && isoWeek === null) return daysFromDate(isoYear, 1, 1);
  const counted = isoDayOfYear ?? dayOfIsoWeek(isoWeek ?? 1, isoDay ?? 1, text);
  if (counted < 1 || counted > 371) throw outOfRange(text);
  const fourth = daysFromDate(isoYear, 1, 4);
  // 1970-01-01 was a Thursday.
  const daysBehindMonday = (((fourth + 3) % 7) + 7) % 7;
  return fourth - daysBehindMonday + counted - 1;
}

function dayOfIsoWeek(week: number, day: number, text: string): number {
  if (day < 1 || day > 7) throw outOfRange(text);
  return (week - 1) * 7 + day;
}
