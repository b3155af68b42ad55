import fc from 'fast-check';
import { expect } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';
import { readCaseFiles } from '../golden/case-files.ts';
import type { GoldenCase } from '../golden/golden-case.ts';
import { objectsInBucket } from '../golden/golden-objects.ts';
import { faultsOfError } from './faults-of-error.ts';
import { mutated } from './mutated-sql.ts';

export interface Run {
  readonly seed: number;
  readonly numRuns: number;
}

/** Databases are made anew now and then: what mutants leave behind would slow the rest down. */
const CASES_A_DATABASE = 100;
/** No statement of a golden case takes this long; a mutant that does is cancelled, and one that can not be cancelled is a fault. */
const TIMEOUT_MS = 5_000;
const SLOW_MS = 2 * TIMEOUT_MS;

const { groups, tables } = readCaseFiles();
const CASES: readonly GoldenCase[] = groups.flatMap(({ cases }) => cases);
const STATEMENTS = CASES.flatMap(({ steps }) => steps.map(({ sql }) => sql));

/**
 * Runs golden cases with one statement of each mutated. Whatever it has become: it is refused as Redshift refuses, in time, or it runs; and
 * another session, with a transaction open, notices nothing.
 */
export async function holdUnderMutation({ seed, numRuns }: Run): Promise<void> {
  const picked = fc.sample(fc.tuple(fc.constantFrom(...CASES), fc.nat()), { seed, numRuns });
  const faults: string[] = [];
  for (let first = 0; first < picked.length; first += CASES_A_DATABASE) {
    const redshift = await openRedshift({ s3: new MemoryS3().with(objectsInBucket()) });
    const bystander = await openBystander(redshift);
    for (const [index, [golden, at]] of picked.slice(first, first + CASES_A_DATABASE).entries()) {
      const changed = at % golden.steps.length;
      const [mutant = ''] = fc.sample(mutated(golden.steps[changed]?.sql ?? '', STATEMENTS), { seed: seed + first + index, numRuns: 1 });
      const steps = golden.steps.map(({ sql }, step) => (step === changed ? mutant : sql));
      const session = await redshift.openSession();
      faults.push(...(await faultsOfCase(session, `mutant_${index}`, [...(tables.get(golden.on ?? '') ?? []), ...steps])));
      await session.close();
    }
    await bystander.isUndisturbed();
    await redshift.close();
  }
  expect(faults).toEqual([]);
}

async function faultsOfCase(session: Session, schema: string, statements: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const before = [`create schema ${schema}`, `set search_path to ${schema}`, `set statement_timeout to ${TIMEOUT_MS}`];
  for (const sql of [...before, ...statements, 'rollback']) {
    const started = performance.now();
    try {
      await session.execute(sql);
    } catch (error) {
      faults.push(...faultsOfError(error, sql).map((fault) => `${sql}\n  ${fault}`));
    }
    const took = performance.now() - started;
    if (took > SLOW_MS) faults.push(`${sql}\n  took ${Math.round(took)} ms`);
  }
  return faults;
}

/** A session that has written in a transaction of its own, and looks at the end whether it still has. */
async function openBystander(redshift: Redshift): Promise<{ readonly isUndisturbed: () => Promise<void> }> {
  const session = await redshift.openSession();
  await session.execute('create table bystanders_own (n int)');
  await session.execute('begin');
  await session.execute('insert into bystanders_own values (1), (2)');
  return {
    async isUndisturbed() {
      await session.execute('insert into bystanders_own values (3)');
      await session.execute('commit');
      const { rows } = await session.execute('select sum(n)::int from bystanders_own');
      expect(rows).toEqual([[6]]);
      await session.close();
    },
  };
}
