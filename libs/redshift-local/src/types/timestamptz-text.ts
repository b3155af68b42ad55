import { dateText } from './calendar.ts';
import { DAY_MICROS, printClock } from './interval-text.ts';
import { printOffset, zoneOffset } from './zone-offset.ts';

/** A TIMESTAMPTZ as Redshift prints it in the session's time zone: `2026-03-01 09:00:00+09`. `micros` counts from the epoch in UTC. */
export function printTimestampTz(micros: bigint, timeZone: string): string {
  const offset = zoneOffset(Number(micros / 1000n), timeZone);
  const local = micros + BigInt(offset) * 1_000_000n;
  const time = ((local % DAY_MICROS) + DAY_MICROS) % DAY_MICROS;
  const { date, era } = dateText(Number((local - time) / DAY_MICROS));
  return `${date} ${printClock(time)}${printOffset(offset)}${era}`;
}
