import { RedshiftError } from '../redshift-error.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface DatePart {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly rest: string;
}

/** The date forms Redshift reads without a format. https://docs.aws.amazon.com/redshift/latest/dg/r_Datetime_literals.html */
function readDate(text: string): DatePart | null {
  const iso =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), rest: text.slice(iso[0].length) };
  const american = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})(?!\d)/.exec(text);
  if (american !== null)
    return {
      year: fullYear(american[3] ?? ''),
      month: Number(american[1]),
      day: Number(american[2]),
      rest: text.slice(american[0].length),
    };
  const named = /^([A-Za-z]{3,9})[ -](\d{1,2}),?[ -](\d{4})(?!\d)/.exec(text);
  if (named !== null)
    return { year: Number(named[3]), month: monthNumber(named[1] ?? ''), day: Number(named[2]), rest: text.slice(named[0].length) };
  const dayFirst = /^(\d{1,2})[- ]([A-Za-z]{3,9})[- ](\d{4})(?!\d)/.exec(text);
  if (dayFirst !== null)
    return {
      year: Number(dayFirst[3]),
      month: monthNumber(dayFirst[2] ?? ''),
      day: Number(dayFirst[1]),
      rest: text.slice(dayFirst[0].length),
    };
  return null;
}

const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) < 70 ? 2000 + Number(digits) : 1900 + Number(digits);
const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

const CLOCK = /^[ T]?\s*(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s*(am|pm)?\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?\s*$/i;

/** Minutes east of UTC of `+09`, `-03:30`, `Z`; null without an offset. */
function offsetMinutes(text: string | undefined): number | null {
  if (text === undefined) return null;
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(text);
  if (match === null) return 0;
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
  if (date.month < 1 || days.getUTCMonth() !== date.month - 1 || days.getUTCDate() !== date.day || hour > 24 || minute > 59 || second > 60)
    return null;
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
