import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { callsHoldToPostgres } from './call/hold-calls-to-postgres.ts';
import { anyCall, anyStatement } from './call/random-call.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 120);

describe(`random calls of functions on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
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

  it('give the same values', async () => {
    await callsHoldToPostgres({ redshift, postgres }, { seed, numRuns, calls: anyCall });
  });

  it('give the same rows in conditions, groups, orders, aggregates and windows', async () => {
    await callsHoldToPostgres({ redshift, postgres }, { seed, numRuns, calls: anyStatement });
  });
});
