import { describe, expect, it } from 'vitest';
import { advanceLoad, advanceMark, discover, LOAD_POLICY, LoadOrderError } from '../src/index.ts';
import { MINUTE, NOON, objectKey } from './load-fixture.ts';

const rules = { environment: 'dev', source: 'matches', policy: LOAD_POLICY };

describe('the state machine', () => {
  it('asks for the lease before anything else', () => {
    expect(advanceLoad({ at: 'idle' }, { kind: 'tick' }, rules).effect).toEqual({ do: 'acquire', above: 0 });
  });

  it('refuses an event that answers another effect', () => {
    expect(() => advanceLoad({ at: 'idle' }, { kind: 'paused' }, rules)).toThrow(LoadOrderError);
    expect(() => advanceLoad({ at: 'done', outcome: { kind: 'busy' } }, { kind: 'tick' }, rules)).toThrow(/done got "tick"/);
  });
});

describe('the mark', () => {
  const at = (n: number, minutesAgo: number) => ({ key: objectKey(n), modifiedMs: NOON - minutesAgo * MINUTE });
  const overlap = 15 * MINUTE;

  it('moves to the newest loaded object and remembers those of the overlap', () => {
    const mark = advanceMark(null, [at(1, 60), at(2, 10), at(3, 0)], overlap);
    expect(mark.at).toBe(NOON);
    expect(Object.values(mark.seen)).toEqual([NOON - 10 * MINUTE, NOON]);
  });

  it('forgets what the overlap has passed, and never moves back', () => {
    const mark = advanceMark(advanceMark(null, [at(1, 20)], overlap), [at(2, 0)], overlap);
    expect(Object.keys(mark.seen)).toHaveLength(1);
    expect(advanceMark(mark, [at(3, 5)], overlap).at).toBe(NOON);
  });

  it('lets through what is new since, oldest first', () => {
    const mark = advanceMark(null, [at(1, 10)], overlap);
    expect(discover([at(3, 0), at(1, 10), at(2, 12), at(4, 26)], mark, overlap).found.map((object) => object.key)).toEqual([
      objectKey(2),
      objectKey(3),
    ]);
  });
});
