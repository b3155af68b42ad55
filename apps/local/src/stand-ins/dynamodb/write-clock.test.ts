import { expect, it } from 'vitest';
import { WriteClock } from './write-clock.ts';

it('grows strictly when the wall clock stands still, steps back, or was ahead before a restart', () => {
  const wall = [1_000, 1_000, 1_000, 900, 1_001, 1_001];
  const clock = new WriteClock(0, () => wall.shift() ?? 1_001);
  const times = Array.from({ length: 6 }, () => clock.next());
  expect(times).toEqual([1_000_000, 1_000_001, 1_000_002, 1_000_003, 1_001_000, 1_001_001]);
  expect(new WriteClock(5_000_000, () => 1_000).next()).toBe(5_000_001);
});

it('gives an export a whole millisecond between the writes before it and those after it', () => {
  const clock = new WriteClock(0, () => 1_000);
  const before = [clock.next(), clock.next()];
  const moment = clock.nextWholeMillisecond();
  expect(moment).toBe(1_001);
  expect(Math.max(...before)).toBeLessThanOrEqual(moment * 1000);
  expect(clock.next()).toBeGreaterThan(moment * 1000);
});
