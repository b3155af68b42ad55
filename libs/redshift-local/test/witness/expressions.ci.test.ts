import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { holdToReference } from './expression/hold-to-reference.ts';
import './expressions.test.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';
import { randomRuns } from './random-runs.ts';

// Whom PostgreSQL contradicts is the reference: this keeps the judge honest.
describe('scalar expressions on PostgreSQL, where both do alike, against the same reference', () => {
  let database: CaseDatabase;

  beforeAll(async () => {
    database = await openPostgresCaseDatabase();
  });

  afterAll(async () => {
    await database.close();
  });

  it.each(randomRuns({ quick: 400, long: 10_000 }))('gives the same values and errors (seed $seed)', async (run) => {
    const session = await database.openSession();
    await holdToReference(session, { ...run, postgres: true });
    await session.close();
  });
});
