import { FIXED_OFFSETS } from '../functions/time-zones.ts';
import { RedshiftError } from '../redshift-error.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface DatePart {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

type DateForm = readonly [pattern: RegExp, read: (match: RegExpExecArray) => Omit<DatePart, 'rest'>];

const numbers =
  (year: number, month: number, day: number): DateForm[1] =>
  (match) => ({ year: fullYear(match[year] ?? ''), month: Number(match[month]), day: Number(match[day]) });
const withName =
  (year: number, month: number, day: number): DateForm[1] =>
  (match) => ({ year: fullYear(match[year] ?? ''), month: monthNumber(match[month] ?? ''), day: Number(match[day]) });

/** The date forms Redshift reads without a format. https://docs.aws.amazon.com/redshift/latest/dg/r_Date_and_time_literals.html */
const DATE_FORMS: readonly DateForm[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, numbers(1, 2, 3)],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/, numbers(1, 2, 3)],
  [/^(\d{4})\.(\d{3})(?!\d)/, (match) => ({ year: Number(match[1]), month: 1, day: Number(match[2]) })],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, numbers(1, 2, 3)],
  [/^(\d{2})(\d{2})(\d{2})(?!\d)/, numbers(1, 2, 3)],
  [/^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/, numbers(3, 1, 2)],
  [/^([A-Za-z]{3,9})[ -](\d{1,2})(?:,\s*|[ -])(\d{4})(?!\d)/, withName(3, 1, 2)],
  [/^(\d{4})-([A-Za-z]{3,9})-(\d{1,2})(?!\d)/, withName(1, 2, 3)],
  [/^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})(?!\d)/, withName(3, 2, 1)],
];

function readDate(text: string): DatePart | null {
  for (const [pattern, read] of DATE_FORMS) {
    const match = pattern.exec(text);
    if (match !== null) return { ...read(match), rest: text.slice(match[0].length) };
  }
  return null;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const CLOCK =
  /^[ T]?\s*(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(am|pm)?\s*(Z|[A-Za-z]{3,4}|[+-]\d{1,2}(?::?\d{2})?)?\s*$/i;

/** Minutes east of UTC of `+09`, `-03:30`, `Z`; null without an offset. */
function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return FIXED_OFFSETS[text.toUpperCase()] ?? null;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

/**
 * Epoch microseconds of a date and time as text; null where it is none. An offset in the text is dropped, as TIMESTAMP does, unless
 * `keepOffset`: then the result is the moment in UTC, read in `timeZone` where the text has no offset.
 */
export function momentMicros(text: string, timeZone: string, keepOffset: boolean): bigint | null {
  const trimmed = text.trim();
  const date = readDate(trimmed);
  if (date === null) return null;
  const clock = date.rest.trim() === '' ? null : CLOCK.exec(date.rest);
  if (clock === null && date.rest.trim() !== '') return null;
  const half = clock?.[5]?.toLowerCase();
  const hour = half === undefined ? Number(clock?.[1] ?? 0) : (Number(clock?.[1] ?? 0) % 12) + (half === 'pm' ? 12 : 0);
  const minute = Number(clock?.[2] ?? 0);
  const second = Number(clock?.[3] ?? 0);
  const micros = BigInt((clock?.[4] ?? '').slice(0, 6).padEnd(6, '0'));
  const days = new Date(0);
  days.setUTCFullYear(date.year, date.month - 1, date.day);
  if (
    date.month < 1 ||
    (date.day <= 31 && (days.getUTCMonth() !== date.month - 1 || days.getUTCDate() !== date.day)) ||
    hour > 24 ||
    minute > 59 ||
    second > 60
  )
    return null;
  if (clock?.[6] !== undefined && offsetMinutes(clock[6]) === null) return null;
  const local = BigInt(days.getTime()) * 1000n + BigInt(hour * 3600 + minute * 60 + second) * 1_000_000n + micros;
  if (!keepOffset) return local;
  const offset = offsetMinutes(clock?.[6]) ?? zoneOffset(local, timeZone);
  return local - BigInt(offset) * 60_000_000n;
}

function zoneOffset(localMicros: bigint, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const at = new Date(Number(localMicros / 1000n));
  const name =
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(at)
      .find((part) => part.type === 'timeZoneName')?.value ?? '';
  return offsetMinutes(name.replace('GMT', '') || undefined) ?? 0;
}

/** The same, failing where the text is no date and time. */
export function readMoment(text: string, timeZone: string, keepOffset: boolean): bigint {
  const micros = momentMicros(text, timeZone, keepOffset);
  if (micros === null) throw new RedshiftError('22007', `invalid input syntax for type timestamp: "${text}"`);
  return micros;
}
