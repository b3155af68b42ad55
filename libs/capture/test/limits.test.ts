import { describe, expect, it } from 'vitest';
import { captureRecord, type Captured } from '../src/index.ts';
import { checkLineSize, checkPayloadSize, MAX_LINE_BYTES, MAX_PAYLOAD_BYTES } from '../src/limits.ts';
import { declareMatches, itemRecord, routesOf, streamRecord } from './change-records.ts';

const routes = routesOf(declareMatches());
const capture = (attributes: Record<string, unknown>): Captured => captureRecord(streamRecord(itemRecord(attributes)), routes);
const codeOf = (captured: Captured): string => (captured.kind === 'event' ? 'captured' : captured.code);

/** `depth` lists, one inside the other. */
const nested = (depth: number): Record<string, unknown> => {
  let value: Record<string, unknown> = { L: [] };
  for (let level = 1; level < depth; level += 1) value = { L: [value] };
  return value;
};

/** Each limit: one below, exactly at, one above. */
describe('limits of what Redshift holds', () => {
  it.each([
    [65_534, 'captured'],
    [65_535, 'captured'],
    [65_536, 'string-too-long'],
  ])('a string of %i bytes is %s', (bytes, expected) => {
    expect(codeOf(capture({ s: { S: 'a'.repeat(bytes) } }))).toBe(expected);
    expect(codeOf(capture({ ['n'.repeat(bytes)]: { S: '' } }))).toBe(expected);
    expect(codeOf(capture({ s: { S: `${'é'.repeat(32_760)}${'a'.repeat(bytes - 65_520)}` } }))).toBe(expected);
  });

  it.each([
    [999, 'captured'],
    [1_000, 'captured'],
    [1_001, 'too-deep'],
  ])('an item of %i levels is %s', (levels, expected) => {
    expect(codeOf(capture({ l: nested(levels - 1) }))).toBe(expected);
  });

  it.each([2_090, 100_000])('a document of %i levels is refused by name, not by running out of stack', (levels) => {
    const text = JSON.stringify(itemRecord({ l: 'DEEP' })).replace('"DEEP"', `${'['.repeat(levels)}${']'.repeat(levels)}`);
    expect(captureRecord(streamRecord(text), routes)).toMatchObject({ kind: 'reject', code: levels < 2_100 ? 'bad-value' : 'too-deep' });
  });

  it.each([
    ['9'.repeat(37), 'captured'],
    ['9'.repeat(38), 'captured'],
    ['9'.repeat(39), 'number-too-large'],
    [`-${'9'.repeat(38)}`, 'captured'],
    ['1E+37', 'captured'],
    ['1E+38', 'number-too-large'],
    ['1E-37', 'captured'],
    ['1E-38', 'number-too-large'],
    [`${'9'.repeat(20)}.${'9'.repeat(18)}`, 'captured'],
    [`${'9'.repeat(20)}.${'9'.repeat(19)}`, 'number-too-large'],
    [`1.${'0'.repeat(60)}`, 'captured'],
  ])('the number %s is %s', (written, expected) => {
    expect(codeOf(capture({ n: { N: written } }))).toBe(expected);
  });

  it('a payload of 16 MB is the largest', () => {
    expect(() => checkPayloadSize('a'.repeat(MAX_PAYLOAD_BYTES - 1))).not.toThrow();
    expect(() => checkPayloadSize('a'.repeat(MAX_PAYLOAD_BYTES))).not.toThrow();
    expect(() => checkPayloadSize('a'.repeat(MAX_PAYLOAD_BYTES + 1))).toThrow(/16777217 bytes/);
    expect(() => checkPayloadSize('é'.repeat(MAX_PAYLOAD_BYTES / 2))).not.toThrow();
    expect(() => checkPayloadSize(`${'é'.repeat(MAX_PAYLOAD_BYTES / 2)}a`)).toThrow(/16777217 bytes/);
  });

  it('a line of 4 MB is the longest COPY is given', () => {
    expect(() => checkLineSize('a'.repeat(MAX_LINE_BYTES - 1))).not.toThrow();
    expect(() => checkLineSize('a'.repeat(MAX_LINE_BYTES))).not.toThrow();
    expect(() => checkLineSize('a'.repeat(MAX_LINE_BYTES + 1))).toThrow(/4000001 bytes/);
    const long = Object.fromEntries(Array.from({ length: 62 }, (_, n) => [`s${n}`, { S: 'a'.repeat(65_000) }]));
    expect(codeOf(capture(long))).toBe('line-too-long');
  });
});
