import fc from 'fast-check';
import { openRedshift, type Redshift, type Session } from '../../../src/index.ts';
import { Play } from './play.ts';
import type { Isolation } from './reference-state.ts';
import { anyHistory } from './random-history.ts';
import { FIRST_ROWS, type History, TABLE_NAMES } from './step.ts';
import { WatchedSessions } from './watched-sessions.ts';

interface Held {
  readonly seed: number;
  readonly numRuns: number;
}

/**
 * Runs random histories of sessions that get in each other's way on the local Redshift: after each step, what ended, how it ended and who waits
 * must be what a reference written from AWS's pages allows, and so must be the rows that are left. Under SERIALIZABLE some order of the transactions,
 * run one after the other, gives the same.
 */
export async function transactionsHoldToReference(isolation: Isolation, { seed, numRuns }: Held): Promise<void> {
  const redshift = await openRedshift();
  const watcher = await redshift.openSession();
  let histories = 0;
  const property = fc.asyncProperty(anyHistory, async (history) => {
    histories += 1;
    await holds({ redshift, watcher, schema: `history_${histories}`, isolation }, history);
  });
  try {
    await fc.assert(property, { seed, numRuns, interruptAfterTimeLimit: 100_000, markInterruptAsFailure: true });
  } finally {
    await redshift.close();
  }
}

interface Place {
  readonly redshift: Redshift;
  readonly watcher: Session;
  readonly schema: string;
  readonly isolation: Isolation;
}

async function holds(place: Place, history: History): Promise<void> {
  const { watcher, schema } = place;
  await watcher.execute(`create schema ${schema}`);
  const rows = FIRST_ROWS.map((row) => `(${row.join(', ')})`).join(', ');
  for (const table of TABLE_NAMES) {
    await watcher.execute(`create table ${schema}.${table} (id int, n int)`);
    await watcher.execute(`insert into ${schema}.${table} values ${rows}`);
  }
  const sessions = await WatchedSessions.open(place, history.programs.length);
  try {
    const play = new Play(sessions, history, place.isolation);
    for (const turn of history.turns) await play.take(turn);
    await play.finish();
  } finally {
    await sessions.close();
    await watcher.execute(`drop schema ${schema} cascade`);
  }
}
