import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { holdToReference } from './expression/hold-to-reference.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=1000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 400);

describe(`scalar expressions against a reference written from the documentation (seed ${seed})`, () => {
  let database: CaseDatabase;

  beforeAll(async () => {
    database = await openLocalCaseDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  it('gives the values, types and errors that the pages say', async () => {
    const session = await database.openSession();
    await holdToReference(session, { seed, numRuns, postgres: false });
    await session.close();
  });
});
