import { describe, it } from 'vitest';
import { randomRuns } from './random-runs.ts';
import { transactionsHoldToReference } from './transactions/hold-to-reference.ts';

describe('random histories of several sessions', () => {
  it.each(randomRuns({ quick: 14, long: 240 }))('are histories that AWS documents (seed $seed)', async (run) => {
    await transactionsHoldToReference(run);
  });
});
