import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { readCaseFiles } from '../golden/case-files.ts';
import type { Agreeing, GoldenCase } from '../golden/golden-case.ts';
import { runGoldenCase } from '../golden/run-golden-case.ts';
import { seed } from './random-runs.ts';

/** Runs the golden cases marked `also=<witness>` on that database: it must give the same rows and errors, and be asked enough. */
export function holdToWitness(witness: Agreeing, atLeast: number, database: () => CaseDatabase): void {
  const marked = markedCases(witness);

  it(`is asked at least ${atLeast} cases`, () => {
    expect(marked.length).toBeGreaterThanOrEqual(atLeast);
  });

  holdCases(marked, database);
}

/** The same of some cases, which the seed chooses: `HAKKAI_SEED=123` repeats the choice. */
export function holdSomeToWitness(witness: Agreeing, howMany: number, database: () => CaseDatabase): void {
  const chosen = fc.sample(fc.shuffledSubarray(markedCases(witness), { minLength: howMany, maxLength: howMany }), { seed, numRuns: 1 })[0];
  describe(`${howMany} of them, seed ${seed}`, () => holdCases(chosen ?? [], database));
}

interface MarkedCase {
  readonly group: string;
  readonly golden: GoldenCase;
}

const { groups, tables } = readCaseFiles();

const markedCases = (witness: Agreeing): MarkedCase[] =>
  groups.flatMap(({ group, cases }) => cases.filter(({ also }) => also.includes(witness)).map((golden) => ({ group, golden })));

function holdCases(marked: readonly MarkedCase[], database: () => CaseDatabase): void {
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
