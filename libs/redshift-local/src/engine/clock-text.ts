import { FIXED_OFFSETS } from '../functions/time-zones.ts';
import type { Unread } from './date-text.ts';

export interface ClockRead {
  /** From midnight; up to 24:00. */
  readonly micros: bigint;
  /** What names the zone; empty without one. */
  readonly zone: string;
}

const CLOCK = /^(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?)?\s*((?:am|pm)(?![a-z]))?\s*([+-]\d.*|z|[a-z][a-z0-9_/+-]*)?$/i;

/** A time of day, as it stands alone or behind a date. https://docs.aws.amazon.com/redshift/latest/dg/r_Date_and_time_literals.html */
export function readClock(text: string): ClockRead | Unread {
  const match = CLOCK.exec(text);
  if (match === null) return 'syntax';
  const [, hourText = '0', minute = '0', second = '0', fraction = '', half, zone = ''] = match;
  const hour = half === undefined ? Number(hourText) : Number(hourText) === 12 ? 0 : Number(hourText);
  if (half !== undefined && Number(hourText) > 12) return 'range';
  const afternoon = half?.toLowerCase() === 'pm' ? 12 : 0;
  const micros = BigInt((hour + afternoon) * 3600 + Number(minute) * 60 + Number(second)) * 1_000_000n + roundedMicros(fraction);
  if (Number(minute) > 59 || Number(second) > 60 || micros > 86_400_000_000n) return 'range';
  return { micros, zone };
}

/** Six digits of a second; the seventh rounds. */
const roundedMicros = (fraction: string): bigint => BigInt(fraction.slice(0, 6).padEnd(6, '0')) + (Number(fraction[6] ?? 0) >= 5 ? 1n : 0n);

/** Seconds east of UTC of `+09`, `-03:30`, `Z`, `PST`; null for other texts, which may name a zone with rules. */
export function fixedOffset(zone: string): number | null {
  const match = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (match === null) {
    const minutes = FIXED_OFFSETS[zone.toUpperCase()];
    return minutes === undefined ? null : minutes * 60;
  }
  const seconds = Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60;
  return match[1] === '-' ? -seconds : seconds;
}
