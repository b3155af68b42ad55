import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, type Outcome, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { type Called, callsIn, mayLeaveOut, type Sort, sqlOf } from './call.ts';
import { COLUMNS, rowsOf } from './columns.ts';

export interface Held extends RandomRun {
  readonly calls: fc.Arbitrary<Called>;
}

interface Sessions {
  readonly redshift: CaseSession;
  readonly postgres: CaseSession;
}

const ROWS = 8;
/** So many calls that differ are reported at once. */
const ENOUGH = 8;
/** At least this share of the calls has values on both: else the witness would see little. */
const ANSWERED = 0.6;

/**
 * Runs random calls over one random table on both: values must be the same, and so must be the class of the SQLSTATE where one is refused.
 * What the local Redshift refuses as not emulated is left out.
 */
export async function callsHoldToPostgres(databases: BesidePostgres, { seed, numRuns, calls }: Held): Promise<void> {
  const sessions = { redshift: await databases.redshift.openSession(), postgres: await databases.postgres.openSession() };
  const findings = new Map<string, string>();
  let answered = 0;
  try {
    await prepare(sessions, seed);
    for (const called of fc.sample(calls, { seed, numRuns })) {
      const says = await difference(sessions, called);
      if (says === 'alike') answered += 1;
      if (says === 'alike' || says === 'refused') continue;
      const [sql, smallest] = await smallestDifference(sessions, called, says);
      findings.set(sql, smallest);
      if (findings.size === ENOUGH) break;
    }
  } finally {
    await sessions.redshift.close();
    await sessions.postgres.close();
  }
  expect(Array.from(findings, ([sql, says]) => `${sql}\n  ${says}`)).toEqual([]);
  expect(answered / numRuns).toBeGreaterThan(ANSWERED);
}

/** The table, and the settings under which both do alike. */
async function prepare({ redshift, postgres }: Sessions, seed: number): Promise<void> {
  // …/r_enable_numeric_rounding.html: else a cast of a column cuts.
  await redshift.execute('set enable_numeric_rounding to on');
  // Floats of 15 digits, and texts in which two backslashes are one.
  for (const setting of ['extra_float_digits = 0', 'standard_conforming_strings = off', 'escape_string_warning = off'])
    await postgres.execute(`set ${setting}`);
  const rows = fc.sample(rowsOf(ROWS), { seed, numRuns: 1 })[0] ?? [];
  for (const session of [redshift, postgres]) {
    await session.execute(`create temp table given (id integer, ${COLUMNS.map(({ name, type }) => `${name} ${type}`).join(', ')})`);
    await session.execute(`insert into given values ${rows.map((row, id) => `(${[id, ...row].join(', ')})`).join(', ')}`);
  }
}

/** The innermost call that differs is the finding. */
async function smallestDifference(sessions: Sessions, called: Called, says: string): Promise<[sql: string, says: string]> {
  for (const part of callsIn(called)) {
    const found = await difference(sessions, part);
    if (found !== 'alike' && found !== 'refused') return [sqlOf(part, 'redshift'), found];
  }
  return [sqlOf(called, 'redshift'), says];
}

/** What the local Redshift says of a call that PostgreSQL does not. */
async function difference({ redshift, postgres }: Sessions, called: Called): Promise<string> {
  const wanted = await answer(postgres, sqlOf(called, 'postgres'));
  const given = await answer(redshift, sqlOf(called, 'redshift'));
  if (given.refused !== null && !INTERNAL.has(given.refused.slice(0, 5)) && mayLeaveOut(called)) return 'refused';
  if (given.refused?.startsWith('0A000') === true || HEXADECIMAL_FLOAT.test(given.refused ?? '')) return 'refused';
  if (wanted.refused !== null && given.refused === null)
    return mayLeaveOut(called) ? 'refused' : `gives ${JSON.stringify(given.cells)}; PostgreSQL refuses: ${wanted.refused}`;
  if (given.refused !== null && given.refused.slice(0, 2) === wanted.refused?.slice(0, 2)) return 'refused';
  if (given.refused !== null) return `is refused: ${given.refused}; PostgreSQL: ${wanted.refused ?? JSON.stringify(wanted.cells)}`;
  const same =
    given.cells.length === wanted.cells.length &&
    given.cells.every((cell, at) => isSame(cell, wanted.cells[at] ?? null, called.call.gives));
  return same ? 'alike' : `gives ${JSON.stringify(given.cells)}; PostgreSQL ${JSON.stringify(wanted.cells)}`;
}

/** PostgreSQL leaves the reading of a float to the C library, which takes what no page of its own names. */
const HEXADECIMAL_FLOAT = /^22P02 .* type (?:real|double precision): "\s*[-+]?0x/;

/** SQLSTATEs of faults in the database itself. */
const INTERNAL = new Set(['XX000', '?????']);

type Cell = Outcome['rows'][number][number];

interface Answer {
  readonly cells: readonly Cell[];
  readonly refused: string | null;
}

async function answer(session: CaseSession, sql: string): Promise<Answer> {
  try {
    const { rows } = await session.execute(sql.startsWith('select') ? sql : `select ${sql} as found from given order by id`);
    return { cells: rows.flat(), refused: null };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return { cells: [], refused: `${error.sqlstate ?? '?????'} ${error.message}` };
  }
}

const EXACT: readonly Sort[] = ['smallint', 'integer', 'bigint', 'decimal'];
/** How far two floats of one value may be apart, as a share of it: the last digits of a spread, of a REAL, and of the others. */
const APART = { real: 2e-6, double: 1e-9 } as const;

/** 1, 1.00 and '1' are one number here: the types of results are another suite's matter. */
function isSame(given: Cell, wanted: Cell, sort: Sort): boolean {
  if (given === wanted) return true;
  if (given === null || wanted === null) return false;
  if (EXACT.includes(sort)) return withoutZeros(String(given)) === withoutZeros(String(wanted));
  if (sort !== 'double' && sort !== 'real') return false;
  const [a, b] = [Number(given), Number(wanted)];
  return Math.abs(a - b) <= Math.max(APART[sort] * Math.max(Math.abs(a), Math.abs(b)), 1e-10);
}

const withoutZeros = (number: string): string => (number.includes('.') ? number.replace(/\.?0+$/, '') : number).replace(/^-0$/, '0');
