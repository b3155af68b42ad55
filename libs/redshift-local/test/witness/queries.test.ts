import { describe, it } from 'vitest';
import { besidePostgres } from './beside-postgres.ts';
import { changesHoldToPostgres, queriesHoldToPostgres } from './query/hold-to-postgres.ts';
import { randomRuns } from './random-runs.ts';

describe('random statements on the local Redshift and on PostgreSQL', () => {
  const databases = besidePostgres();

  it.each(randomRuns({ quick: 200, long: 6_000 }))('give the same rows (seed $seed)', async (run) => {
    await queriesHoldToPostgres(databases(), run);
  });

  it.each(randomRuns({ quick: 200, long: 3_000 }))('leave the same rows (seed $seed)', async (run) => {
    await changesHoldToPostgres(databases(), run);
  });
});
