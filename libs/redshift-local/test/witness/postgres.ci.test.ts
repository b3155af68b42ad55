import { afterAll, beforeAll, describe } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { holdToWitness } from './hold-to-witness.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

describe('PostgreSQL agrees with what the golden cases say of it', () => {
  let postgres: CaseDatabase;

  beforeAll(async () => {
    postgres = await openPostgresCaseDatabase();
  });

  afterAll(async () => {
    await postgres.close();
  });

  holdToWitness('postgres', 250, () => postgres);
});
