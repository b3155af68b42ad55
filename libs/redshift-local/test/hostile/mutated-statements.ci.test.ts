import { describe, it } from 'vitest';
import { holdUnderMutation } from './hold-under-mutation.ts';

/** `HAKKAI_SEED=123` repeats a run; `HAKKAI_RUNS=100000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 4_000);
const PARTS = [0, 1, 2, 3];

describe(`many mutated statements (seed ${seed})`, () => {
  it.each(PARTS)('are refused as Redshift refuses, in time, or run, and disturb no other session: part %i', async (part) => {
    await holdUnderMutation({ seed: seed + part * numRuns, numRuns: numRuns / PARTS.length });
  });
});
