import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, RedshiftError, type Session } from '../../src/index.ts';
import { faultsOfError } from '../hostile/faults-of-error.ts';

/** `HAKKAI_SEED=123 npx vitest …` repeats a run; `HAKKAI_RUNS=200` makes it longer. */
const seed = Number(process.env['HAKKAI_SEED']);
const numRuns = Number(process.env['HAKKAI_RUNS'] ?? 8);

const TABLES = ['a', 'b'] as const;
const ROWS = [1, 2];

type Step =
  | { readonly kind: 'add'; readonly table: (typeof TABLES)[number]; readonly row: number; readonly amount: number }
  | { readonly kind: 'run'; readonly sql: string };

/** Statements that read, fail, lock, change the catalog, or begin and end transactions. */
const OTHERS = [
  ...['begin', 'begin', 'begin', 'commit', 'commit', 'commit', 'rollback'],
  ...['select sum(n) from a', 'select a.n, b.n from a join b using (id)', 'select 1/0', 'select nothing', 'selec', 'lock a', 'lock b, a'],
  ...[
    'create table c (n int)',
    'drop table c',
    'create temp table mine (n int)',
    'alter table b add column x int',
    'alter table b drop column x',
  ],
  ...[
    'create view seen as select * from a',
    'drop view seen',
    'analyze a',
    'set statement_timeout to 8000',
    'truncate d',
    'insert into d values (1)',
  ],
];

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('add' as const),
      table: fc.constantFrom(...TABLES),
      row: fc.constantFrom(...ROWS),
      amount: fc.integer({ min: -5, max: 5 }),
    }),
  },
  { weight: 4, arbitrary: fc.constantFrom(...OTHERS).map((sql): Step => ({ kind: 'run', sql })) },
);
const sessions = fc.array(fc.array(step, { minLength: 10, maxLength: 25 }), { minLength: 2, maxLength: 4 });

/** What transactions add to rows: counted when they have committed. */
class Ledger {
  readonly committed = new Map<string, number>();
  #open: [row: string, amount: number][] = [];

  add(row: string, amount: number): void {
    this.#open.push([row, amount]);
  }

  commit(): void {
    for (const [row, amount] of this.#open) this.committed.set(row, (this.committed.get(row) ?? 0) + amount);
    this.#open = [];
  }

  forget(): void {
    this.#open = [];
  }
}

/** Runs the steps of one session, and gives what it added for good. */
async function play(session: Session, steps: readonly Step[]): Promise<{ readonly ledger: Ledger; readonly faults: string[] }> {
  const ledger = new Ledger();
  const faults: string[] = [];
  let explicit = false;
  let aborted = false;
  for (const next of [...steps, { kind: 'run' as const, sql: 'commit' }]) {
    const sql = next.kind === 'run' ? next.sql : `update ${next.table} set n = n + ${next.amount} where id = ${next.row}`;
    try {
      await session.execute(sql);
      if (aborted && sql !== 'rollback' && sql !== 'commit') faults.push(`${sql} ran in an aborted transaction`);
      if (next.kind === 'add') ledger.add(`${next.table}${next.row}`, next.amount);
      if (sql === 'begin') explicit = true;
      if (sql === 'rollback' || (sql === 'commit' && aborted)) ledger.forget();
      const ends = sql === 'commit' || sql === 'rollback' || sql.startsWith('truncate');
      if (ends || !explicit) ledger.commit();
      if (ends) explicit = aborted = false;
    } catch (error) {
      faults.push(...faultsOfError(error, sql).map((fault) => `${sql}: ${fault}`));
      // A syntax error is found before anybody asks for the transaction.
      const ignored = error instanceof RedshiftError && (error.sqlstate === '25P02' || (aborted && error.sqlstate === '42601'));
      if (aborted !== ignored) faults.push(`${sql}: aborted ${aborted}, but ${String(error)}`);
      ledger.forget();
      aborted = explicit && sql !== 'commit' && sql !== 'rollback';
      if (!aborted) explicit = false;
    }
  }
  return { ledger, faults };
}

async function outcome(
  redshift: Redshift,
  all: readonly (readonly Step[])[],
): Promise<{ faults: string[]; given: unknown; wanted: unknown }> {
  const first = await redshift.openSession();
  for (const table of TABLES) {
    await first.execute(`create table ${table} (id int, n int)`);
    await first.execute(`insert into ${table} values ${ROWS.map((row) => `(${row}, 0)`).join(', ')}`);
  }
  await first.execute('create table d (n int)');
  const played = await Promise.all(all.map(async (steps) => play(await redshift.openSession(), steps)));
  const wanted = TABLES.flatMap((table) =>
    ROWS.map((row) => played.reduce((sum, { ledger }) => sum + (ledger.committed.get(`${table}${row}`) ?? 0), 0)),
  );
  const { rows } = await first.execute('select n from (select 1 as t, id, n from a union all select 2, id, n from b) order by t, id');
  return { faults: played.flatMap(({ faults }) => faults), given: rows.flat(), wanted };
}

describe(`sessions that get in each other's way (seed ${seed})`, () => {
  it('lose no committed change, keep none that was rolled back, and never wait for ever', async () => {
    const property = fc.asyncProperty(sessions, async (all) => {
      const redshift = await openRedshift();
      const { faults, given, wanted } = await outcome(redshift, all);
      await redshift.close();
      expect(faults).toEqual([]);
      expect(given).toEqual(wanted);
    });
    await fc.assert(property, { seed, numRuns, timeout: 60_000, endOnFailure: true });
  });
});
