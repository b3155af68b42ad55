import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseDatabase } from './case-database.ts';
import { readGoldenCases } from './golden-case.ts';
import { openLocalCaseDatabase } from './local-case-database.ts';
import { runGoldenCase } from './run-golden-case.ts';

const folder = new URL('cases/', import.meta.url);
let database: CaseDatabase;

beforeAll(async () => {
  database = await openLocalCaseDatabase();
});

afterAll(async () => {
  await database.close();
});

for (const file of readdirSync(folder).sort()) {
  const cases = readGoldenCases(file, readFileSync(new URL(file, folder), 'utf8'));
  describe(file.replace(/\.sql$/, ''), () => {
    it.each(cases.map((golden) => [golden.name, golden] as const))('%s', async (_name, golden) => {
      const differences = await runGoldenCase(database, golden);
      expect(differences, `${file}:${golden.line}, decided by ${golden.page}`).toEqual([]);
    });
  });
}
