import { describe, expect, it } from 'vitest';
import { failureKind } from '../src/failure-kind.ts';

const sql = "update lock set fence = case when fence < 3 then 3 else cast('stale fence 3, the lock has ' || fence as integer) end";

describe('a failed batch', () => {
  it('is behind the fence when the cast in the statement failed, however little of the text is shown', () => {
    expect(failureKind({ message: "ERROR: Invalid digit, Value 's', Pos 0, Type: Integer", sql })).toEqual({
      kind: 'stale-fence',
      lockFence: null,
    });
  });

  it('is a defect when the statement that checks the fence fails for another reason: trying again would never end', () => {
    expect(failureKind({ message: 'ERROR: permission denied for relation matches_lock', sql })).toEqual({ kind: 'defect' });
  });
});
