import { NotEmulated, RedshiftError } from '../redshift-error.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const DAY_MS = 86_400_000;

interface Moment {
  readonly date: Date;
  readonly micros: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

function moment(epochMicros: bigint): Moment {
  const micros = Number(((epochMicros % 1_000_000n) + 1_000_000n) % 1_000_000n);
  return { date: new Date(Number((epochMicros - BigInt(micros)) / 1000n)), micros };
}

const dayOfYear = (date: Date): number =>
  Math.floor((Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) - Date.UTC(date.getUTCFullYear(), 0, 1)) / DAY_MS) + 1;

/** Year and week of ISO 8601: weeks start on Monday, week 1 has the year's first Thursday. */
function isoWeek(date: Date): { readonly year: number; readonly week: number } {
  const thursday = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()));
  thursday.setUTCDate(thursday.getUTCDate() + 4 - (thursday.getUTCDay() || 7));
  const start = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { year: thursday.getUTCFullYear(), week: Math.ceil(((thursday.getTime() - start) / DAY_MS + 1) / 7) };
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
  [/^y,yyy/i, (at) => `${Math.floor(at.date.getUTCFullYear() / 1000)},${pad(at.date.getUTCFullYear() % 1000, 3)}`],
  [/^yyyy/i, digits(4, (at) => at.date.getUTCFullYear())],
  [/^yyy/i, digits(3, (at) => at.date.getUTCFullYear() % 1000)],
  [/^yy/i, digits(2, (at) => at.date.getUTCFullYear() % 100)],
  [/^y/i, digits(1, (at) => at.date.getUTCFullYear() % 10)],
  [/^iyyy/i, digits(4, (at) => isoWeek(at.date).year)],
  [/^iyy/i, digits(3, (at) => isoWeek(at.date).year % 1000)],
  [/^iy/i, digits(2, (at) => isoWeek(at.date).year % 100)],
  [/^iw/i, digits(2, (at) => isoWeek(at.date).week)],
  [/^i(?!d)/i, digits(1, (at) => isoWeek(at.date).year % 10)],
  [/^id/i, digits(1, (at) => at.date.getUTCDay() || 7)],
  [/^cc/i, digits(2, (at) => Math.ceil(at.date.getUTCFullYear() / 100))],
  [/^(bc|ad)/i, (_at, pattern) => named('ad', pattern, false)],
  [/^(b\.c\.|a\.d\.)/i, (_at, pattern) => named('a.d.', pattern, false)],
  [/^q/i, digits(1, (at) => Math.floor(at.date.getUTCMonth() / 3) + 1)],
  [/^month/i, (at, pattern, fill) => named(MONTHS[at.date.getUTCMonth()] ?? '', pattern, fill)],
  [/^mon/i, (at, pattern) => named((MONTHS[at.date.getUTCMonth()] ?? '').slice(0, 3), pattern, false)],
  [/^mm/i, digits(2, (at) => at.date.getUTCMonth() + 1)],
  [/^mi/i, digits(2, (at) => at.date.getUTCMinutes())],
  [/^ms/i, (at) => pad(Math.floor(at.micros / 1000), 3)],
  [/^us/i, (at) => pad(at.micros, 6)],
  [/^rm/i, (at, pattern, fill) => named(ROMAN[at.date.getUTCMonth()] ?? '', pattern, false).padEnd(fill ? 4 : 0)],
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
  [/^tz/i, (_at, pattern) => (pattern === 'tz' ? 'utc' : 'UTC')],
  [/^of/i, () => '+00'],
];

function ordinal(number: string, upper: boolean): string {
  const tens = Number(number.slice(-2));
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][tens % 10] ?? 'th');
  return `${number}${upper ? suffix.toUpperCase() : suffix}`;
}

/** TO_CHAR of a timestamp, given in epoch microseconds. */
export function formatMoment(epochMicros: bigint, format: string): string {
  const at = moment(epochMicros);
  let result = '';
  let rest = format;
  let fill = true;
  while (rest !== '') {
    if (/^fm/i.test(rest)) {
      fill = false;
      rest = rest.slice(2);
      continue;
    }
    const quoted = /^"([^"]*)"/.exec(rest);
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
    if (suffix !== null && /^\d+$/.test(text)) {
      result += ordinal(text, suffix[0] === 'TH');
      rest = rest.slice(2);
    } else result += text;
    fill = true;
  }
  return result;
}

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
}

type Reader = (value: string, into: Read) => void;
const number =
  (assign: (into: Read, value: number) => void): Reader =>
  (value, into) =>
    assign(into, Number(value));

function readMonth(value: string, into: Read): void {
  const index = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === value.slice(0, 3).toLowerCase());
  if (index < 0) throw new RedshiftError('22007', `invalid value for MON: "${value}"`);
  into.month = index + 1;
}

/** Pattern, what it matches in the input, and what it sets. */
const READERS: readonly (readonly [RegExp, RegExp, Reader])[] = [
  [/^yyyy/i, /^\d{1,4}/, number((r, v) => (r.year = v))],
  [/^yy/i, /^\d{1,2}/, number((r, v) => (r.year = v < 70 ? 2000 + v : 1900 + v))],
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
  [/^hh(12)?/i, /^\d{1,2}/, number((r, v) => (r.hour = v))],
  [/^ss/i, /^\d{1,2}/, number((r, v) => (r.second = v))],
  [/^(am|pm|a\.m\.|p\.m\.)/i, /^(am|pm|a\.m\.|p\.m\.)/i, (value, r) => (r.afternoon = value.toLowerCase().startsWith('p'))],
];

/** TO_TIMESTAMP and TO_DATE: epoch microseconds of `text` read by `format`. */
export function parseMoment(text: string, format: string, strict: boolean): bigint {
  const read: Read = { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0, micros: 0, afternoon: null, dayOfYear: null };
  let rest = text;
  let pattern = format.replace(/fm/gi, '');
  while (pattern !== '') {
    const found = READERS.map(([token, input, apply]) => ({ token: token.exec(pattern), input, apply })).find(
      ({ token }) => token !== null,
    );
    if (found?.token === undefined || found.token === null) {
      if (/^[A-Za-z]/.test(pattern) && !/^t/i.test(pattern)) throw new NotEmulated(`the pattern "${pattern}" of TO_DATE and TO_TIMESTAMP`);
      pattern = pattern.slice(1);
      rest = rest.slice(1);
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

function epochMicros(read: Read, text: string, strict: boolean): bigint {
  const hour = read.afternoon === null ? read.hour : (read.hour % 12) + (read.afternoon ? 12 : 0);
  if (read.month < 1 || read.month > 12 || hour > (strict ? 23 : 24) || read.minute > 59 || read.second > 59)
    throw new RedshiftError('22008', `date/time field value out of range: "${text}"`);
  const date = new Date(0);
  date.setUTCFullYear(read.year, read.dayOfYear === null ? read.month - 1 : 0, read.dayOfYear ?? read.day);
  const overflowed = read.dayOfYear === null && (date.getUTCDate() !== read.day || date.getUTCMonth() !== read.month - 1);
  if (overflowed && strict) throw new RedshiftError('22008', `date/time field value out of range: "${text}"`);
  date.setUTCHours(hour, read.minute, read.second, 0);
  return BigInt(date.getTime()) * 1000n + BigInt(read.micros);
}
