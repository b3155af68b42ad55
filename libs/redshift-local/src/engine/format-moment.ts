import { NotEmulated } from '../redshift-error.ts';
import { dateFromDays, daysFromDate } from '../types/calendar.ts';
import { localZoneOffset, printOffset } from '../types/zone-offset.ts';
import { MONTH_NAMES, ROMAN_MONTHS } from './month-names.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const DAY_MS = 86_400_000;

interface Moment {
  readonly date: Date;
  readonly micros: number;
  /** The session's. */
  readonly zone: string;
}

/** Years before Christ count from 1 too. */
const yearOf = ({ date }: Moment): number => (date.getUTCFullYear() > 0 ? date.getUTCFullYear() : 1 - date.getUTCFullYear());

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function moment(epochMicros: bigint, zone: string): Moment {
  const micros = Number(((epochMicros % 1_000_000n) + 1_000_000n) % 1_000_000n);
  return { date: new Date(Number((epochMicros - BigInt(micros)) / 1000n)), micros, zone };
}

const daysOf = (date: Date): number => Math.floor(date.getTime() / DAY_MS);
const dayOfYear = (date: Date): number => daysOf(date) - daysFromDate(date.getUTCFullYear(), 1, 1) + 1;

/** Year and week of ISO 8601: weeks start on Monday, week 1 has the year's first Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = daysOf(date) + 4 - (date.getUTCDay() || 7);
  const { year } = dateFromDays(thursday);
  return { year: year > 0 ? year : 1 - year, week: Math.floor((thursday - daysFromDate(year, 1, 1)) / 7) + 1 };
}

const hour12 = (date: Date): number => date.getUTCHours() % 12 || 12;

/** A name in the case of its pattern; padded to nine characters unless FM stands before it. */
function named(name: string, pattern: string, fill: boolean): string {
  const cased = pattern === pattern.toUpperCase() ? name.toUpperCase() : pattern === pattern.toLowerCase() ? name.toLowerCase() : name;
  return fill ? cased.padEnd(9) : cased;
}

type Writer = (at: Moment, pattern: string, fill: boolean) => string;
const digits =
  (width: number, value: (at: Moment) => number): Writer =>
  (at, _pattern, fill) =>
    fill ? pad(value(at), width) : String(value(at));

/**
 * Patterns of TO_CHAR, longest first where one starts another. `MONTH` and `DAY` keep the case they are written in.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_FORMAT_strings.html
 */
