import { describe, it } from 'vitest';
import { holdUnderMutation } from './hold-under-mutation.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 100);

describe(`mutated statements (seed ${seed})`, () => {
  it('are refused as Redshift refuses, in time, or run, and disturb no other session', async () => {
    await holdUnderMutation({ seed, numRuns });
  });
});
