import { describe, it } from 'vitest';
import { transactionsHoldToReference } from './transactions/hold-to-reference.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 240);

describe(`many random histories of several sessions (seed ${seed})`, () => {
  // Each round has a database of its own.
  it.each([0, 1, 2])('are histories that AWS documents: database %i', async (database) => {
    await transactionsHoldToReference({ seed: seed + database, numRuns: numRuns / 3 });
  });
});
