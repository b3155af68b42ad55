import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';
import { proceduresHoldToPostgres } from './procedure/hold-procedures.ts';
import { stepsHoldToPostgres } from './session/hold-steps.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 50);

describe(`random programs on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
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

  it('give and leave the same rows as procedures, or fail alike', async () => {
    await proceduresHoldToPostgres({ redshift, postgres }, { seed, numRuns });
  });

  it('give the same rows as prepared statements and cursors, or fail alike', async () => {
    await stepsHoldToPostgres({ redshift, postgres }, { seed, numRuns: 2 * numRuns });
  });
});
