import fc from 'fast-check';
import { expect } from 'vitest';
import type { CaseSession } from '../../golden/case-database.ts';
import type { BesidePostgres } from '../beside-postgres.ts';
import type { RandomRun } from '../random-runs.ts';

export interface Programs<Program, Answer> {
  /** Run once, before the first program. */
  readonly setUp: readonly string[];
  readonly anyProgram: fc.Arbitrary<Program>;
  readonly print: (program: Program) => readonly string[];
  /** Runs one, and leaves the session as it was. */
  readonly run: (session: CaseSession, statements: readonly string[], program: Program) => Promise<Answer>;
  /** At least this share of the programs comes to its end without an error: else the witness would see little. */
  readonly ended: number;
}

/** Runs random programs in a session on the local Redshift and in one on PostgreSQL: each must give the same answer on both. */
export async function programsHoldToPostgres<Program, Answer extends { readonly refused: unknown }>(
  databases: BesidePostgres,
  { seed, numRuns }: RandomRun,
  { setUp, anyProgram, print, run, ended: share }: Programs<Program, Answer>,
): Promise<void> {
  const redshift = await databases.redshift.openSession();
  const postgres = await databases.postgres.openSession();
  for (const sql of setUp) {
    await redshift.execute(sql);
    await postgres.execute(sql);
  }
  let ended = 0;
  const property = fc.asyncProperty(anyProgram, async (program) => {
    const statements = print(program);
    const wanted = await run(postgres, statements, program);
    expect(await run(redshift, statements, program), statements.join(';\n')).toEqual(wanted);
    if (wanted.refused === null) ended += 1;
  });
  try {
    await fc.assert(property, { seed, numRuns });
  } finally {
    await redshift.close();
    await postgres.close();
  }
  expect(ended / numRuns).toBeGreaterThan(share);
}
