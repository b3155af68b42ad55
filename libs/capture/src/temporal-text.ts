const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,6})?)?(Z|[+-]\d\d(?::?\d\d)?)?$/;

/** Whether the text is a calendar day, `YYYY-MM-DD`: `2026-02-30` is none. */
export function isDateText(text: string): boolean {
  const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1) return false;
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Whether the text is a moment in ISO 8601, to the microsecond at most. `zone: 'utc'` takes none or `Z` only: TIMESTAMP would drop
 * another offset in silence. `zone: 'any'` is for TIMESTAMPTZ.
 */
export function isTimestampText(text: string, zone: 'utc' | 'any'): boolean {
  const match = MOMENT.exec(text);
  if (!match) return false;
  const [, date = '', hour, minute, second = '0', offset = 'Z'] = match;
  const inDay = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
  return inDay && isDateText(date) && (zone === 'any' || offset === 'Z');
}
