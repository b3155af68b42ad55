import { afterAll, beforeAll } from 'vitest';
import type { CaseDatabase } from '../golden/case-database.ts';
import { openLocalCaseDatabase } from '../golden/local-case-database.ts';
import { openPostgresCaseDatabase } from './postgres-case-database.ts';

/** The local Redshift and the witness that it is held to. */
export interface BesidePostgres {
  readonly redshift: CaseDatabase;
  readonly postgres: CaseDatabase;
}

/** Opens both for the tests of a `describe` and closes them after the last; a test calls what it gives. */
export function besidePostgres(): () => BesidePostgres {
  let opened: BesidePostgres | null = null;

  beforeAll(async () => {
    const redshift = await openLocalCaseDatabase();
    opened = { redshift, postgres: await openPostgresCaseDatabase() };
  });

  afterAll(async () => {
    await opened?.redshift.close();
    await opened?.postgres.close();
  });

  return () => {
    if (opened === null) throw new Error('The databases are open while a test runs.');
    return opened;
  };
}
