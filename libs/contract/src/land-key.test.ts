import { expect, it } from 'vitest';
import { formatLandKey, landPrefix, parseLandKey, type LandKey } from './land-key.ts';

const key: LandKey = {
  source: 'matches',
  epoch: 'e0001',
  contractVersion: 1,
  date: '2026-07-19',
  hour: '21',
  shard: 'shardId-000000000000',
  first: '1'.padStart(56, '0'),
  last: '9'.padStart(56, '0'),
  count: 25,
};

it('reads a land key back as it was written', () => {
  expect(parseLandKey(formatLandKey(key))).toEqual(key);
  expect(formatLandKey(key).startsWith(landPrefix('matches', 'e0001'))).toBe(true);
});

it('leaves a foreign object alone', () => {
  expect(parseLandKey('land/matches/readme.txt')).toBeNull();
});
