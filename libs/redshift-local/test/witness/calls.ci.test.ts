import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { callsHoldToPostgres } from './call/hold-calls-to-postgres.ts';
import { anyCall, anyStatement } from './call/random-call.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 3_000);

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

  // Each round has a table of its own.
  it.each([0, 1, 2, 3, 4])('give the same values: table %i', async (table) => {
    await callsHoldToPostgres({ redshift, postgres }, { seed: seed + table, numRuns: numRuns / 5, calls: anyCall });
  });

  it.each([0, 1, 2, 3, 4])('give the same rows in conditions, groups, orders, aggregates and windows: table %i', async (table) => {
    await callsHoldToPostgres({ redshift, postgres }, { seed: seed + table, numRuns: numRuns / 10, calls: anyStatement });
  });
});
