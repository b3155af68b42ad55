import { afterAll, beforeAll, describe, it } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { holdToReference } from './expression/hold-to-reference.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

/** `HAKKAI_SEED=123` repeats a run; `HAKKAI_RUNS=100000` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 10_000);

const DATABASES = [
  { where: 'the local Redshift', open: openLocalCaseDatabase, postgres: false },
  // Whom PostgreSQL contradicts is the reference: this keeps the judge honest.
  { where: 'PostgreSQL, where both do alike', open: openPostgresCaseDatabase, postgres: true },
];

describe.each(DATABASES)(
  `scalar expressions on $where against a reference written from the documentation (seed ${seed})`,
  ({ open, postgres }) => {
    let database: CaseDatabase;

    beforeAll(async () => {
      database = await open();
    });

    afterAll(async () => {
      await database.close();
    });

    // Each table has rows of its own.
    it.each([0, 1, 2, 3, 4])('gives the values, types and errors that the pages say: table %i', async (table) => {
      const session = await database.openSession();
      await holdToReference(session, { seed: seed + table, numRuns: numRuns / 5, postgres });
      await session.close();
    });
  },
);
