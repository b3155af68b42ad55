/** Digits of a version of route kinesis: microseconds since 1970, left-padded, so that text order is time order. */
export const VERSION_DIGITS = 20;

/**
 * Version and moment of a write from microseconds since 1970.
 *
 * @example changeTime(1784462400123456n)
 * // { version: '00001784462400123456', changedAt: '2026-07-19 12:00:00.123456' }
 */
export function changeTime(micros: bigint): { readonly version: string; readonly changedAt: string } {
  const seconds = new Date(Number(micros / 1_000_000n) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return {
    version: String(micros).padStart(VERSION_DIGITS, '0'),
    changedAt: `${seconds}.${String(micros % 1_000_000n).padStart(6, '0')}`,
  };
}
