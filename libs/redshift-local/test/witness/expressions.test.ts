import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { holdToReference } from './expression/hold-to-reference.ts';
import { randomRuns } from './random-runs.ts';

describe('scalar expressions against a reference written from the documentation', () => {
  let database: CaseDatabase;

  beforeAll(async () => {
    database = await openLocalCaseDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  it.each(randomRuns({ quick: 400, long: 10_000 }))('gives the values, types and errors that the pages say (seed $seed)', async (run) => {
    const session = await database.openSession();
    await holdToReference(session, { ...run, postgres: false });
    await session.close();
  });
});
