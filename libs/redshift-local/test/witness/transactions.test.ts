import { describe, it } from 'vitest';
import { transactionsHoldToReference } from './transactions/hold-to-reference.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 14);

describe(`random histories of several sessions (seed ${seed})`, () => {
  it('are histories that AWS documents', async () => {
    await transactionsHoldToReference({ seed, numRuns });
  });
});
