import fc from 'fast-check';
import { expect } from 'vitest';
import { type CaseSession, StatementRefused } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';
import { CATALOG_QUERIES, RELATIONS, rightsQueries, SCHEMAS } from './catalog-queries.ts';
import { isRefusedByPostgres, isRefusedByRedshift } from './documented-differences.ts';
import { GROUP, USERS } from './names.ts';

/** At least this share of the statements must succeed, and be compared: else the witness would see little. */
const DONE = 0.35;

/** Users outlive their case: those of another have other names. */
let cases = 0;

/**
 * Runs sequences of statements on both, each beginning with two schemas, a table in each, two users and a group. After each statement both
 * must have taken it or both refused it, with the same rows; at the end catalog, rows and privileges must be the same.
 */
export async function statementsHoldToPostgres(
  databases: BesidePostgres,
  sequences: fc.Arbitrary<readonly string[]>,
  { seed, numRuns }: RandomRun,
): Promise<void> {
  const counts = { run: 0, done: 0 };
  const property = fc.asyncProperty(sequences, async (sequence) => {
    cases += 1;
    const number = cases;
    const named = (sql: string): string => sql.replace(/\b(ann|bob|crew)\b/g, `$1_${number}`);
    const pair = new Pair(await databases.redshift.openSession(), await databases.postgres.openSession(), named, counts);
    try {
      await pair.begin();
      if (await pair.holds(sequence)) await pair.holdsAtTheEnd();
    } finally {
      await pair.close();
    }
  });
  await fc.assert(property, { seed, numRuns });
  expect(counts.done / counts.run).toBeGreaterThan(DONE);
}

const TABLE = '(i integer, s varchar(6), j bigint default 8)';

const BEGINNING: readonly string[] = [
  `create group ${GROUP} with user bob`,
  ...['north', 'south'].flatMap((schema) => [
    `create schema ${schema}`,
    `create table ${schema}.a ${TABLE}`,
    `insert into ${schema}.a values (1, 'u', 2), (2, null, 3)`,
    `grant usage on schema ${schema} to ann, bob`,
  ]),
  'grant create on schema north to ann',
  'set search_path to north, south',
];

const END: readonly string[] = [
  'rollback',
  'set session authorization default',
  ...['north', 'south', '"North"'].map((schema) => `drop schema if exists ${schema} cascade`),
];

interface Outcome {
  /** `done` or the SQLSTATE. */
  readonly end: string;
  readonly message: string;
  readonly rows: readonly string[];
}

/** A session on each, which do the same. */
class Pair {
  readonly #redshift: CaseSession;
  readonly #postgres: CaseSession;
  readonly #named: (sql: string) => string;
  readonly #counts: { run: number; done: number };
  /** What both did, for the message of a difference. */
  readonly #history: string[] = [];
  #inTransaction = false;

  constructor(redshift: CaseSession, postgres: CaseSession, named: (sql: string) => string, counts: { run: number; done: number }) {
    this.#redshift = redshift;
    this.#postgres = postgres;
    this.#named = named;
    this.#counts = counts;
  }

  async begin(): Promise<void> {
    for (const user of USERS) {
      await this.#redshift.execute(this.#named(`create user ${user} password disable`));
      await this.#postgres.execute(this.#named(`create user ${user}`));
    }
    await this.#both(BEGINNING);
    await this.#redshift.execute('set enable_case_sensitive_identifier to true');
  }

  async close(): Promise<void> {
    await this.#both(END);
    await this.#redshift.close();
    await this.#postgres.close();
  }

  async #both(statements: readonly string[]): Promise<void> {
    for (const sql of statements) for (const session of [this.#redshift, this.#postgres]) await session.execute(this.#named(sql));
  }

  /** False where the two hold different things from here on, as their documentation says. */
  async holds(sequence: readonly string[]): Promise<boolean> {
    for (const sql of sequence) if (!(await this.#holdsAt(sql))) return false;
    return true;
  }

  async holdsAtTheEnd(): Promise<void> {
    await this.holds(['rollback', 'set session authorization default', ...CATALOG_QUERIES]);
    const relations = (await this.#postgres.execute(RELATIONS)).rows;
    await this.holds(relations.map(([schema, name]) => `select * from "${String(schema)}"."${String(name)}"`));
    await this.holds(rightsQueries(relations, (await this.#postgres.execute(SCHEMAS)).rows));
  }

  async #holdsAt(sql: string): Promise<boolean> {
    // PostgreSQL warns of it, and Redshift's page says nothing.
    if (sql === 'begin' && this.#inTransaction) return true;
    this.#counts.run += 1;
    const given = await outcome(this.#redshift, this.#named(sql));
    if (isRefusedByRedshift(sql, given.end)) {
      if (this.#inTransaction) await outcome(this.#postgres, 'select 1 / 0');
      return true;
    }
    const wanted = await outcome(this.#postgres, this.#named(sql));
    if (isRefusedByPostgres(sql, wanted.end)) return false;
    this.#history.push(sql);
    const told = [...this.#history, `Redshift:   ${given.end} ${given.message}`, `PostgreSQL: ${wanted.end} ${wanted.message}`].join('\n');
    // Of several mistakes in a statement each may name another.
    expect(given.end, told).not.toBe('XX000');
    expect(given.end === 'done', told).toBe(wanted.end === 'done');
    expect(given.rows, told).toEqual(wanted.rows);
    if (given.end === 'done') this.#counts.done += 1;
    if (sql === 'begin') this.#inTransaction = true;
    if (sql === 'commit' || sql === 'rollback') this.#inTransaction = false;
    return true;
  }
}

async function outcome(session: CaseSession, sql: string): Promise<Outcome> {
  try {
    const { columns, rows } = await session.execute(sql);
    const names = columns.map(({ name }) => (name === '?column?' ? '' : name));
    return { end: 'done', message: '', rows: sql.startsWith('select') ? [names.join(), ...rows.map(shown).sort()] : [] };
  } catch (error) {
    if (!(error instanceof StatementRefused)) throw error;
    return { end: error.sqlstate ?? '', message: error.message, rows: [] };
  }
}

/** Of both the numbers of counts, whatever their type. */
const shown = (row: readonly unknown[]): string => JSON.stringify(row.map((cell) => (typeof cell === 'number' ? String(cell) : cell)));