const WRITERS: readonly (readonly [RegExp, Writer])[] = [
  [/^y,yyy/i, (at) => `${Math.floor(yearOf(at) / 1000)},${pad(yearOf(at) % 1000, 3)}`],
  [/^yyyy/i, digits(4, (at) => yearOf(at))],
  [/^yyy/i, digits(3, (at) => yearOf(at) % 1000)],
  [/^yy/i, digits(2, (at) => yearOf(at) % 100)],
  [/^y/i, digits(1, (at) => yearOf(at) % 10)],
  [/^iyyy/i, digits(4, (at) => isoWeek(at.date).year)],
  [/^iyy/i, digits(3, (at) => isoWeek(at.date).year % 1000)],
  [/^iy/i, digits(2, (at) => isoWeek(at.date).year % 100)],
  [/^iw/i, digits(2, (at) => isoWeek(at.date).week)],
  [/^iddd/i, digits(3, (at) => (isoWeek(at.date).week - 1) * 7 + (at.date.getUTCDay() || 7))],
  [/^i(?!d)/i, digits(1, (at) => isoWeek(at.date).year % 10)],
  [/^id/i, digits(1, (at) => at.date.getUTCDay() || 7)],
  [/^cc/i, digits(2, (at) => Math.ceil(yearOf(at) / 100))],
  [/^(bc|ad)/i, (at, pattern) => named(at.date.getUTCFullYear() > 0 ? 'ad' : 'bc', pattern, false)],
  [/^(b\.c\.|a\.d\.)/i, (at, pattern) => named(at.date.getUTCFullYear() > 0 ? 'a.d.' : 'b.c.', pattern, false)],
  [/^q/i, digits(1, (at) => Math.floor(at.date.getUTCMonth() / 3) + 1)],
  [/^month/i, (at, pattern, fill) => named(MONTH_NAMES[at.date.getUTCMonth()] ?? '', pattern, fill)],
  [/^mon/i, (at, pattern) => named((MONTH_NAMES[at.date.getUTCMonth()] ?? '').slice(0, 3), pattern, false)],
  [/^mm/i, digits(2, (at) => at.date.getUTCMonth() + 1)],
  [/^mi/i, digits(2, (at) => at.date.getUTCMinutes())],
  [/^ms/i, (at) => pad(Math.floor(at.micros / 1000), 3)],
  [/^us/i, (at) => pad(at.micros, 6)],
  [/^rm/i, (at, pattern, fill) => named(ROMAN_MONTHS[at.date.getUTCMonth()] ?? '', pattern, false).padEnd(fill ? 4 : 0)],
  [/^ww/i, digits(2, (at) => Math.floor((dayOfYear(at.date) - 1) / 7) + 1)],
  [/^w/i, digits(1, (at) => Math.floor((at.date.getUTCDate() - 1) / 7) + 1)],
  [/^day/i, (at, pattern, fill) => named(DAYS[at.date.getUTCDay()] ?? '', pattern, fill)],
  [/^dy/i, (at, pattern) => named((DAYS[at.date.getUTCDay()] ?? '').slice(0, 3), pattern, false)],
  [/^ddd/i, digits(3, (at) => dayOfYear(at.date))],
  [/^dd/i, digits(2, (at) => at.date.getUTCDate())],
  [/^d/i, digits(1, (at) => at.date.getUTCDay() + 1)],
  [/^j/i, digits(1, (at) => Math.floor(at.date.getTime() / DAY_MS) + 2_440_588)],
  [/^hh24/i, digits(2, (at) => at.date.getUTCHours())],
  [/^hh12/i, digits(2, (at) => hour12(at.date))],
  [/^hh/i, digits(2, (at) => hour12(at.date))],
  [/^ssss/i, digits(1, (at) => at.date.getUTCHours() * 3600 + at.date.getUTCMinutes() * 60 + at.date.getUTCSeconds())],
  [/^ss/i, digits(2, (at) => at.date.getUTCSeconds())],
  [/^(am|pm)/i, (at, pattern) => named(at.date.getUTCHours() < 12 ? 'am' : 'pm', pattern, false)],
  [/^(a\.m\.|p\.m\.)/i, (at, pattern) => named(at.date.getUTCHours() < 12 ? 'a.m.' : 'p.m.', pattern, false)],
  [/^tz/i, (at, pattern) => zoneName(at, pattern)],
  [/^of/i, (at) => printOffset(localZoneOffset(at.date.getTime(), at.zone))],
];

/** Zones have abbreviations that change with the season, which are not known here. */
function zoneName({ zone }: Moment, pattern: string): string {
  if (zone !== 'UTC') throw new NotEmulated(`the pattern ${pattern} in the time zone ${zone}`);
  return pattern === 'tz' ? 'utc' : 'UTC';
}

function ordinal(number: string, upper: boolean): string {
  const tens = Number(number.slice(-2));
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][tens % 10] ?? 'th');
  return `${number}${upper ? suffix.toUpperCase() : suffix}`;
}

/** TO_CHAR of a timestamp, given in epoch microseconds of its clock; `zone` is the session's. */
export function formatMoment(epochMicros: bigint, format: string, zone: string): string {
  const at = moment(epochMicros, zone);
  let result = '';
  let rest = format;
  let fill = true;
  while (rest !== '') {
    if (/^fm/i.test(rest)) {
      fill = false;
      rest = rest.slice(2);
      continue;
    }
    const quoted = /^"([^"]*)"?/.exec(rest);
    if (quoted !== null) {
      result += quoted[1] ?? '';
      rest = rest.slice(quoted[0].length);
      continue;
    }
    const found = WRITERS.map(([pattern, write]) => ({ match: pattern.exec(rest), write })).find(({ match }) => match !== null);
    if (found?.match === undefined || found.match === null) {
      result += rest.slice(0, 1);
      rest = rest.slice(1);
      continue;
    }
    const token = found.match[0];
    const text = found.write(at, token, fill);
    rest = rest.slice(token.length);
    const suffix = /^th/i.exec(rest);
    result += suffix !== null && /^\d+$/.test(text) ? ordinal(text, suffix[0] === 'TH') : text;
    if (suffix !== null) rest = rest.slice(2);
    fill = true;
  }
  return result;
}
