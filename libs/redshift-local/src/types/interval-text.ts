import type { IntervalRange } from '@hakkai/redshift-sql';
import { countedIn } from './redshift-type.ts';

/** How long an interval is. Months and microseconds are not convertible into each other. */
export interface IntervalLength {
  readonly months: number;
  readonly micros: bigint;
}

export const DAY_MICROS = 86_400_000_000n;
const HOUR_MICROS = 3_600_000_000n;
const MINUTE_MICROS = 60_000_000n;
const SECOND_MICROS = 1_000_000n;

interface Unit {
  readonly names: readonly string[];
  readonly months: number;
  readonly micros: bigint;
}

const months = (count: number, ...names: readonly string[]): Unit => ({ names, months: count, micros: 0n });
const micros = (count: bigint, ...names: readonly string[]): Unit => ({ names, months: 0, micros: count });

/** Each unit that an interval's text may name, with its plural and short spellings. */
const UNITS: readonly Unit[] = [
  months(12_000, 'millennium', 'millennia', 'mil', 'mils'),
  months(1200, 'century', 'centuries', 'c', 'cent', 'cents'),
  months(120, 'decade', 'decades', 'dec', 'decs'),
  months(12, 'year', 'years', 'y', 'yr', 'yrs'),
  months(3, 'quarter', 'quarters', 'qtr', 'qtrs'),
  months(1, 'month', 'months', 'mon', 'mons'),
  micros(7n * DAY_MICROS, 'week', 'weeks', 'w'),
  micros(DAY_MICROS, 'day', 'days', 'd'),
  micros(HOUR_MICROS, 'hour', 'hours', 'h', 'hr', 'hrs'),
  micros(MINUTE_MICROS, 'minute', 'minutes', 'm', 'min', 'mins'),
  micros(SECOND_MICROS, 'second', 'seconds', 's', 'sec', 'secs'),
  micros(1000n, 'millisecond', 'milliseconds', 'ms', 'msec', 'msecs', 'msecond', 'mseconds', 'millisec', 'millisecs', 'millisecon'),
  micros(1n, 'microsecond', 'microseconds', 'us', 'usec', 'usecs', 'usecond', 'useconds', 'microsec', 'microsecs'),
];

/** What a number without a unit counts: the smallest unit of the qualifier, seconds without one. */
const bareUnit = (range: IntervalRange | null): string => (range === null ? 'second' : (range.split(' ').at(-1) ?? range));

/**
 * The length that a text means where it stands before the qualifier `range`; null where it is no interval.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html
 * @example readInterval('1 2:3', 'day to minute') // { months: 0, micros: 93_780_000_000n }
 */
export function readInterval(text: string, range: IntervalRange | null): IntervalLength | null {
  const [, body = '', ago] = /^\s*@?\s*(.*?)(\s+ago)?\s*$/is.exec(text) ?? [];
  let total: IntervalLength = { months: 0, micros: 0n };
  let rest = body;
  if (rest === '') return null;
  while (rest !== '') {
    const piece = yearsAndMonths(rest) ?? clock(rest, range) ?? quantity(rest, range);
    if (piece === null) return null;
    total = { months: total.months + piece.length.months, micros: total.micros + piece.length.micros };
    rest = piece.rest.replace(/^\s*,?\s*/, '');
  }
  return ago === undefined ? total : { months: -total.months, micros: -total.micros };
}

interface Piece {
  readonly length: IntervalLength;
  readonly rest: string;
}

/** `1-2`: a year and two months. */
function yearsAndMonths(text: string): Piece | null {
  const match = /^([+-]?)(\d{1,9})-(\d{1,2})(?=\s|,|$)/.exec(text);
  if (match === null || Number(match[3]) > 11) return null;
  const count = Number(match[2]) * 12 + Number(match[3]);
  return { length: { months: match[1] === '-' ? -count : count, micros: 0n }, rest: text.slice(match[0].length) };
}

/** `2:3:4.5`, or `2:3`, which is minutes and seconds where the qualifier says so. */
function clock(text: string, range: IntervalRange | null): Piece | null {
  const match = /^([+-]?)(\d{1,9}):(\d{1,2})(?::(\d{1,2}))?(?:\.(\d*))?(?=\s|,|$)/.exec(text);
  if (match === null) return null;
  const [whole = '', sign, first = '0', second = '0', third, fraction] = match;
  const short = third === undefined && (range === 'minute to second' || fraction !== undefined);
  const [hours, minutes, seconds] = short ? ['0', first, second] : [first, second, third ?? '0'];
  if ((!short && Number(minutes) > 59) || Number(seconds) > 59) return null;
  const count =
    BigInt(hours) * HOUR_MICROS + BigInt(minutes) * MINUTE_MICROS + BigInt(seconds) * SECOND_MICROS + fractionMicros(fraction ?? '');
  return { length: { months: 0, micros: sign === '-' ? -count : count }, rest: text.slice(whole.length) };
}

