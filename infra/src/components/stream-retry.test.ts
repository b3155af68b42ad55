import { expect, it } from 'vitest';
import { streamRetry } from './stream-retry.ts';

it('gives a record up after half of the retention, so that it can still be read', () => {
  expect(streamRetry(24).maximumRecordAgeInSeconds).toBe(12 * 3600);
  expect(streamRetry(48).maximumRecordAgeInSeconds).toBe(24 * 3600);
});

it('never asks for more than the seven days that Lambda takes', () => {
  expect(streamRetry(336).maximumRecordAgeInSeconds).toBe(604_800);
  expect(streamRetry(8760).maximumRecordAgeInSeconds).toBe(604_800);
});
