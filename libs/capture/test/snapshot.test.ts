import { describe, expect, it } from 'vitest';
import { captureRecord, captureSnapshotItem, compileContract, type Captured } from '../src/index.ts';
import { changeRecord, declareMatches, routesOf, streamRecord, TABLE } from './change-records.ts';

const contract = compileContract(declareMatches());
const snapshot = { table: TABLE, micros: 1784462400123456n };
const capture = (line: unknown, ordinal = 1): Captured =>
  captureSnapshotItem({ data: new TextEncoder().encode(JSON.stringify(line)), file: 'data-1', ordinal }, snapshot, contract);

const item = { round: { S: 'Final' }, tournamentId: { S: 'wc-2026' }, matchNo: { N: '104' } };

describe('a line of a full export', () => {
  it('becomes an insert of version T1 with the key found in the item', () => {
    expect(capture({ Item: item })).toMatchObject({
      kind: 'event',
      event: { op: 'insert', version: '00001784462400123456', key: { tournamentId: '"wc-2026"', matchNo: '104' } },
    });
  });

  it('has the image that a stream record of the same microsecond starts from, so that record is the later one', () => {
    const exported = capture({ Item: item });
    const streamed = captureRecord(streamRecord(changeRecord({}, { OldImage: item })), routesOf(declareMatches()));
    if (exported.kind === 'reject' || streamed.kind === 'reject') throw new Error('rejected');
    expect(streamed.event.oldHash).toBe(exported.event.newHash);
    expect(exported.event).toMatchObject({ oldHash: exported.event.newHash, version: streamed.event.version });
  });

  it('is quarantined under the same rules as a change', () => {
    expect(capture({ Item: { ...item, round: { N: '1' } } })).toMatchObject({ code: 'contract-type', source: 'matches' });
    expect(capture({ Item: { round: { S: 'x' } } })).toMatchObject({ code: 'key-mismatch' });
    expect(capture({ Keys: item })).toMatchObject({ code: 'not-a-change-record' });
  });
});
