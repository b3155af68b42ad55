import { RedshiftError } from '../redshift-error.ts';
import { JULIAN_1970 } from './date-text.ts';
import { MONTH_NAMES, ROMAN_MONTHS } from './month-names.ts';

/** What a text says of a date, by the patterns of its format; null where it does not say it. */
export interface DateFields {
  year: number | null;
  /** The year was written with one or two digits: a century completes it. */
  isShortYear: boolean;
  century: number | null;
  isBeforeChrist: boolean;
  month: number | null;
  day: number | null;
  dayOfYear: number | null;
  weekOfMonth: number | null;
  weekOfYear: number | null;
  isoYear: number | null;
  isoWeek: number | null;
  isoDay: number | null;
  isoDayOfYear: number | null;
  /** Days from 1970-01-01. */
  julian: number | null;
}

export interface MomentFields extends DateFields {
  hour: number;
  minute: number;
  second: number;
  micros: number;
  afternoon: boolean | null;
  halfDay: boolean;
}

export const noFields = (): MomentFields => ({
  year: null,
  isShortYear: false,
  century: null,
  isBeforeChrist: false,
  month: null,
  day: null,
  dayOfYear: null,
  weekOfMonth: null,
  weekOfYear: null,
  isoYear: null,
  isoWeek: null,
  isoDay: null,
  isoDayOfYear: null,
  julian: null,
  hour: 0,
  minute: 0,
  second: 0,
  micros: 0,
  afternoon: null,
  halfDay: false,
});

type Reader = (value: string, into: MomentFields) => void;
const number =
  (assign: (into: MomentFields, value: number) => void): Reader =>
  (value, into) =>
    assign(into, Number(value));

/** The year that is meant by one to three digits: from 70 on one of the 20th century, from 520 on one of the second millennium. */
function nearYear(year: number): number {
  if (year < 70) return 2000 + year;
  if (year < 100) return 1900 + year;
  return year < 520 ? 2000 + year : 1000 + year;
}

function readShortYear(value: string, into: MomentFields): void {
  into.year = nearYear(Number(value));
  into.isShortYear = value.length < 3;
}

function readMonth(value: string, into: MomentFields): void {
  const index = MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === value.slice(0, 3).toLowerCase());
  if (index < 0) throw new RedshiftError('22007', `invalid value for MON: "${value}"`);
  into.month = index + 1;
}

function readRomanMonth(value: string, into: MomentFields): void {
  const index = ROMAN_MONTHS.findIndex((name) => name === value.toUpperCase());
  if (index < 0) throw new RedshiftError('22007', `invalid value for RM: "${value}"`);
  into.month = index + 1;
}

function readSecondsOfDay(value: string, into: MomentFields): void {
  const seconds = Number(value);
  into.hour = Math.floor(seconds / 3600);
  into.minute = Math.floor(seconds / 60) % 60;
  into.second = seconds % 60;
}

function readHourOfHalf(value: string, into: MomentFields): void {
  into.hour = Number(value);
  into.halfDay = true;
}

/** A day of the week and a quarter do not say which date is meant. */
const passed: Reader = () => undefined;

/**
 * Pattern, what it matches in the text, and what it sets. A pattern that starts like another stands before it.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FORMAT_strings.html
 */
export const FIELD_READERS: readonly (readonly [RegExp, RegExp, Reader])[] = [
  [/^y,yyy/i, /^\d{1,3},\d{3}/, (value, r) => (r.year = Number(value.replace(',', '')))],
  [/^yyyy/i, /^\d{1,4}/, number((r, v) => (r.year = v))],
  [/^yyy/i, /^\d{1,3}/, readShortYear],
  [/^yy/i, /^\d{1,2}/, readShortYear],
  [/^y/i, /^\d/, readShortYear],
  [/^iyyy/i, /^\d{1,4}/, number((r, v) => (r.isoYear = v))],
  [/^iyy/i, /^\d{1,3}/, number((r, v) => (r.isoYear = nearYear(v)))],
  [/^iy/i, /^\d{1,2}/, number((r, v) => (r.isoYear = nearYear(v)))],
  [/^iddd/i, /^\d{1,3}/, number((r, v) => (r.isoDayOfYear = v))],
  [/^id/i, /^\d/, number((r, v) => (r.isoDay = v))],
  [/^iw/i, /^\d{1,2}/, number((r, v) => (r.isoWeek = v))],
  [/^i/i, /^\d/, number((r, v) => (r.isoYear = nearYear(v)))],
  [/^cc/i, /^\d{1,2}/, number((r, v) => (r.century = v))],
  [/^(bc|ad|b\.c\.|a\.d\.)/i, /^(bc|ad|b\.c\.|a\.d\.)/i, (value, r) => (r.isBeforeChrist = value.toLowerCase().startsWith('b'))],
  [/^month/i, /^[A-Za-z]+/, readMonth],
  [/^mon/i, /^[A-Za-z]{3}/, readMonth],
  [/^mm/i, /^\d{1,2}/, number((r, v) => (r.month = v))],
  [/^mi/i, /^\d{1,2}/, number((r, v) => (r.minute = v))],
  [/^ms/i, /^\d{1,3}/, (value, r) => (r.micros = Number(value.padEnd(3, '0')) * 1000)],
  [/^us/i, /^\d{1,6}/, (value, r) => (r.micros = Number(value.padEnd(6, '0')))],
  [/^ddd/i, /^\d{1,3}/, number((r, v) => (r.dayOfYear = v))],
  [/^dd/i, /^\d{1,2}/, number((r, v) => (r.day = v))],
  [/^(day|dy)/i, /^[A-Za-z]+/, passed],
  [/^d/i, /^\d/, passed],
  [/^q/i, /^\d/, passed],
  [/^ww/i, /^\d{1,2}/, number((r, v) => (r.weekOfYear = v))],
  [/^w/i, /^\d/, number((r, v) => (r.weekOfMonth = v))],
  [/^hh24/i, /^\d{1,2}/, number((r, v) => (r.hour = v))],
  [/^hh(12)?/i, /^\d{1,2}/, readHourOfHalf],
  [/^rm/i, /^[ivx]+/i, readRomanMonth],
  [/^j/i, /^\d{1,7}/, number((r, v) => (r.julian = v - JULIAN_1970))],
  [/^ssss/i, /^\d{1,5}/, readSecondsOfDay],
  [/^ss/i, /^\d{1,2}/, number((r, v) => (r.second = v))],
  [/^(am|pm|a\.m\.|p\.m\.)/i, /^(am|pm|a\.m\.|p\.m\.)/i, (value, r) => (r.afternoon = value.toLowerCase().startsWith('p'))],
];
