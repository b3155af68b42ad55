import type { Statement } from '@hakkai/redshift-sql';
import { statementTag } from '../execute/statement-tag.ts';
import type { LocalSession } from './local-session.ts';
import type { LoggedQuery } from './query-log.ts';

/** What the log is told of a statement that begins. */
interface Beginning {
  readonly queryId: bigint;
  readonly text: string;
  /** The command, as `statementTag` names it. */
  readonly type: string;
  /** The CALL that runs it; null for a statement that a client sent. */
  readonly calledFrom: bigint | null;
}

/** A statement that a client sent. Every way to write COMMIT is logged as that. */
export const clientStatement = ({ shared }: LocalSession, statement: Statement, sql: string): Beginning => ({
  queryId: shared.log.nextId(),
  text: statement.kind === 'commit' ? 'COMMIT' : sql.slice(statement.span.start, statement.span.end),
  type: statementTag(statement),
  calledFrom: null,
});

/** Enters a statement into the query log, as running. A transaction goes by the id of its first query. */
export function logStatement(session: LocalSession, beginning: Beginning): LoggedQuery {
  session.transactionId ??= beginning.queryId;
  const logged: LoggedQuery = {
    ...beginning,
    ...origin(session),
    transactionId: session.transactionId,
    start: session.shared.now(),
    end: null,
    status: 'running',
    rows: 0,
    error: null,
    implicit: false,
  };
  session.shared.log.addQuery(logged);
  return logged;
}

/** The COMMIT of a transaction that nobody wrote a COMMIT for. */
export function implicitCommit(session: LocalSession): LoggedQuery {
  const queryId = session.shared.log.nextId();
  const now = session.shared.now();
  return {
    ...origin(session),
    queryId,
    text: 'COMMIT',
    type: 'COMMIT',
    calledFrom: null,
    transactionId: session.transactionId ?? queryId,
    start: now,
    end: now,
    status: 'success',
    rows: 0,
    error: null,
    implicit: true,
  };
}

const origin = ({ user, sessionUser, database, processId, settings }: LocalSession) => ({
  user,
  sessionUser,
  database,
  processId,
  label: settings.get('query_group'),
});
