import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';
import { changesHoldToPostgres, queriesHoldToPostgres } from './query/hold-to-postgres.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 6_000);

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

  // Each round has tables of its own.
  it.each([0, 1, 2, 3, 4])('give the same rows: tables %i', async (tables) => {
    await queriesHoldToPostgres({ redshift, postgres }, { seed: seed + tables, numRuns: numRuns / 5 });
  });

  it.each([0, 1, 2, 3, 4])('leave the same rows: tables %i', async (tables) => {
    await changesHoldToPostgres({ redshift, postgres }, { seed: seed + tables, numRuns: numRuns / 10 });
  });
});
