import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import type { Query } from './query.ts';
import { printQuery } from './print-query.ts';
import { SHAPES, TABLES } from './tables.ts';
import { printChange } from './print-change.ts';
import { anyChange, anyQuery } from './random-query.ts';

/** At least this share of the queries that PostgreSQL answers has an answer, and is not refused: else the witness would see little. */
const ANSWERED = 0.6;

/**
 * Runs random queries over small random tables on both: the rows must be the same, in any order. What the local Redshift refuses by name,
 * as the patterns of correlated subqueries that Redshift has not, is left out; so is what PostgreSQL refuses.
 */
export const queriesHoldToPostgres = (databases: BesidePostgres, held: RandomRun): Promise<void> =>
  hold(
    databases,
    held,
    fc.tuple(anyQuery, fc.nat()).map(([query, shape]) => [printed(query, shape)]),
  );

/** The same of random INSERTs, UPDATEs and DELETEs: the table that they change must have the same rows. */
export const changesHoldToPostgres = (databases: BesidePostgres, held: RandomRun): Promise<void> =>
  hold(
    databases,
    held,
    anyChange.map((change) => [printChange(change), 'select * from many']),
  );

/** Runs statements in a transaction that is rolled back; the last one's rows count. */
async function hold(databases: BesidePostgres, { seed, numRuns }: RandomRun, statements: fc.Arbitrary<readonly string[]>): Promise<void> {
  const redshift = await databases.redshift.openSession();
  const postgres = await databases.postgres.openSession();
  for (const sql of fc.sample(tables, { seed, numRuns: 1 })[0] ?? []) {
    await redshift.execute(sql);
    await postgres.execute(sql);
  }
  let asked = 0;
  let answered = 0;
  const property = fc.asyncProperty(statements, async (list) => {
    const wanted = await outcome(postgres, list);
    if (wanted.refused !== null) return;
    asked += 1;
    const given = await outcome(redshift, list);
    if (given.refused?.sqlstate === '0A000') return;
    expect(given, list[0]).toEqual(wanted);
    answered += 1;
  });
  try {
    await fc.assert(property, { seed, numRuns });
  } finally {
    await redshift.close();
    await postgres.close();
  }
  expect(answered / asked).toBeGreaterThan(ANSWERED);
}

const printed = (query: Query, shape: number): string => printQuery(query, SHAPES[shape % SHAPES.length] ?? []);

const numbers = fc.constantFrom('null', '0', '1', '2', '2', '3', '-1');
const texts = fc.constantFrom('null', "''", "'a'", "'b'", "'B'", "'ab'");

const rows = (minLength: number, maxLength: number): fc.Arbitrary<string[][]> =>
  fc.array(fc.tuple(numbers, fc.oneof(numbers, fc.constant('1.50')), texts), { minLength, maxLength });

/** The statements that make the tables. */
const tables: fc.Arbitrary<string[]> = fc
  .tuple(rows(6, 9), rows(2, 4), rows(0, 0))
  .map((filled) =>
    TABLES.flatMap(({ name, columns }, at) => [
      `create temp table ${name} (${columns.map((column) => `${column.name} ${column.sql}`).join(', ')})`,
      ...(filled[at] ?? []).map((row) => `insert into ${name} values (${row.join(', ')})`),
    ]),
  );

interface Answer {
  readonly rows: readonly string[];
  readonly refused: { readonly sqlstate: string | null; readonly message: string } | null;
}

async function outcome(session: CaseSession, statements: readonly string[]): Promise<Answer> {
  await session.execute('begin');
  try {
    let rows: Outcome['rows'] = [];
    for (const sql of statements) ({ rows } = await session.execute(sql));
    return { rows: rows.map((row) => JSON.stringify(row.map(alike))).sort(), refused: null };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return { rows: [], refused: { sqlstate: error.sqlstate, message: error.message } };
  } finally {
    await session.execute('rollback');
  }
}

/** 1, 1.00 and '1' are one number here: the types of sums are another suite's matter. */
const alike = (cell: Outcome['rows'][number][number]): unknown =>
  typeof cell === 'number' || (typeof cell === 'string' && /^-?\d+(\.\d+)?$/.test(cell)) ? Number(cell) : cell;
