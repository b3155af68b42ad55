import { zoneNamed } from '../functions/time-zones.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { DAY_MICROS } from '../types/interval-text.ts';
import { localZoneOffset } from '../types/zone-offset.ts';
import { fixedOffset, readClock } from './clock-text.ts';
import { JULIAN_1970, readDate, WEEKDAYS, type Unread } from './date-text.ts';

/** The types a text with a date can be read as. TIMESTAMPTZ heeds a zone in the text, the others drop it. */
export type MomentKind = 'date' | 'timestamp' | 'timestamptz';

/** Literals that mean a moment of the session. https://docs.aws.amazon.com/redshift/latest/dg/r_Date_and_time_literals.html */
export const SPECIAL_MOMENT = /^(now|today|tomorrow|yesterday)$/i;

/** `Dec 17 07:37:16 1997 PST`: the year behind the clock. */
const YEAR_BEHIND = new RegExp(
  `^((?:${WEEKDAYS},?\\s+)?(?:\\d{1,2}\\s+[a-z]{3,9}|[a-z]{3,9}\\s+\\d{1,2}))\\s+(\\d{1,2}:\\S+)\\s+(\\d{4})(?=\\s|$)(.*)$`,
  'i',
);

/** 4713 BC to the last day the engine holds, in days from 1970-01-01. */
const FIRST_DAY = -JULIAN_1970;
const LAST_DAY = 106_751_990;

/**
 * Epoch microseconds of a date and time as text; the local ones, or for TIMESTAMPTZ those in UTC, read in `timeZone` where the text names no
 * zone. What keeps it from being one is said as a word.
 */
export function momentMicros(text: string, timeZone: string, kind: MomentKind): bigint | Unread | 'special' {
  const trimmed = text.trim();
  if (/^epoch$/i.test(trimmed)) return 0n;
  if (SPECIAL_MOMENT.test(trimmed) || /^-?infinity$/i.test(trimmed)) return 'special';
  const era = /\s+(bc|ad)$/i.exec(trimmed);
  const bare = era === null ? trimmed : trimmed.slice(0, era.index);
  const date = readDate(bare.replace(YEAR_BEHIND, '$1 $3 $2$4'), era?.[1]?.toLowerCase() === 'bc');
  if (typeof date === 'string') return date;
  const time = readTimeBehind(date.rest);
  if (typeof time === 'string') return time;
  const local = BigInt(date.days) * DAY_MICROS + time.micros;
  if (date.days < FIRST_DAY || date.days > LAST_DAY) return 'range';
  const offset = offsetIn(time.zone, local, timeZone);
  if (offset === null) return 'syntax';
  return kind === 'timestamptz' ? local - BigInt(offset) * 1_000_000n : local;
}

function readTimeBehind(rest: string): { readonly micros: bigint; readonly zone: string } | Unread {
  const bare = rest.trim();
  if (bare === '') return { micros: 0n, zone: '' };
  if (!/^(T|\s)/i.test(rest) && !/^[+-]/.test(bare)) return 'syntax';
  const clock = bare.replace(/^T(?=\d)/i, '');
  return /^\d/.test(clock) ? readClock(clock) : { micros: 0n, zone: clock };
}

/** Seconds east of UTC of a zone at a local time; null where there is no such zone. */
export function offsetIn(zone: string, local: bigint, timeZone: string): number | null {
  if (zone === '') return localZoneOffset(Number(local / 1000n), timeZone);
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const named = zoneNamed(zone);
  return named === null ? null : localZoneOffset(Number(local / 1000n), named);
}

/** The same, failing where the text is no date and time. */
export function readMoment(text: string, timeZone: string, kind: string): bigint {
  const read = momentMicros(text, timeZone, momentKind(kind));
  if (typeof read === 'bigint') return read;
  throw unread(read, kind, text);
}

/** The same, NULL where the text is no date and time; `now` is one, and 0A000. */
export function tryReadMoment(text: string, timeZone: string, kind: string): bigint | null {
  const read = momentMicros(text, timeZone, momentKind(kind));
  if (read === 'special') throw unread(read, kind, text);
  return typeof read === 'bigint' ? read : null;
}

const momentKind = (kind: string): MomentKind => (kind === 'date' || kind === 'timestamptz' ? kind : 'timestamp');

/** The error for a text that is no value of a date or time type. */
export function unread(reason: Unread | 'special', kind: string, text: string): RedshiftError {
  switch (reason) {
    case 'syntax':
      return new RedshiftError('22007', `invalid input syntax for type ${NAMES[kind] ?? kind}: "${text}"`);
    case 'range':
      return new RedshiftError('22008', `date/time field value out of range: "${text}"`);
    case 'special':
      return new NotEmulated(`"${text.trim()}" as a value that is no literal, for type ${NAMES[kind] ?? kind}`);
  }
}

const NAMES: Readonly<Record<string, string>> = { timestamptz: 'timestamp with time zone', timetz: 'time with time zone' };
