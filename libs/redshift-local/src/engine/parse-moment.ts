import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { daysFromDate, daysInMonth, daysInYear } from '../types/calendar.ts';
import { DAY_MICROS } from '../types/interval-text.ts';
import { JULIAN_1970 } from './date-text.ts';
import { MONTH_NAMES, ROMAN_MONTHS } from './month-names.ts';

interface Read {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  micros: number;
  afternoon: boolean | null;
  dayOfYear: number | null;
  /** Days from 1970-01-01, where the text says them as a Julian day. */
  julian: number | null;
  halfDay: boolean;
}

type Reader = (value: string, into: Read) => void;
const number =
  (assign: (into: Read, value: number) => void): Reader =>
  (value, into) =>
    assign(into, Number(value));

function readMonth(value: string, into: Read): void {
  const index = MONTH_NAMES.findIndex((name) => name.slice(0, 3).toLowerCase() === value.slice(0, 3).toLowerCase());
  if (index < 0) throw new RedshiftError('22007', `invalid value for MON: "${value}"`);
  into.month = index + 1;
}

function readRomanMonth(value: string, into: Read): void {
  const index = ROMAN_MONTHS.findIndex((name) => name === value.toUpperCase());
  if (index < 0) throw new RedshiftError('22007', `invalid value for RM: "${value}"`);
  into.month = index + 1;
}

function readSecondsOfDay(value: string, into: Read): void {
  const seconds = Number(value);
  into.hour = Math.floor(seconds / 3600);
  into.minute = Math.floor(seconds / 60) % 60;
  into.second = seconds % 60;
}

function readHourOfHalf(value: string, into: Read): void {
  into.hour = Number(value);
  into.halfDay = true;
}

/** Pattern, what it matches in the input, and what it sets. */
const READERS: readonly (readonly [RegExp, RegExp, Reader])[] = [
  [/^yyyy/i, /^\d{1,4}/, number((r, v) => (r.year = v))],
  [/^yy(?!y)/i, /^\d{1,2}/, number((r, v) => (r.year = v < 70 ? 2000 + v : 1900 + v))],
  [/^month/i, /^[A-Za-z]+/, readMonth],
  [/^mon/i, /^[A-Za-z]{3}/, readMonth],
  [/^mm/i, /^\d{1,2}/, number((r, v) => (r.month = v))],
  [/^mi/i, /^\d{1,2}/, number((r, v) => (r.minute = v))],
  [/^ms/i, /^\d{1,3}/, (value, r) => (r.micros = Number(value.padEnd(3, '0')) * 1000)],
  [/^us/i, /^\d{1,6}/, (value, r) => (r.micros = Number(value.padEnd(6, '0')))],
  [/^ddd/i, /^\d{1,3}/, number((r, v) => (r.dayOfYear = v))],
  [/^dd/i, /^\d{1,2}/, number((r, v) => (r.day = v))],
  [/^(day|dy)/i, /^[A-Za-z]+/, () => undefined],
  [/^hh24/i, /^\d{1,2}/, number((r, v) => (r.hour = v))],
  [/^hh(12)?/i, /^\d{1,2}/, readHourOfHalf],
  [/^rm/i, /^[ivx]+/i, readRomanMonth],
  [/^j/i, /^\d{1,7}/, number((r, v) => (r.julian = v - JULIAN_1970))],
  [/^ssss/i, /^\d{1,5}/, readSecondsOfDay],
  [/^ss/i, /^\d{1,2}/, number((r, v) => (r.second = v))],
  [/^(am|pm|a\.m\.|p\.m\.)/i, /^(am|pm|a\.m\.|p\.m\.)/i, (value, r) => (r.afternoon = value.toLowerCase().startsWith('p'))],
];

/** TO_TIMESTAMP and TO_DATE: epoch microseconds of `text` read by `format`. */
export function parseMoment(text: string, format: string, strict: boolean): bigint {
  const read: Read = {
    year: 1,
    month: 1,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    micros: 0,
    afternoon: null,
    dayOfYear: null,
    julian: null,
    halfDay: false,
  };
  let rest = text;
  let pattern = format.replace(/fm/gi, '');
  while (pattern !== '') {
    const found = READERS.map(([token, input, apply]) => ({ token: token.exec(pattern), input, apply })).find(
      ({ token }) => token !== null,
    );
    if (found?.token === undefined || found.token === null) {
      const passed = separator(pattern);
      if (/^[\p{L}\p{N}]/u.test(rest) && !/^["\p{L}]/u.test(pattern))
        throw new NotEmulated(`a text without the separators of its format: "${text}" as "${format}"`);
      pattern = pattern.slice(passed.length);
      rest = rest.slice(passed.replaceAll('"', '').length);
      continue;
    }
    rest = rest.trimStart();
    const value = found.input.exec(rest);
    if (value === null) {
      if (rest === '') break;
      throw new RedshiftError('22007', `invalid value "${rest}" for "${found.token[0]}"`);
    }
    found.apply(value[0], read);
    rest = rest.slice(value[0].length);
    pattern = pattern.slice(found.token[0].length);
  }
  return epochMicros(read, text, strict);
}

/** What stands in a format for itself: quoted text, one sign, or the T of ISO 8601. Other letters are patterns that are not read here. */
function separator(pattern: string): string {
  const quoted = /^"[^"]*"/.exec(pattern);
  if (quoted !== null) return quoted[0];
  if (/^[a-z]/i.test(pattern) && !/^t(?![hz])/i.test(pattern))
    throw new NotEmulated(`the pattern "${pattern}" of TO_DATE and TO_TIMESTAMP`);
  return pattern.slice(0, 1);
}

function epochMicros(read: Read, text: string, strict: boolean): bigint {
  const outOfRange = (): RedshiftError => new RedshiftError('22008', `date/time field value out of range: "${text}"`);
  if (read.halfDay && (read.hour < 1 || read.hour > 12))
    throw new RedshiftError('22007', `hour "${read.hour}" is invalid for the 12-hour clock`);
  const hour = read.afternoon === null ? read.hour : (read.hour % 12) + (read.afternoon ? 12 : 0);
  if (read.month < 1 || read.month > 12 || hour > (strict ? 23 : 24) || read.minute > 59 || read.second > 59) throw outOfRange();
  if (read.day < 1 || read.dayOfYear === 0 || read.year < 1) throw outOfRange();
  const overflowed = read.dayOfYear === null ? read.day > daysInMonth(read.year, read.month) : read.dayOfYear > daysInYear(read.year);
  if (overflowed && strict) throw outOfRange();
  const counted =
    read.dayOfYear === null ? daysFromDate(read.year, read.month, 1) + read.day - 1 : daysFromDate(read.year, 1, 1) + read.dayOfYear - 1;
  const seconds = BigInt(hour * 3600 + read.minute * 60 + read.second);
  return BigInt(read.julian ?? counted) * DAY_MICROS + seconds * 1_000_000n + BigInt(read.micros);
}
