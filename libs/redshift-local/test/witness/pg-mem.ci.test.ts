import { describe } from 'vitest';
import { holdToWitness } from './hold-to-witness.ts';
import { openPgMemCaseDatabase } from './pg-mem-case-database.ts';

describe('pg-mem agrees with what the golden cases say of it', () => {
  const database = openPgMemCaseDatabase();
  holdToWitness('pg-mem', 80, () => database);
});
