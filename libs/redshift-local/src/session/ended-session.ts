import { canceledQuery, QueryCanceled, RedshiftError, type RedshiftErrorDetail } from '../redshift-error.ts';

/** Why a session was ended from outside: what its statements fail with from then on. */
export interface EndedSession {
  readonly sqlstate: string;
  readonly message: string;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html */
export const IDLE_TOO_LONG: EndedSession = { sqlstate: '57P05', message: 'terminating connection due to idle-session timeout' };

/** https://docs.aws.amazon.com/redshift/latest/dg/PG_TERMINATE_BACKEND.html */
export const TERMINATED: EndedSession = { sqlstate: '57P01', message: 'terminating connection due to administrator command' };

export const endOf = ({ sqlstate, message }: EndedSession, detail: RedshiftErrorDetail = {}): RedshiftError =>
  new RedshiftError(sqlstate, message, detail);

interface Stopped {
  readonly ended: EndedSession | null;
  /** The message of the CANCEL. */
  readonly message: string | null;
  readonly queryId: bigint;
}

/** What a statement fails with that was stopped from outside, alone or with its session. */
export const stoppedStatement = ({ ended, message, queryId }: Stopped, cause: unknown): RedshiftError =>
  ended === null ? new QueryCanceled({ cause }, message ?? canceledQuery(queryId)) : endOf(ended, { cause });
