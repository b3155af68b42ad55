import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromDays, dateText, daysFromDate, daysInMonth } from './calendar.ts';

const seed = Number(process.env['HAKKAI_SEED']);

describe(`the calendar (seed ${seed})`, () => {
  it('counts each day after the one before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_440_588, max: 106_751_990 }), (days) => {
        const { year, month, day } = dateFromDays(days);
        expect(daysFromDate(year, month, day)).toBe(days);
        expect(day).toBeLessThanOrEqual(daysInMonth(year, month));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('agrees with the dates that JavaScript knows', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const known = new Date(days * 86_400_000);
        const expected = { year: known.getUTCFullYear(), month: known.getUTCMonth() + 1, day: known.getUTCDate() };
        expect(dateFromDays(days)).toEqual(expected);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('prints the years before Christ with their mark', () => {
    expect(dateText(daysFromDate(0, 12, 31))).toEqual({ date: '0001-12-31', era: ' BC' });
    expect(dateText(daysFromDate(1, 1, 1))).toEqual({ date: '0001-01-01', era: '' });
  });
});
