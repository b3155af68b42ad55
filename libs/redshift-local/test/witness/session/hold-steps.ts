import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { CREATE_ITEMS, FILL_ITEMS, READ_ITEMS } from '../procedure/items.ts';
import { printSteps } from './print-steps.ts';
import { anySteps } from './random-steps.ts';

/** At least this share of the sessions comes to its end without an error: else the witness would see little. */
const ENDED = 0.5;

/**
 * Runs random prepared statements and cursors in a session on the local Redshift and on PostgreSQL: each statement must give the same rows,
 * up to the first that both refuse with the same SQLSTATE.
 */
export async function stepsHoldToPostgres(databases: BesidePostgres, { seed, numRuns }: RandomRun): Promise<void> {
  const redshift = await databases.redshift.openSession();
  const postgres = await databases.postgres.openSession();
  for (const sql of [CREATE_ITEMS, FILL_ITEMS]) {
    await redshift.execute(sql);
    await postgres.execute(sql);
  }
  let ended = 0;
  const property = fc.asyncProperty(anySteps.map(printSteps), async (statements) => {
    const wanted = await outcome(postgres, statements);
    expect(await outcome(redshift, statements), statements.join(';\n')).toEqual(wanted);
    if (wanted.refused === null) ended += 1;
  });
  try {
    await fc.assert(property, { seed, numRuns });
  } finally {
    await redshift.close();
    await postgres.close();
  }
  expect(ended / numRuns).toBeGreaterThan(ENDED);
}

interface Answer {
  readonly results: readonly (readonly (readonly unknown[])[])[];
  readonly refused: string | null;
}

/** Runs the statements in a transaction that is rolled back, and forgets what was prepared. */
async function outcome(session: CaseSession, statements: readonly string[]): Promise<Answer> {
  const results: Answer['results'][number][] = [];
  await session.execute('begin');
  try {
    for (const sql of [...statements, READ_ITEMS]) results.push((await session.execute(sql)).rows.map((row) => row.map(alike)));
    return { results, refused: null };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return { results, refused: error.sqlstate };
  } finally {
    await session.execute('rollback');
    await session.execute('deallocate all');
  }
}

/** 1, 1.00 and '1' are one number here: the types of sums are another suite's matter. */
const alike = (cell: Outcome['rows'][number][number]): unknown =>
  typeof cell === 'number' || (typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell)) ? Number(cell) : cell;
