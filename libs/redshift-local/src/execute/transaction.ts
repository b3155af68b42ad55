import type { Begin, Commit, Lock, Rollback } from '@hakkai/redshift-sql';
import { bindContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { tableLock, targetTable } from './target-table.ts';

/**
 * BEGIN inside a transaction changes nothing, as in Redshift. A level in the statement changes nothing either: isolation is the database's,
 * and this one's is SNAPSHOT. https://docs.aws.amazon.com/redshift/latest/dg/r_BEGIN.html
 */
export async function begin(run: StatementRun<Begin>): Promise<Outcome> {
  run.session.beginExplicit(run.statement.access === 'read only');
  return DONE;
}

export async function commit(run: StatementRun<Commit>): Promise<Outcome> {
  await run.session.commit();
  return DONE;
}

export async function rollback(run: StatementRun<Rollback>): Promise<Outcome> {
  await run.session.rollback();
  return DONE;
}

/** A level changes nothing here either. https://docs.aws.amazon.com/redshift/latest/dg/r_SET_SESSION_CHARACTERISTICS.html */
export const setSessionCharacteristics = (): Promise<Outcome> => Promise.resolve(DONE);

/** LOCK waits for every transaction that uses the tables, and holds them until the end of its own. https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html */
export async function lockTables(run: StatementRun<Lock>): Promise<Outcome> {
  for (const name of run.statement.tables) {
    const context = bindContext(run);
    targetTable(name, context);
    let waited = false;
    for (const [key, mode] of tableLock(name, 'exclusive', context)) waited = await run.session.lock(key, mode);
    // Who held it may have dropped it.
    if (waited) targetTable(name, bindContext(run));
  }
  return DONE;
}
