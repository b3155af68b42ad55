import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { CREATE_ITEMS, FILL_ITEMS, READ_ITEMS } from './items.ts';
import { printProgram } from './print-program.ts';
import { anyProgram } from './random-program.ts';

/** Three programs in five come to their end, and at least this share of few of them: else the witness would see little but errors. */
const ENDED = 0.3;

/** What a program notes, in its order. */
const CREATE_NOTED = 'create temp table noted (step bigint, number numeric(20, 2), words varchar(40), truth boolean, moment date)';

/** What a program leaves. */
const LEFT = ['select * from noted order by step', READ_ITEMS];

/** Undoes what a program did outside of a transaction block. */
const UNDO = ['drop procedure inner_one', 'drop procedure outer_one', 'delete from noted', 'delete from items', FILL_ITEMS];

/**
 * Runs random procedures on the local Redshift and on PostgreSQL: both must give the same results, note the same rows in the same order and
 * leave the same table, or fail with the same SQLSTATE, and the same message where the procedure raised it.
 */
export async function proceduresHoldToPostgres(databases: BesidePostgres, { seed, numRuns }: RandomRun): Promise<void> {
  const redshift = await databases.redshift.openSession();
  const postgres = await databases.postgres.openSession();
  for (const sql of [CREATE_ITEMS, FILL_ITEMS, CREATE_NOTED]) {
    await redshift.execute(sql);
    await postgres.execute(sql);
  }
  let ended = 0;
  const property = fc.asyncProperty(anyProgram, async (program) => {
    const statements = printProgram(program);
    const run = program.apart ? runApart : runInBlock;
    const wanted = await run(postgres, statements);
    expect(await run(redshift, statements), statements.join(';\n')).toEqual(wanted);
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
  readonly results: readonly Outcome['rows'][];
  readonly refused: { readonly sqlstate: string | null; readonly message: string | null } | null;
}

/** Runs a program in a transaction that is rolled back. */
async function runInBlock(session: CaseSession, statements: readonly string[]): Promise<Answer> {
  await session.execute('begin');
  const answer = await answerOf(session, [...statements, ...LEFT]);
  await session.execute('rollback');
  return answer;
}

/** Runs a program on its own: what it committed stays, even where it fails. */
async function runApart(session: CaseSession, statements: readonly string[]): Promise<Answer> {
  const { results, refused } = await answerOf(session, statements);
  const left = await answerOf(session, LEFT);
  for (const sql of UNDO) await session.execute(sql);
  return { results: [...results, ...left.results], refused };
}

async function answerOf(session: CaseSession, statements: readonly string[]): Promise<Answer> {
  const results: Outcome['rows'][] = [];
  try {
    for (const sql of statements) results.push((await session.execute(sql)).rows);
    return { results, refused: null };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    const { sqlstate, message } = error;
    return { results, refused: { sqlstate, message: sqlstate === RAISED ? message : null } };
  }
}

const RAISED = 'P0001';
