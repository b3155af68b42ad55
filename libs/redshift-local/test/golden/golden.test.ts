import { afterAll, beforeAll } from 'vitest';
import type { CaseDatabase } from './case-database.ts';
import { holdToGoldenCases } from './hold-to-golden-cases.ts';
import { openLocalCaseDatabase } from './local-case-database.ts';

let database: CaseDatabase;

beforeAll(async () => {
  database = await openLocalCaseDatabase();
});

afterAll(async () => {
  await database.close();
});

holdToGoldenCases('the local Redshift', () => database);
