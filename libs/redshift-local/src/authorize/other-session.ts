import type { CatalogState } from '../catalog/catalog-state.ts';
import { PermissionDenied, RedshiftError } from '../redshift-error.ts';
import type { RunningSession } from '../session/running-session.ts';
import { holds, isSuperuser } from './holds.ts';

/** Who wants to stop the session of a process id. */
export interface StopRequest {
  readonly processId: number;
  /** Null where no session has the process id. */
  readonly session: RunningSession | null;
  readonly user: string;
  readonly state: CatalogState;
  /** Where the error stands. */
  readonly position: number;
}

/**
 * The session whose query the user may cancel: one of the user's own, and any with the permission CANCEL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html
 */
export function cancelableSession(request: StopRequest): RunningSession {
  const { session, user, state, position } = request;
  if (session === null) throw noSession(request);
  if (session.user !== user && !holds(state, user, { kind: 'system', permission: 'cancel' }))
    throw new PermissionDenied('permission denied to cancel the queries of another user', { position });
  return session;
}

/**
 * The session that the user may end: one of the user's own, and any for a superuser.
 * https://docs.aws.amazon.com/redshift/latest/dg/PG_TERMINATE_BACKEND.html
 */
export function terminableSession(request: StopRequest): RunningSession {
  const { session, user, state, position } = request;
  if (session === null) throw noSession(request);
  if (session.user !== user && !isSuperuser(state, user))
    throw new PermissionDenied('permission denied to end the session of another user', { position });
  return session;
}

const noSession = ({ processId, position }: StopRequest): RedshiftError =>
  new RedshiftError(
    '22023',
    `Session ${processId} does not exist. The session PID might have changed. Check the stl_restarted_sessions system table for details.`,
    { position },
  );
