import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { programsHoldToPostgres } from '../procedure/hold-programs.ts';
import { CREATE_ITEMS, FILL_ITEMS, READ_ITEMS } from '../procedure/items.ts';
import { printSteps } from './print-steps.ts';
import { anySteps } from './random-steps.ts';

/**
 * Runs random prepared statements and cursors in a session on the local Redshift and on PostgreSQL: each statement must give the same rows,
 * up to the first that both refuse with the same SQLSTATE.
 */
export const stepsHoldToPostgres = (databases: BesidePostgres, run: RandomRun): Promise<void> =>
  programsHoldToPostgres(databases, run, {
    setUp: [CREATE_ITEMS, FILL_ITEMS],
    anyProgram: anySteps.map(printSteps),
    print: (statements) => statements,
    run: outcome,
    ended: 0.5,
  });

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
