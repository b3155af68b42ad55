import { expect, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { readCaseFiles } from '../golden/case-files.ts';
import type { Agreeing, GoldenCase } from '../golden/golden-case.ts';
import { runGoldenCase } from '../golden/run-golden-case.ts';

/** Runs the golden cases marked `also=<witness>` on that database: it must give the same rows and errors, and be asked enough. */
export function holdToWitness(witness: Agreeing, atLeast: number, database: () => CaseDatabase): void {
  const { groups, tables } = readCaseFiles();
  const marked = groups.flatMap(({ group, cases }) =>
    cases.filter(({ also }) => also.includes(witness)).map((golden) => ({ group, golden })),
  );

  it(`is asked at least ${atLeast} cases`, () => {
    expect(marked.length).toBeGreaterThanOrEqual(atLeast);
  });

  for (const { group, golden } of marked) {
    it(`${group}: ${golden.name}`, async () => {
      expect(await runGoldenCase(database(), withoutTypes(golden), tables), `${group}.sql:${golden.line}`).toEqual([]);
    });
  }
}

/** Names of types, and of columns without an alias, are each database's own. */
function withoutTypes(golden: GoldenCase): GoldenCase {
  const steps = golden.steps.map((step) => ({
    ...step,
    expectations: step.expectations.filter(({ kind }) => kind !== 'types' && kind !== 'columns'),
  }));
  return { ...golden, steps };
}
