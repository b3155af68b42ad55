import { expect, it } from 'vitest';
import { parseLandKey } from './land-key.ts';
import { formatSnapshotEndKey, snapshotEndOf } from './snapshot-end.ts';

const place = { source: 'matches', epoch: 'e0001', contractVersion: 1, date: '2026-07-19', hour: '12' };

it('knows the end of a snapshot, and its moment, by the key alone', () => {
  const key = formatSnapshotEndKey(place, 1_784_462_400_000_000n);
  expect(parseLandKey(key)).toMatchObject({ ...place, count: 0 });
  expect(snapshotEndOf(key)).toBe(1_784_462_400_000_000n);
});

it('takes no other object for one', () => {
  expect(snapshotEndOf(formatSnapshotEndKey(place, 1n).replace('-end', '-0'))).toBeNull();
  expect(snapshotEndOf('land/matches/readme.txt')).toBeNull();
});
