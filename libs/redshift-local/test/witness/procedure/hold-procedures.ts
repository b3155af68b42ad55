import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { CREATE_ITEMS, FILL_ITEMS, READ_ITEMS } from './items.ts';
import { programsHoldToPostgres } from './hold-programs.ts';
import { printProgram } from './print-program.ts';
import { anyProgram } from './random-program.ts';

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
export const proceduresHoldToPostgres = (databases: BesidePostgres, run: RandomRun): Promise<void> =>
  programsHoldToPostgres(databases, run, {
    setUp: [CREATE_ITEMS, FILL_ITEMS, CREATE_NOTED],
    anyProgram,
    print: printProgram,
    run: (session, statements, { apart }) => (apart ? runApart : runInBlock)(session, statements),
    // Three in five do; of few, fewer may.
    ended: 0.3,
  });

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
