import { describe, it } from 'vitest';
import { besidePostgres } from './beside-postgres.ts';
import { randomRun, seed } from './random-runs.ts';
import { statementsHoldToPostgres } from './schema/hold-to-postgres.ts';
import { acts, changes } from './schema/random-statements.ts';

describe(`random changes of schemas on the local Redshift and on PostgreSQL (seed ${seed})`, () => {
  const databases = besidePostgres();

  it('leave the same tables, views, functions and rows', async () => {
    await statementsHoldToPostgres(databases(), changes, randomRun({ quick: 6, long: 40 }));
  });

  it('let users do the same', async () => {
    await statementsHoldToPostgres(databases(), acts, randomRun({ quick: 6, long: 40 }));
  });
});
