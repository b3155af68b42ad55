import { dateText } from './calendar.ts';
import { DAY_MICROS, printClock } from './interval-text.ts';
import { printOffset, zoneOffset } from './zone-offset.ts';

/** A TIMESTAMPTZ as Redshift prints it in the session's time zone: `2026-03-01 09:00:00+09`. `micros` counts from the epoch in UTC. */
export function printTimestampTz(micros: bigint, timeZone: string): string {
  const offset = zoneOffset(Number(micros / 1000n), timeZone);
  return printed(micros + BigInt(offset) * 1_000_000n, printOffset(offset));
}

/** A TIMESTAMP as Redshift prints it: `0044-03-15 10:00:00.5 BC`. `micros` counts from the epoch. */
export const printTimestamp = (micros: bigint): string => printed(micros, '');

function printed(local: bigint, zone: string): string {
  const time = ((local % DAY_MICROS) + DAY_MICROS) % DAY_MICROS;
  const { date, era } = dateText(Number((local - time) / DAY_MICROS));
  return `${date} ${printClock(time)}${zone}${era}`;
}
