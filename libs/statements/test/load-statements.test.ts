import { formatLandKey, formatQuarantineKey, UNROUTED } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import {
  copyManifest,
  isStaleFence,
  loadStatements,
  MAX_BATCH_BYTES,
  StatementError,
  takeObjects,
  unloadParquetStatement,
  type LoadBatch,
  type LoadObject,
} from '../src/index.ts';
import { environment, matches } from './declarations.ts';
import { expectGolden, printStatements } from './golden.ts';

const key = (first: number, source = 'matches') => ({
  source,
  epoch: 'e0001',
  contractVersion: 1,
  date: '2026-07-19',
  hour: '21',
  shard: 'shardId-000000000000',
  first: String(first).padStart(56, '0'),
  last: String(first + 9).padStart(56, '0'),
  count: 10,
});
const land = (first: number): LoadObject => ({ kind: 'land', key: formatLandKey(key(first)), sha256: 'a'.repeat(64), records: 10 });
const quarantine = (first: number, source?: string): LoadObject => ({
  kind: 'quarantine',
  key: formatQuarantineKey(key(first, source)),
  sha256: 'b'.repeat(64),
  records: 10,
});
const batch: LoadBatch = {
  source: matches,
  environment,
  loadId: 42,
  loadedAt: '2026-07-19 21:10:00.000000',
  objects: [land(1), land(11), quarantine(3)],
  manifestUrls: {
    land: 's3://dev-landing/loads/matches/42-land.manifest',
    quarantine: 's3://dev-landing/loads/matches/42-quarantine.manifest',
  },
};

describe('the statements of a load', () => {
  it('are one transaction from lock to ledger', () => {
    const group = loadStatements(batch);
    expect(group.transaction).toBe('single');
    expectGolden('load-batch', printStatements(group.statements));
  });

  it('leave out what the batch has no objects for', () => {
    const landOnly = loadStatements({ ...batch, objects: [land(1)] }).statements.join();
    expect(landOnly).not.toContain('load_quarantine');
    const unrouted = loadStatements({ ...batch, source: null, objects: [quarantine(1, UNROUTED)] }).statements.join();
    expect(unrouted).toContain('lock "raw"."_unrouted_lock"');
    expect(unrouted).not.toContain('load_stage');
  });

  it('lock first and never truncate, which would commit', () => {
    const { statements } = loadStatements(batch);
    expect(statements[0]).toMatch(/^lock /);
    expect(statements.join().toLowerCase()).not.toContain('truncate');
  });

  it('are refused when there is nothing to load, no manifest, or a land object of no source', () => {
    expect(() => loadStatements({ ...batch, objects: [] })).toThrow(StatementError);
    expect(() => loadStatements({ ...batch, manifestUrls: {} })).toThrow(/no manifest/);
    expect(() => loadStatements({ ...batch, source: null })).toThrow(/only be quarantined/);
  });

  it('stay within what the Data API takes, however many objects wait', () => {
    const waiting = Array.from({ length: 2_000 }, (_, index) => land(index * 10));
    const taken = takeObjects(waiting);
    expect(taken.length).toBeGreaterThan(100);
    expect(() => loadStatements({ ...batch, objects: taken })).not.toThrow();
    expect(() => loadStatements({ ...batch, objects: waiting })).toThrow(new RegExp(`${MAX_BATCH_BYTES}: load fewer`));
    expect(takeObjects(waiting.slice(0, 3))).toHaveLength(3);
    expect(takeObjects([])).toEqual([]);
  });
});

it('recognizes the error of a stale fence and no other', () => {
  expect(isStaleFence('ERROR: invalid input syntax for integer: "stale fence 41, the lock has 42"')).toBe(true);
  expect(isStaleFence('ERROR: 1023 DETAIL: Serializable isolation violation')).toBe(false);
});

it('lists the files of a COPY so that a missing one fails it', () => {
  expect(JSON.parse(copyManifest('b', ['k1', 'k2']))).toEqual({
    entries: [
      { url: 's3://b/k1', mandatory: true },
      { url: 's3://b/k2', mandatory: true },
    ],
  });
});

it('unloads a query with its quotes, partitioned where asked', () => {
  expect(unloadParquetStatement({ query: "select 'a' as d", url: 's3://b/p/', environment: {}, partitionBy: ['d'] })).toBe(
    `unload ('select ''a'' as d')\nto 's3://b/p/'\niam_role default\nformat as parquet partition by ("d") include allowoverwrite`,
  );
  expect(unloadParquetStatement({ query: 'select 1', url: 's3://b/p/', environment: {} })).toContain('format as parquet allowoverwrite');
});
