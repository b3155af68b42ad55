import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';
import { statementsHoldToPostgres } from './schema/hold-to-postgres.ts';
import { acts, changes } from './schema/random-statements.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 40);

describe(`random changes of schemas on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
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

  it('leave the same tables, views, functions and rows', async () => {
    await statementsHoldToPostgres({ redshift, postgres }, changes, { seed, numRuns });
  });

  it('let users do the same', async () => {
    await statementsHoldToPostgres({ redshift, postgres }, acts, { seed, numRuns });
  });
});
