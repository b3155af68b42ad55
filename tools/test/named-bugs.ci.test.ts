import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runWithBug, runWithoutBug } from '../mutation/kill-bug.ts';
import { readNamedBugs } from '../mutation/named-bug.ts';

/** A few of the named bugs for every change; `.ci/nightly` shows all of them killed. */
const FEW = 8;
const seed = Number(process.env['HAKKAI_SEED']);
const bugs = readNamedBugs();
const [few = []] = fc.sample(fc.shuffledSubarray([...bugs], { minLength: FEW, maxLength: FEW }), { seed, numRuns: 1 });

describe(`named bugs of the local Redshift (seed ${seed})`, () => {
  it('are told by tests that pass without them', async () => {
    expect(await runWithoutBug(few)).toMatchObject({ kind: 'passed' });
  });

  it.each(few.map((bug) => [bug.name, bug] as const))('"%s" fails a test', async (_name, bug) => {
    expect(await runWithBug(bug), bug.why).toMatchObject({ kind: 'failed' });
  });
});
