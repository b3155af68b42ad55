import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printInterval, readInterval } from './interval-text.ts';

const seed = Number(process.env['HAKKAI_SEED']);

describe(`the text of intervals (seed ${seed})`, () => {
  it('reads back as the length it was printed from', () => {
    const length = fc.record({
      months: fc.integer({ min: -99_999, max: 99_999 }),
      micros: fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
    });
    fc.assert(
      fc.property(length, (given) => {
        expect(readInterval(printInterval(given), null)).toEqual(given);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('says the sign of each part that has one', () => {
    expect(printInterval({ months: -14, micros: 3_600_000_000n })).toBe('-1 years -2 mons +01:00:00');
    expect(printInterval({ months: 1, micros: -86_400_000_000n - 1n })).toBe('1 mon -1 days -00:00:00.000001');
    expect(printInterval({ months: 0, micros: 0n })).toBe('00:00:00');
  });

  it('is no interval with a piece left over', () => {
    for (const text of ['', '1 day 2', '2024-01-02', '1:2:3:4', '1 fortnight', '1 day and 2', '--1 day', '1-13'])
      expect(readInterval(text, 'day'), text).toEqual(text === '1 day 2' ? { months: 0, micros: 259_200_000_000n } : null);
  });
});
