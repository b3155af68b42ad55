import { setImmediate } from 'node:timers/promises';
import type { StatementRun } from '../execute/statement-run.ts';
import { QueryCanceled } from '../redshift-error.ts';

/** How long a procedure may keep the process to itself. */
const TURN_MS = 10;
let turnBegan = 0;

/**
 * Called in each turn of a loop, which may go on for ever without waiting for the engine: lets other sessions run, and timers, among them the
 * one of `statement_timeout`.
 *
 * @throws QueryCanceled
 */
export async function takeTurns({ signal }: StatementRun): Promise<void> {
  const now = performance.now();
  if (now - turnBegan > TURN_MS) {
    await setImmediate();
    turnBegan = performance.now();
  }
  if (signal.aborted) throw new QueryCanceled();
}
