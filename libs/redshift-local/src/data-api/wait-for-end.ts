import { setTimeout as pause } from 'node:timers/promises';
import { isActive, type Statement } from './statement.ts';

/** Waits until the statement has ended, but not longer than asked. */
export async function waitForEnd(statement: Statement, seconds: number): Promise<void> {
  if (seconds === 0 || !isActive(statement.status)) return;
  const enough = new AbortController();
  const timer = pause(seconds * 1000, undefined, { signal: enough.signal }).catch((error: unknown) => {
    if (!enough.signal.aborted) throw error;
  });
  await Promise.race([statement.done, timer]);
  enough.abort();
}
