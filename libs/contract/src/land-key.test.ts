import { expect, it } from 'vitest';
import { formatLandKey, landPrefix, parseLandKey, type LandKey } from './land-key.ts';
import { formatQuarantineKey, parseQuarantineKey, quarantinePrefix, UNROUTED } from './quarantine-key.ts';

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

it('names a quarantine object as the land object of the same records, and lets records without a source have one', () => {
  for (const source of ['matches', UNROUTED]) {
    const text = formatQuarantineKey({ ...key, source });
    expect(parseQuarantineKey(text)).toEqual({ ...key, source });
    expect(text.startsWith(quarantinePrefix(source, 'e0001'))).toBe(true);
    expect(parseLandKey(text)).toBeNull();
  }
});
