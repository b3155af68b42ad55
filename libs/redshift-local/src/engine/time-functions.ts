import { zoneSeconds } from '../functions/time-zones.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { printClock } from '../types/interval-text.ts';
import { localZoneOffset, zoneOffset } from '../types/zone-offset.ts';
import type { Unread } from './date-text.ts';
import { unread } from './moment-text.ts';
import type { NativeFunction } from './native-function.ts';
import { readTime, readTimeTz, utcTime, type ZonedTime } from './time-text.ts';

function timeOf(text: string): string {
  const read = readTime(text);
  if (typeof read === 'bigint') return printClock(read);
  throw unread(read, 'time', text);
}

/** A time with its zone, failing where the text is none. */
export function zonedTimeOf(text: string, timeZone: string): ZonedTime {
  const read = zonedTime(text, timeZone);
  if (typeof read === 'object') return read;
  throw unread(read, 'timetz', text);
}

function zonedTime(text: string, timeZone: string): ZonedTime | Unread {
  const read = readTimeTz(text, timeZone);
  if (read === 'zone') throw new NotEmulated(`a time whose zone changes its offset, without a date: "${text}"`);
  return read;
}

function tryTime(text: string): string | null {
  const read = readTime(text);
  if (read === 'special') throw unread(read, 'time', text);
  return typeof read === 'bigint' ? printClock(read) : null;
}

function tryTimeTz(text: string, timeZone: string): string | null {
  const read = zonedTime(text, timeZone);
  return typeof read === 'object' ? utcTime(read) : null;
}

/** A timestamp of UTC as that of a zone named at run time. */
function toZone(utc: bigint, zone: string): bigint {
  return utc + offsetMicros(zone, (named) => zoneOffset(Number(utc / 1000n), named));
}

function fromZone(local: bigint, zone: string): bigint {
  return local - offsetMicros(zone, (named) => localZoneOffset(Number(local / 1000n), named));
}

function offsetMicros(zone: string, offsetAt: (named: string) => number): bigint {
  const seconds = zoneSeconds(zone, offsetAt);
  if (seconds === null) throw new RedshiftError('22023', `time zone "${zone}" not recognized`);
  return BigInt(seconds) * 1_000_000n;
}

/** Reading of TIME and TIMETZ, and zones that a value names; times come as the engine's text of them. */
export const TIME_FUNCTIONS: readonly NativeFunction[] = [
  { name: 'rs_read_time', parameters: ['text'], returns: 'text', call: timeOf },
  {
    name: 'rs_read_timetz',
    parameters: ['text', 'text'],
    returns: 'text',
    call: (text: string, zone: string) => utcTime(zonedTimeOf(text, zone)),
  },
  { name: 'rs_to_zone', parameters: ['timestamp', 'text'], returns: 'timestamp', call: toZone },
  { name: 'rs_from_zone', parameters: ['timestamp', 'text'], returns: 'timestamp', call: fromZone },
  { name: 'rs_try_read_time', parameters: ['text'], returns: 'text', call: tryTime },
  { name: 'rs_try_read_timetz', parameters: ['text', 'text'], returns: 'text', call: tryTimeTz },
];
