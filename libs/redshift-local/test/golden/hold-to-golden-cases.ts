import { describe, expect, it } from 'vitest';
import type { CaseDatabase } from './case-database.ts';
import { readCaseFiles } from './case-files.ts';
import { runGoldenCase } from './run-golden-case.ts';

/** A test for every golden case on this database; the title says how many rest on a reading of ours and how many are not done yet. */
export function holdToGoldenCases(where: string, database: () => CaseDatabase): void {
  const { groups, tables } = readCaseFiles();
  const all = groups.flatMap(({ cases }) => cases);
  const assumed = all.filter((golden) => golden.assumed !== null).length;
  const open = all.filter((golden) => golden.open !== null).length;

  describe(`${all.length} golden cases on ${where}, ${assumed} of them assumed and ${open} open`, () => {
    for (const { group, cases } of groups) {
      describe(group, () => {
        for (const golden of cases) {
          const decided = `${group}.sql:${golden.line}, decided by ${golden.page}`;
          if (golden.open === null) {
            it(golden.name, async () => {
              expect(await runGoldenCase(database(), golden, tables), decided).toEqual([]);
            });
          } else {
            it(`${golden.name}: open, ${golden.open}`, async () => {
              expect(await runGoldenCase(database(), golden, tables), `${decided}, runs now: take its open= away`).not.toEqual([]);
            });
          }
        }
      });
    }
  });
}
