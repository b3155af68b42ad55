import { describe, it } from 'vitest';
import { besidePostgres } from './beside-postgres.ts';
import { callsHoldToPostgres } from './call/hold-calls-to-postgres.ts';
import { anyCall, anyStatement } from './call/random-call.ts';
import { randomRuns } from './random-runs.ts';

describe('random calls of functions on the local Redshift and on PostgreSQL', () => {
  const databases = besidePostgres();

  it.each(randomRuns({ quick: 120, long: 3_000 }))('give the same values (seed $seed)', async (run) => {
    await callsHoldToPostgres(databases(), { ...run, calls: anyCall });
  });

  it.each(randomRuns({ quick: 120, long: 1_500 }))(
    'give the same rows in conditions, groups, orders, aggregates and windows (seed $seed)',
    async (run) => {
      await callsHoldToPostgres(databases(), { ...run, calls: anyStatement });
    },
  );
});
