import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';
import { changesHoldToPostgres, queriesHoldToPostgres } from './query/hold-to-postgres.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 200);

describe(`random statements on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
  let redshift: CaseDatabase;
  let postgres: CaseDatabase;

  beforeAll(async () => {
    redshift = await openLocalCaseDatabase();
    postgres = await openPostgresCaseDatabase();
  });

  afterAll(async () => {
    await redshift.close();
    await postgres.close();
  });

  it('give the same rows', async () => {
    await queriesHoldToPostgres({ redshift, postgres }, { seed, numRuns });
  });

  it('leave the same rows', async () => {
    await changesHoldToPostgres({ redshift, postgres }, { seed, numRuns });
  });
});