const fractionMicros = (digits: string): bigint => BigInt(digits.slice(0, 6).padEnd(6, '0'));

/** `3 days`, `0.5d`, `5`; a number before a clock counts days. */
function quantity(text: string, range: IntervalRange | null): Piece | null {
  const match = /^([+-]?)(\d{0,15})(?:\.(\d*))?\s*([a-z]*)/i.exec(text);
  const [whole = '', sign, integer = '', fraction = '', name = ''] = match ?? [];
  if (integer === '' && fraction === '') return null;
  const rest = text.slice(whole.length);
  if (!/^(?:\s|,|$)/.test(rest) && !(name !== '' && /^\d/.test(rest)) && !/\s$/.test(whole)) return null;
  const beforeClock = /^\s*[+-]?\d+:/.test(rest);
  const unit = UNITS.find(({ names }) => names.includes(name === '' ? (beforeClock ? 'day' : bareUnit(range)) : name.toLowerCase()));
  if (unit === undefined) return null;
  const scale = 10n ** BigInt(fraction.length);
  const digits = BigInt(`${integer}${fraction}`) * (sign === '-' ? -1n : 1n);
  const counted = digits * BigInt(unit.months);
  if (counted % scale !== 0n) return null;
  return { length: { months: Number(counted / scale), micros: (digits * unit.micros) / scale }, rest };
}

/** What is dropped below the smallest unit that a qualifier names, in months or microseconds. */
const KEPT: Readonly<Partial<Record<IntervalRange, bigint>>> = {
  year: 12n,
  day: DAY_MICROS,
  hour: HOUR_MICROS,
  'day to hour': HOUR_MICROS,
  minute: MINUTE_MICROS,
  'day to minute': MINUTE_MICROS,
  'hour to minute': MINUTE_MICROS,
};

/** The length without what is smaller than the qualifier's last unit; null where it has months and days side by side. */
export function fitInterval(length: IntervalLength, range: IntervalRange | null, precision?: number): IntervalLength | null {
  if (range === null) return length;
  const kept = keptUnit(range, precision);
  if (countedIn({ kind: 'interval', range }) === 'months')
    return length.micros === 0n ? { months: length.months - (length.months % Number(kept.unit)), micros: 0n } : null;
  if (length.months !== 0) return null;
  const half = kept.rounds ? (length.micros < 0n ? -kept.unit / 2n : kept.unit / 2n) : 0n;
  const micros = length.micros + half;
  return { months: 0, micros: micros - (micros % kept.unit) };
}

/** The unit a qualifier keeps whole; fractions of a second are rounded to the digits the type has, all else is cut. */
export function keptUnit(range: IntervalRange, precision?: number): { readonly unit: bigint; readonly rounds: boolean } {
  if (precision !== undefined && precision < 6) return { unit: 10n ** BigInt(6 - precision), rounds: true };
  return { unit: KEPT[range] ?? 1n, rounds: false };
}

/**
 * An interval in the style `postgres`, the default of IntervalStyle.
 * @example printInterval({ months: 14, micros: 0n }) // '1 year 2 mons'
 * @example printInterval({ months: 0, micros: 93_784_567_800n }) // '1 day 02:03:04.5678'
 */
export function printInterval(length: IntervalLength): string {
  const years = Math.trunc(length.months / 12);
  const days = length.micros / DAY_MICROS;
  const time = length.micros % DAY_MICROS;
  const parts: string[] = [];
  let negative = false;
  for (const [count, name] of [
    [BigInt(years), 'year'],
    [BigInt(length.months % 12), 'mon'],
    [days, 'day'],
  ] as const) {
    if (count === 0n) continue;
    parts.push(`${negative && count > 0n ? '+' : ''}${count} ${name}${count === 1n ? '' : 's'}`);
    negative = count < 0n;
  }
  if (time !== 0n || parts.length === 0) parts.push(`${time < 0n ? '-' : negative ? '+' : ''}${printClock(time < 0n ? -time : time)}`);
  return parts.join(' ');
}

/** The part of a length that a qualifier counts, without the other one. */
export function countedLength(length: IntervalLength, range: IntervalRange | null): IntervalLength {
  const counted = countedIn({ kind: 'interval', range });
  return { months: counted === 'microseconds' ? 0 : length.months, micros: counted === 'months' ? 0n : length.micros };
}

/** Microseconds as `02:03:04.5678`. */
export function printClock(micros: bigint): string {
  const two = (count: bigint): string => String(count).padStart(2, '0');
  const fraction = micros % SECOND_MICROS;
  const digits = fraction === 0n ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  return `${two(micros / HOUR_MICROS)}:${two((micros / MINUTE_MICROS) % 60n)}:${two((micros / SECOND_MICROS) % 60n)}${digits}`;
}
