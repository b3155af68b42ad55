import type { Cancel } from '@hakkai/redshift-sql';
import { holds } from '../authorize/holds.ts';
import { PermissionDenied, RedshiftError } from '../redshift-error.ts';
import type { RunningSession } from '../session/running-session.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** Stops the statement that another session runs. https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export async function cancel(run: StatementRun<Cancel>): Promise<Outcome> {
  const { processId, message, span } = run.statement;
  requireSession(processId, run, span.start).cancel(message);
  return DONE;
}

/** The session of a process id: one's own, another user's with the permission to cancel. */
export function requireSession(processId: number, { session }: StatementRun, offset: number): RunningSession {
  const found = session.shared.sessions.get(processId);
  const position = { position: offset + 1 };
  if (found === undefined)
    throw new RedshiftError('22023', `Session ${processId} does not exist. The session PID might have changed.`, position);
  if (found.user !== session.user && !holds(session.catalog.state, session.user, { kind: 'system', permission: 'cancel' }))
    throw new PermissionDenied('permission denied to cancel the queries of another user', position);
  return found;
}
