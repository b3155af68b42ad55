import { daysFromDate, daysInMonth, daysInYear } from '../types/calendar.ts';

/** Why a text is no date or time: it has no such form, or a field that is out of range. */
export type Unread = 'syntax' | 'range';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const WEEKDAYS = '(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?)';

interface Fields {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

type DateForm = readonly [form: string, fields: readonly [keyof Fields | 'dayOfYear', ...(keyof Fields | 'dayOfYear')[]]];

/** The date forms Redshift reads without a format, in the mode MDY. https://docs.aws.amazon.com/redshift/latest/dg/automatic-recognition.html */
const FORMS: readonly DateForm[] = [
  ['(\\d{4,6})-(\\d{1,2})-(\\d{1,2})', ['year', 'month', 'day']],
  ['(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})', ['year', 'month', 'day']],
  ['(\\d{4})\\.(\\d{3})', ['year', 'dayOfYear']],
  ['(\\d{4})(\\d{2})(\\d{2})', ['year', 'month', 'day']],
  ['(\\d{2})(\\d{2})(\\d{2})', ['year', 'month', 'day']],
  ['(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}|\\d{2})', ['month', 'day', 'year']],
  ['(\\d{1,2})\\.(1[3-9]|2\\d|3[01])\\.(\\d{4})', ['month', 'day', 'year']],
  ['(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})', ['day', 'month', 'year']],
  [`(${MONTH_NAMES})[ -]+(\\d{1,2})(?:,\\s*|[ -]+)(\\d{4}|\\d{2})`, ['month', 'day', 'year']],
  [`(\\d{4})-(${MONTH_NAMES})-(\\d{1,2})`, ['year', 'month', 'day']],
  [`(\\d{1,2})[- ]+(${MONTH_NAMES})[- ]+(\\d{4}|\\d{2})`, ['day', 'month', 'year']],
];

const PATTERNS = FORMS.map(([form, fields]) => [new RegExp(`^(?:${WEEKDAYS},?\\s+)?${form}(?![\\d-])`, 'i'), fields] as const);

/** The Julian day of 1970-01-01. */
export const JULIAN_1970 = 2_440_588;

export interface DateRead {
  /** From 1970-01-01. */
  readonly days: number;
  readonly rest: string;
}

/** The date at the start of a text. `bc` counts the year before Christ. */
export function readDate(text: string, bc: boolean): DateRead | Unread {
  const julian = /^J(\d{1,7})(?!\d)/i.exec(text);
  if (julian !== null) return { days: Number(julian[1]) - JULIAN_1970, rest: text.slice(julian[0].length) };
  for (const [pattern, fields] of PATTERNS) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const field = (name: keyof Fields | 'dayOfYear'): string => (fields.includes(name) ? (match[fields.indexOf(name) + 1] ?? '') : '1');
    if (isYearZero(field('year'))) return 'range';
    const days = daysOf(fullYear(field('year'), bc), monthNumber(field('month')), Number(field('day')), Number(field('dayOfYear')));
    return days === null ? 'range' : { days, rest: text.slice(match[0].length) };
  }
  return 'syntax';
}

/** There is no year 0. */
const isYearZero = (digits: string): boolean => digits.length > 2 && Number(digits) === 0;

function daysOf(year: number, month: number, day: number, dayOfYear: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (dayOfYear < 1 || dayOfYear > daysInYear(year)) return null;
  return daysFromDate(year, month, day) + dayOfYear - 1;
}

function fullYear(digits: string, bc: boolean): number {
  const year = Number(digits);
  if (bc) return 1 - year;
  return digits.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
}

const monthNumber = (text: string): number => (/^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1);
