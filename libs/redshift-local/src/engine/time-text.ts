import { DAY_MICROS, printClock } from '../types/interval-text.ts';
import { printOffset } from '../types/zone-offset.ts';
import { readClock } from './clock-text.ts';
import { readDate, type Unread } from './date-text.ts';
import { offsetIn } from './moment-text.ts';

/** A time of day with its zone: the clock there, and seconds east of UTC. */
export interface ZonedTime {
  readonly micros: bigint;
  readonly offset: number;
}

/** A time of day, with a date before it or not; `zone` is empty where the text has none. */
function readTimeOfDay(text: string): { readonly micros: bigint; readonly zone: string; readonly days: number | null } | Unread {
  const trimmed = text.trim();
  const clock = /^\d{1,2}(:|\s*[ap]m)|^\d{4}(\d{2}(\.\d+)?)?(?![\d-/.])/i.test(trimmed) ? readClock(trimmed) : 'syntax';
  if (clock !== 'syntax') return typeof clock === 'string' ? clock : { ...clock, days: null };
  const date = readDate(trimmed, false);
  if (typeof date === 'string') return date;
  const behind = readClock(date.rest.trim().replace(/^T/i, ''));
  return typeof behind === 'string' ? behind : { ...behind, days: date.days };
}

/** Microseconds from midnight; a zone in the text is dropped. `now` is a time that only a literal can have. */
export function readTime(text: string): bigint | Unread | 'special' {
  if (/^\s*now\s*$/i.test(text)) return 'special';
  const read = readTimeOfDay(text);
  return typeof read === 'string' ? read : read.micros;
}

/** A time with its zone, the session's where the text has none; a zone with rules needs a date to tell its offset. */
export function readTimeTz(text: string, timeZone: string): ZonedTime | Unread | 'zone' {
  const read = readTimeOfDay(text);
  if (typeof read === 'string') return read;
  const offset = offsetIn(read.zone, BigInt(read.days ?? 0) * DAY_MICROS + read.micros, timeZone);
  if (offset === null) return 'syntax';
  const ruled = offsetIn(read.zone, 182n * DAY_MICROS, timeZone) !== offsetIn(read.zone, 0n, timeZone);
  return ruled && read.days === null ? 'zone' : { micros: read.micros, offset };
}

/** What a TIMETZ is held as: the time in UTC, without the day it falls on. */
export function utcTime({ micros, offset }: ZonedTime): string {
  const utc = (micros - BigInt(offset) * 1_000_000n) % DAY_MICROS;
  return printClock(utc < 0n ? utc + DAY_MICROS : utc);
}

/** As it was written: `20:00:00-08`. */
export const printTimeTz = ({ micros, offset }: ZonedTime): string => `${printClock(micros)}${printOffset(offset)}`;
