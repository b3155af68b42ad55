const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  formats.set(timeZone, format);
  return format;
}

/** Seconds east of UTC in a zone of the IANA database, at a moment in epoch milliseconds. Before standard time they are no whole minutes. */
export function zoneOffset(epochMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const name = formatOf(timeZone)
    .formatToParts(epochMs)
    .find((part) => part.type === 'timeZoneName')?.value;
  const match = /([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(name ?? '');
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

const DAY_MS = 86_400_000;

/**
 * The same for a local time, as epoch milliseconds of its clock. A time that the zone has twice is the later one, in standard time; one that
 * it skips counts from the offset before.
 */
export function localZoneOffset(localMs: number, timeZone: string): number {
  if (timeZone === 'UTC') return 0;
  const before = zoneOffset(localMs - DAY_MS, timeZone);
  const after = zoneOffset(localMs + DAY_MS, timeZone);
  if (before === after) return before;
  return zoneOffset(localMs - after * 1000, timeZone) === after ? after : before;
}

/** An offset as Redshift prints it behind a time: `+09`, `-03:30`. */
export function printOffset(seconds: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  const size = Math.abs(seconds);
  const minutes = Math.trunc(size / 60) % 60;
  const rest = size % 60;
  const fine = `${minutes === 0 && rest === 0 ? '' : `:${two(minutes)}`}${rest === 0 ? '' : `:${two(rest)}`}`;
  return `${seconds < 0 ? '-' : '+'}${two(Math.trunc(size / 3600))}${fine}`;
}
