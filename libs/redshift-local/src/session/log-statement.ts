import type { Statement } from '@hakkai/redshift-sql';
import { statementTag } from '../execute/statement-tag.ts';
import type { LocalSession } from './local-session.ts';
import type { LoggedQuery } from './query-log.ts';

/** Enters a statement into the query log, as running. A transaction goes by the id of its first query; null for a transaction that begins. */
export function logStatement(
  session: LocalSession,
  statement: Statement,
  sql: string,
  start: Date,
  transaction: bigint | null,
): LoggedQuery {
  const queryId = session.shared.log.nextId();
  const logged: LoggedQuery = {
    queryId,
    user: session.user,
    database: session.database,
    processId: session.processId,
    text: sql.slice(statement.span.start, statement.span.end),
    type: statementTag(statement),
    label: session.settings.get('query_group'),
    transactionId: transaction ?? queryId,
    start,
    end: null,
    status: 'running',
    rows: 0,
    error: null,
  };
  session.shared.log.addQuery(logged);
  return logged;
}
