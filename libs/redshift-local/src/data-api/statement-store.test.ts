import { beforeEach, describe, expect, it } from 'vitest';
import { ActiveStatementsExceededException, ResourceNotFoundException } from './data-api-error.ts';
import { StatementStore } from './statement-store.ts';
import type { Statement } from './statement.ts';

const HOUR_MS = 3_600_000;
const RESULT = { tag: 'SELECT', columns: [], rows: [], rowCount: 0, queryId: 1n, hasResultSet: true };

const statementId = (n: number): string => `${String(n).padStart(8, '0')}-0000-0000-0000-000000000000`;

function submitted(n: number, createdAt: Date): Statement {
  return {
    id: statementId(n),
    batch: false,
    parts: [{ sql: 'select 1', status: 'SUBMITTED', createdAt, updatedAt: createdAt, hasResultSet: true }],
    parameters: [],
    target: { workgroupName: 'w', database: 'dev' },
    resultFormat: 'JSON',
    createdAt,
    status: 'SUBMITTED',
    updatedAt: createdAt,
    cancelRequested: false,
    done: Promise.resolve(),
  };
}

function finish(statement: Statement, bytes: number): void {
  statement.status = 'FINISHED';
  const [part] = statement.parts;
  if (part === undefined) return;
  part.status = 'FINISHED';
  part.size = bytes;
  part.result = RESULT;
}

describe('the statements of the Data API', () => {
  let now: Date;
  let store: StatementStore;
  beforeEach(() => {
    now = new Date('2026-03-01T00:00:00Z');
    const limits = { activeStatements: 2, retentionMs: 24 * HOUR_MS, tokenMs: 8 * HOUR_MS, resultBytes: 100, statements: 3 };
    store = new StatementStore(limits, () => now);
  });

  const finished = (n: number, bytes = 10, token?: string): Statement => {
    const statement = submitted(n, now);
    store.add(statement, token, String(n));
    finish(statement, bytes);
    return statement;
  };
  const isKnown = (n: number): boolean => {
    try {
      return store.find(statementId(n)).statement !== undefined;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    }
  };

  it('forgets the oldest beyond the number that is kept, and their tokens', () => {
    for (const n of [1, 2, 3, 4]) finished(n, 10, `token ${n}`);
    expect([1, 2, 3, 4].map(isKnown)).toEqual([false, true, true, true]);
    expect(store.submittedBefore('token 1', '1')).toBeUndefined();
    expect(store.submittedBefore('token 2', '2')?.id).toBe(statementId(2));
  });

  it('keeps what still runs, however many came after it', () => {
    store.add(submitted(1, now), undefined, '1');
    for (const n of [2, 3, 4, 5]) finished(n);
    expect([1, 2, 3, 4, 5].map(isKnown)).toEqual([true, false, true, true, true]);
  });

  it('forgets after a day', () => {
    finished(1);
    now = new Date(now.getTime() + 25 * HOUR_MS);
    expect(isKnown(1)).toBe(false);
  });

  it('gives up the results that ended first once all of them take too much memory, but never the last', () => {
    const [first, second, third] = [finished(1, 60), finished(2, 60), finished(3, 500)];
    store.expire();
    expect([first, second, third].map(({ parts }) => parts[0]?.result !== undefined)).toEqual([false, false, true]);
    expect(isKnown(1)).toBe(true);
  });

  it('counts no result that it forgot', () => {
    for (const n of [1, 2, 3, 4, 5, 6]) finished(n, 30);
    const last = [finished(7, 30), finished(8, 30), finished(9, 30)];
    store.expire();
    expect(last.every(({ parts }) => parts[0]?.result !== undefined)).toBe(true);
  });

  it('takes a statement again once one of too many has ended', () => {
    const running = submitted(1, now);
    store.add(running, undefined, '1');
    store.add(submitted(2, now), undefined, '2');
    expect(() => store.add(submitted(3, now), undefined, '3')).toThrow(ActiveStatementsExceededException);
    finish(running, 10);
    store.add(submitted(3, now), undefined, '3');
    expect(isKnown(3)).toBe(true);
  });
});
