import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDatabase } from './case-database.ts';
import { readCaseFiles } from './case-files.ts';
import { openLocalCaseDatabase } from './local-case-database.ts';
import { runGoldenCase } from './run-golden-case.ts';

const { groups, tables } = readCaseFiles();
let database: CaseDatabase;

beforeAll(async () => {
  database = await openLocalCaseDatabase();
});

afterAll(async () => {
  await database.close();
});

for (const { group, cases } of groups) {
  describe(group, () => {
    for (const golden of cases) {
      const where = `${group}.sql:${golden.line}, decided by ${golden.page}`;
      if (golden.open === null) {
        it(golden.name, async () => {
          expect(await runGoldenCase(database, golden, tables), where).toEqual([]);
        });
      } else {
        it(`${golden.name}: open, ${golden.open}`, async () => {
          expect(await runGoldenCase(database, golden, tables), `${where} runs now: take its open= away`).not.toEqual([]);
        });
      }
    }
  });
}
