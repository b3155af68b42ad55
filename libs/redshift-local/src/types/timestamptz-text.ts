const formats = new Map<string, Intl.DateTimeFormat>();

/** The zone's offset from UTC in minutes at a moment in epoch milliseconds. */
function offsetMinutes(epochMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(epochMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const match = /([+-])(\d{2}):(\d{2})/.exec(name);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -minutes : minutes;
}

/** A TIMESTAMPTZ as Redshift prints it in the session's time zone: `2026-03-01 09:00:00+09`. `micros` counts from the epoch in UTC. */
export function printTimestampTz(micros: bigint, timeZone: string): string {
  const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = (micros - fraction) / 1_000_000n;
  const offset = offsetMinutes(Number(seconds) * 1000, timeZone);
  const local = new Date((Number(seconds) + offset * 60) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const digits = fraction === 0n ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`;
  const minutes = Math.abs(offset) % 60;
  const zone = `${offset < 0 ? '-' : '+'}${String(Math.trunc(Math.abs(offset) / 60)).padStart(2, '0')}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}`;
  return `${local}${digits}${zone}`;
}
