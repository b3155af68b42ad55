import { parseColumnType, type OnUnknown } from '@hakkai/contract';
import { describe, expect, it } from 'vitest';
import { captureRecord, compileContract, compileRoutes, type Captured } from '../src/index.ts';
import { columnProblem } from '../src/check-column.ts';
import { changeRecord, declareMatches, environment, itemRecord, routesOf, streamRecord } from './change-records.ts';

const capture = (attributes: Record<string, unknown>, overrides: Parameters<typeof declareMatches>[0] = {}): Captured =>
  captureRecord(streamRecord(itemRecord(attributes)), routesOf(declareMatches(overrides)));
const outcome = (captured: Captured): string | null => (captured.kind === 'event' ? captured.event.payload : captured.code);

describe('an attribute of the contract', () => {
  it('may be absent or NULL where it is optional', () => {
    expect(capture({}).kind).toBe('event');
    expect(capture({ round: { NULL: true } }).kind).toBe('event');
  });

  it('is quarantined where it is promised and absent', () => {
    for (const type of ['varchar(8)', 'super']) expect(outcome(capture({}, { contract: { round: type } }))).toBe('contract-missing');
    expect(outcome(capture({ round: { NULL: true } }, { contract: { round: 'varchar(8)' } }))).toBe('contract-missing');
  });

  it('is quarantined where its value has another type', () => {
    const captured = capture({ round: { N: '4' } });
    expect(captured).toMatchObject({ code: 'contract-type', reason: 'attribute round: the number 4, varchar(8) was promised' });
  });

  it('is not asked of a removed item', () => {
    const routes = routesOf(declareMatches({ contract: { round: 'varchar(8)' } }));
    expect(captureRecord(streamRecord(changeRecord({ eventName: 'REMOVE' }, { NewImage: undefined })), routes).kind).toBe('event');
  });
});

const text = (value: string) => ({ kind: 'string', value }) as const;
const number = (literal: string) => ({ kind: 'number', literal }) as const;

describe('a value of a type', () => {
  it.each([
    ['varchar(3)', text('abc'), text('abcd')],
    ['varchar(3)', text('aé'), text('été')],
    ['char(2)', text('ab'), text('é')],
    ['boolean', { kind: 'boolean', value: true } as const, text('true')],
    ['smallint', number('-32768'), number('32768')],
    ['integer', number('2147483647'), number('-2147483649')],
    ['bigint', number('-9223372036854775808'), number('9223372036854775808')],
    ['bigint', number('1.0'), number('1.5')],
    ['bigint', number('0'), number('1E+30')],
    ['decimal(5,2)', number('999.99'), number('1000')],
    ['decimal(5,2)', number('0.01'), number('0.001')],
    ['real', number('1.5'), text('1.5')],
    ['double precision', number('1E+37'), { kind: 'null' } as const],
    ['date', text('2024-02-29'), text('2026-02-29')],
    ['date', text('2026-07-19'), text('2026-07-19T00:00:00')],
    ['timestamp', text('2026-07-19T21:00:00Z'), text('2026-07-19T21:00:00+09:00')],
    ['timestamp', text('2026-07-19 21:00:00.123456'), text('2026-07-19 24:00:00')],
    ['timestamp', text('2026-07-19 21:00'), number('1784462400')],
    ['timestamptz', text('2026-07-19T21:00:00+09:00'), text('yesterday')],
    ['super', { kind: 'array', items: [] } as const, null],
  ])('%s takes %j and not %j', (type, good, bad) => {
    const parsed = parseColumnType(type);
    if ('problem' in parsed) throw new Error(parsed.problem);
    expect(columnProblem(parsed.type, good)).toBeNull();
    if (bad) expect(columnProblem(parsed.type, bad)).toContain(`${type} was promised`);
  });
});

describe('an attribute that the contract does not name', () => {
  it.each<[OnUnknown, string]>([
    ['evolve', '{"matchNo":104,"referee":"n. n.","tournamentId":"wc-2026"}'],
    ['discard-value', '{"matchNo":104,"tournamentId":"wc-2026"}'],
    ['discard-row', 'discarded-row'],
    ['quarantine', 'unknown-attribute'],
    ['freeze', 'frozen'],
  ])('under %s gives %s', (onUnknown, expected) => {
    expect(outcome(capture({ referee: { S: 'n. n.' } }, { onUnknown }))).toBe(expected);
  });

  it('does not change the identity or the hashes when its value is discarded', () => {
    const evolved = capture({ referee: { S: 'n. n.' } }, { onUnknown: 'evolve' });
    const discarded = capture({ referee: { S: 'n. n.' } }, { onUnknown: 'discard-value' });
    if (evolved.kind === 'reject' || discarded.kind === 'reject') throw new Error('rejected');
    expect({ ...discarded.event, payload: evolved.event.payload }).toEqual(evolved.event);
  });
});

describe('routes', () => {
  it('lead from the physical table to the source', () => {
    expect([...compileRoutes({ sources: [declareMatches()] }, environment).keys()]).toEqual(['dev-tournament-matches']);
    expect([...compileRoutes({ sources: [declareMatches()] }, { tables: {} }).keys()]).toEqual(['tournament-matches']);
  });

  it('refuse two sources of one table, and a contract that is none', () => {
    expect(() => compileRoutes({ sources: [declareMatches(), declareMatches({ name: 'again' })] }, environment)).toThrow(
      /matches and again/,
    );
    expect(() => compileContract(declareMatches({ contract: { a: 'uuid' } }))).toThrow(/"uuid"/);
  });
});
