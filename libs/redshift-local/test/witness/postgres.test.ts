import { afterAll, beforeAll, describe } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { holdSomeToWitness } from './hold-to-witness.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

describe('PostgreSQL agrees with what golden cases say of it', () => {
  let postgres: CaseDatabase;

  beforeAll(async () => {
    postgres = await openPostgresCaseDatabase();
  });

  afterAll(async () => {
    await postgres.close();
  });

  holdSomeToWitness('postgres', 60, () => postgres);
});
