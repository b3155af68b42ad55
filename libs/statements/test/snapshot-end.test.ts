import { formatSnapshotEndKey } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { loadStatements, type LoadBatch } from '../src/index.ts';
import { environment, matches } from './declarations.ts';
import { expectGolden, printStatements } from './golden.ts';

const place = { source: 'matches', epoch: 'e0001', contractVersion: 1, date: '2026-07-19', hour: '12' };
const batch: LoadBatch = {
  source: matches,
  environment,
  loadId: 43,
  loadedAt: '2026-07-19 21:10:00.000000',
  objects: [{ kind: 'land', key: formatSnapshotEndKey(place, 1_784_462_400_123_456n), sha256: 'c'.repeat(64), records: 0 }],
  manifestUrls: {},
};

describe('a batch with nothing but the end of a snapshot', () => {
  it('concludes removals and copies nothing', () => {
    const { statements } = loadStatements(batch);
    expect(statements.join()).not.toContain('copy ');
    expectGolden('snapshot-end-batch', printStatements(statements));
  });
});
