import { describe, it } from 'vitest';
import { besidePostgres } from './beside-postgres.ts';
import { proceduresHoldToPostgres } from './procedure/hold-procedures.ts';
import { randomRun, seed } from './random-runs.ts';
import { stepsHoldToPostgres } from './session/hold-steps.ts';

describe(`random programs on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
  const databases = besidePostgres();

  it('give and leave the same rows as procedures, or fail alike', async () => {
    await proceduresHoldToPostgres(databases(), randomRun({ quick: 50, long: 600 }));
  });

  it('give the same rows as prepared statements and cursors, or fail alike', async () => {
    await stepsHoldToPostgres(databases(), randomRun({ quick: 100, long: 1_200 }));
  });
});
