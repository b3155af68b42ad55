import { gunzipSync, gzipSync } from 'node:zlib';
import { parseLandKey, parseQuarantineKey, UNROUTED } from '@hakkai/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captureRecord, landObjects, type Captured, type LandObject, type StreamRecord } from '../src/index.ts';
import { RAW_BYTES_A_PART } from '../src/quarantine-lines.ts';
import { changeRecord, declareMatches, itemRecord, routesOf, streamRecord } from './change-records.ts';

const routes = routesOf(declareMatches());
const SHARD = 'shardId-000000000000';
const captureAll = (records: readonly StreamRecord[]): Captured[] => records.map((record) => captureRecord(record, routes));
const land = (captured: readonly Captured[]): readonly LandObject[] => landObjects(captured, SHARD, (content) => gzipSync(content));
const linesOf = (object: LandObject): Record<string, unknown>[] =>
  gunzipSync(object.body)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('landing a batch', () => {
  it('puts events under a key that says what is in it, one line each, and the key into every line', () => {
    const [object, ...rest] = land(captureAll([streamRecord(changeRecord(), 2), streamRecord(itemRecord({ round: { S: 'x' } }), 1)]));
    if (!object) throw new Error('nothing landed');
    expect(rest).toEqual([]);
    expect(parseLandKey(object.key)).toEqual({
      source: 'matches',
      epoch: 'e0001',
      contractVersion: 1,
      date: '2026-07-19',
      hour: '21',
      shard: SHARD,
      first: '1'.padStart(56, '0'),
      last: '2'.padStart(56, '0'),
      count: 2,
    });
    expect(linesOf(object)).toMatchObject([
      { _object: object.key, _line: 0, tournamentId: 'wc-2026', payload: { round: 'x' } },
      { _object: object.key, _line: 1, matchNo: 104, payload: { round: 'Final' } },
    ]);
  });

  it('gives the same keys, bytes and hashes for the same records, in whatever order they stand', () => {
    const captured = captureAll([1, 2, 3].map((n) => streamRecord(itemRecord({ round: { S: `r${n}` } }), n)));
    expect(land([...captured].reverse())).toEqual(land(captured));
  });

  it('separates sources, hours and rejects, each record in exactly one object', () => {
    const late = { ...streamRecord(changeRecord(), 3), arrivedAtMs: Date.UTC(2026, 6, 19, 22, 0) };
    const objects = land(
      captureAll([streamRecord(changeRecord(), 1), streamRecord('no', 2), late, streamRecord(changeRecord({ eventName: 'x' }), 4)]),
    );
    expect(objects.map(({ kind, records, key }) => [kind, records, (parseLandKey(key) ?? parseQuarantineKey(key))?.source])).toEqual([
      ['land', 1, 'matches'],
      ['quarantine', 1, UNROUTED],
      ['land', 1, 'matches'],
      ['quarantine', 1, 'matches'],
    ]);
  });

  it('keeps raw bytes of any length in quarantine, in parts that fit a column', () => {
    for (const length of [0, 1, RAW_BYTES_A_PART - 1, RAW_BYTES_A_PART, RAW_BYTES_A_PART + 1, 3 * RAW_BYTES_A_PART + 7]) {
      const raw = Uint8Array.from({ length }, (_, index) => index % 251);
      const [object] = land(captureAll([streamRecord(raw, 5)]));
      if (!object) throw new Error('nothing landed');
      const lines = linesOf(object);
      const joined = lines.map((line) => String(line['raw_base64'])).join('');
      expect(Buffer.from(joined, 'base64')).toEqual(Buffer.from(raw));
      expect(lines.every((line) => String(line['raw_base64']).length <= 65_535)).toBe(true);
      expect(lines.map((line) => [line['part'], line['line']])).toEqual(lines.map((_, index) => [index, index]));
      expect(object.records).toBe(1);
    }
  });

  it('accounts for every distinct record however a redelivery cuts the stream', () => {
    const records = fc.array(
      fc.oneof(
        fc.nat(5).map((n) => itemRecord({ round: { S: `r${n}` } })),
        fc.nat(2).map((n) => changeRecord({ eventName: `E${n}` })),
        fc.constantFrom('not JSON', ''),
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(records, fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 5 }), (contents, cuts) => {
        const stream = contents.map((content, index) => streamRecord(content, index + 1));
        const batches = [stream, ...cuts.map(([from, to]) => stream.slice(Math.min(from, to), Math.max(from, to) + 1))];
        const seen = new Map<string, Set<string>>();
        let delivered = 0;
        for (const batch of batches) {
          const objects = land(captureAll(batch));
          expect(objects.reduce((sum, object) => sum + object.records, 0)).toBe(batch.length);
          delivered += batch.length;
          for (const object of objects) {
            const identities = seen.get(object.kind) ?? new Set();
            for (const line of linesOf(object)) identities.add(String(line['_identity'] ?? line['record_hash']));
            seen.set(object.kind, identities);
          }
        }
        const distinct = new Set(stream.map((record) => Buffer.from(record.data).toString('latin1'))).size;
        const loaded = seen.get('land')?.size ?? 0;
        const quarantined = seen.get('quarantine')?.size ?? 0;
        expect(loaded + quarantined).toBe(distinct);
        expect(delivered).toBeGreaterThanOrEqual(distinct);
      }),
      { numRuns: 100 },
    );
  });
});
