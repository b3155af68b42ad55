import { UNROUTED, type ChangeEvent } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { captureRecord, type Captured } from '../src/index.ts';
import { changeRecord, declareMatches, itemRecord, routesOf, streamRecord } from './change-records.ts';

const routes = routesOf(declareMatches());
const capture = (content: Record<string, unknown> | string | Uint8Array, sequence?: number): Captured =>
  captureRecord(streamRecord(content, sequence), routes);

function eventOf(captured: Captured): ChangeEvent {
  if (captured.kind === 'reject') throw new Error(`rejected: ${captured.code}: ${captured.reason}`);
  return captured.event;
}

describe('a change record', () => {
  it('becomes an event with typed key, version, moment and canonical payload', () => {
    expect(eventOf(capture(changeRecord(), 7))).toMatchObject({
      source: 'matches',
      epoch: 'e0001',
      contractVersion: 1,
      key: { tournamentId: '"wc-2026"', matchNo: '104' },
      op: 'modify',
      version: '00001784462400123456',
      changedAt: '2026-07-19 12:00:00.123456',
      sequence: '7'.padStart(56, '0'),
      payload: '{"matchNo":104,"round":"Final","tournamentId":"wc-2026"}',
    });
  });

  it('counts milliseconds where it does not say its precision', () => {
    const { dynamodb, ...rest } = changeRecord({}, { ApproximateCreationDateTime: 1784462400123 });
    const { ApproximateCreationDateTimePrecision: _, ...change } = dynamodb as Record<string, unknown>;
    expect(eventOf(capture({ ...rest, dynamodb: change })).version).toBe('00001784462400123000');
  });

  it('is a tombstone without payload when the item was removed', () => {
    const { NewImage: _, ...change } = changeRecord()['dynamodb'] as Record<string, unknown>;
    const event = eventOf(capture({ ...changeRecord(), eventName: 'REMOVE', dynamodb: change }));
    expect(event).toMatchObject({ op: 'remove', payload: null, newHash: null });
    expect(event.oldHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('links to the change before it: its old hash is the other one’s new hash', () => {
    const keys = { tournamentId: { S: 'wc-2026' }, matchNo: { N: '104' } };
    const before = eventOf(capture(changeRecord({}, { NewImage: { ...keys, round: { S: 'A' } } })));
    const after = eventOf(
      capture(changeRecord({}, { OldImage: { round: { S: 'A' }, ...keys }, NewImage: { ...keys, round: { S: 'B' } } })),
    );
    expect(after.oldHash).toBe(before.newHash);
    expect(after.newHash).not.toBe(before.newHash);
  });

  it('keeps one identity when it is delivered again, whatever eventID, sequence and field order it then has', () => {
    const first = eventOf(capture(changeRecord(), 1));
    const again = eventOf(capture({ ...changeRecord({ eventID: 'other' }), awsRegion: 'x' }, 99));
    expect(again.identity).toBe(first.identity);
  });

  it.each([
    ['time', changeRecord({}, { ApproximateCreationDateTime: 1784462400123457 })],
    ['event name', changeRecord({ eventName: 'INSERT' })],
    ['new image', itemRecord({ round: { S: 'Other' } })],
    ['old image', changeRecord({}, { OldImage: { round: { S: 'x' } } })],
    ['keys', changeRecord({}, { Keys: { tournamentId: { S: 'wc-2022' }, matchNo: { N: '104' } } })],
  ])('has another identity when another %s makes it another change', (_, other) => {
    expect(eventOf(capture(other)).identity).not.toBe(eventOf(capture(changeRecord())).identity);
  });
});

describe('a record that is none', () => {
  const { eventName: _, ...nameless } = changeRecord();
  it.each([
    ['not JSON', 'goal!', 'not-json', UNROUTED],
    ['half a document', JSON.stringify(changeRecord()).slice(0, -2), 'not-json', UNROUTED],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'not-json', UNROUTED],
    ['a field twice', '{"tableName":"a","tableName":"b"}', 'not-json', UNROUTED],
    ['a list', '[]', 'not-a-change-record', UNROUTED],
    ['of an undeclared table', changeRecord({ tableName: 'users' }), 'unknown-table', UNROUTED],
    ['of an unknown event type', changeRecord({ eventName: 'TRUNCATE' }), 'unknown-event', 'matches'],
    ['without event type', nameless, 'not-a-change-record', 'matches'],
    ['without new image', changeRecord({}, { NewImage: undefined }), 'missing-image', 'matches'],
    ['with a fractional time', changeRecord({}, { ApproximateCreationDateTime: 1784462400.5 }), 'bad-time', 'matches'],
    ['with an unknown precision', changeRecord({}, { ApproximateCreationDateTimePrecision: 'SECOND' }), 'bad-time', 'matches'],
    ['after the year 9999', changeRecord({}, { ApproximateCreationDateTime: 253402300800000000 }), 'bad-time', 'matches'],
    ['with an unknown attribute type', itemRecord({ round: { X: '1' } }), 'bad-value', 'matches'],
    ['with two types for one attribute', itemRecord({ round: { S: 'a', N: '1' } }), 'bad-value', 'matches'],
    ['with text as a number', itemRecord({ n: { N: 'NaN' } }), 'bad-value', 'matches'],
    ['with binary that is not base64', itemRecord({ n: { B: '?' } }), 'bad-value', 'matches'],
    ['of another key', changeRecord({}, { Keys: { tournamentId: { S: 'a' } } }), 'key-mismatch', 'matches'],
    ['with a key of another type', changeRecord({}, { Keys: { tournamentId: { S: 'a' }, matchNo: { S: '1' } } }), 'key-type', 'matches'],
    [
      'with a key that is too long',
      changeRecord({}, { Keys: { tournamentId: { S: 'é'.repeat(9) }, matchNo: { N: '1' } } }),
      'key-type',
      'matches',
    ],
    [
      'with a key beyond bigint',
      changeRecord({}, { Keys: { tournamentId: { S: 'a' }, matchNo: { N: '9223372036854775808' } } }),
      'key-type',
      'matches',
    ],
    [
      'with half a surrogate pair',
      JSON.stringify(itemRecord({ s: { S: 'HALF' } })).replace('HALF', '\\ud800'),
      'text-not-loadable',
      'matches',
    ],
    ['with NUL in a text', itemRecord({ s: { S: 'a\0b' } }), 'text-not-loadable', 'matches'],
    ['with NUL in a name', itemRecord({ 'a\0b': { S: '' } }), 'text-not-loadable', 'matches'],
  ])('goes to quarantine with its bytes and the reason: %s', (_, content, code, source) => {
    const captured = capture(content);
    expect(captured).toMatchObject({ kind: 'reject', code, source });
    if (captured.kind === 'event') throw new Error('captured');
    expect(captured.raw).toEqual(streamRecord(content).data);
    expect(captured.reason).not.toContain('\0');
  });
});

describe('numbers', () => {
  it.each([
    ['12345678901234567890.123', '12345678901234567890.123'],
    ['1.10', '1.10'],
    ['-0.5', '-0.5'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1E+2', '100'],
    ['1.5e-3', '0.0015'],
    ['0E10', '0'],
    ['-1.20E1', '-12'],
  ])('keep every digit: %s is %s', (written, literal) => {
    expect(eventOf(capture(itemRecord({ n: { N: written } }))).payload).toContain(`"n":${literal},`);
  });
});

describe('collections', () => {
  it('are canonical: sets sorted by their own order, maps by name, binary as base64, NULL as null', () => {
    const event = eventOf(
      capture(
        itemRecord({
          a: { NS: ['10', '9', '-1', '1E1', '0.5'] },
          b: { SS: ['b', 'a', 'é'] },
          c: { BS: ['/w==', 'AA=='] },
          d: { M: { z: { BOOL: true }, a: { NULL: true } } },
          e: { L: [{ S: 'z' }, { N: '1' }, { L: [] }, { M: {} }] },
          f: { B: 'AAEC' },
        }),
      ),
    );
    expect(event.payload).toBe(
      '{"a":[-1,0.5,9,10,10],"b":["a","b","é"],"c":["/w==","AA=="],"d":{"a":null,"z":true},"e":["z",1,[],{}],"f":"AAEC","matchNo":104,"tournamentId":"wc-2026"}',
    );
  });
});
