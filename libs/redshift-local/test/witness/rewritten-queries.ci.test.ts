import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { readCaseFiles } from '../golden/case-files.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { holdRewritten } from './rewritten/hold-rewritten.ts';

const { groups, tables } = readCaseFiles();

describe('the queries of the golden cases, rewritten', () => {
  let database: CaseDatabase;
  let answered = 0;

  beforeAll(async () => {
    database = await openLocalCaseDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  it.each(groups)('give the same rows: $group', async ({ cases }) => {
    const faults: string[] = [];
    for (const golden of cases) {
      const rewritten = await holdRewritten(database, golden, tables);
      answered += rewritten.answered;
      faults.push(...rewritten.faults);
    }
    expect(faults).toEqual([]);
  });

  it('are answered often enough to say something', () => {
    expect(answered).toBeGreaterThan(8_000);
  });
});
