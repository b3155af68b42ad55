import fc from 'fast-check';
import { openRedshift, type Redshift, type Session } from '../../../src/index.ts';
import type { RandomRun } from '../random-runs.ts';
import { Play } from './play.ts';
import { anyHistory } from './random-history.ts';
import { FIRST_ROWS, type History, TABLE_NAMES } from './step.ts';
import { WatchedSessions } from './watched-sessions.ts';

/**
 * Runs random histories of sessions that get in each other's way on the local Redshift: after each step, what ended, how it ended and who waits
 * must be what a reference written from AWS's pages allows, and so must be the rows that are left.
 */
export async function transactionsHoldToReference({ seed, numRuns }: RandomRun): Promise<void> {
  const redshift = await openRedshift();
  const watcher = await redshift.openSession();
  let histories = 0;
  const property = fc.asyncProperty(anyHistory, async (history) => {
    histories += 1;
    await holds({ redshift, watcher, schema: `history_${histories}` }, history);
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
    const play = new Play(sessions, history);
    for (const turn of history.turns) await play.take(turn);
    await play.finish();
  } finally {
    await sessions.close();
    await watcher.execute(`drop schema ${schema} cascade`);
  }
}
