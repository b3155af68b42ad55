import { parseStatement } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { Emitter } from '../emit/emitter.ts';
import { SyntaxError42601 } from '../redshift-error.ts';
import { LocalSession } from '../session/local-session.ts';
import type { Session } from '../session/session.ts';
import { bindContext } from './bind-run.ts';

/**
 * What the engine is given for a query: its text parsed, bound to the session's catalog and settings, and written anew. Nothing runs. Not for
 * queries of external tables, which are looked up while they are bound.
 *
 * @throws SqlSyntaxError, RedshiftError where the query itself would fail before it reads a row
 * @example compileQuery(session, 'select 7 / 2') // 'SELECT (7 // 2) AS c0'
 */
export function compileQuery(session: Session, sql: string): string {
  if (!(session instanceof LocalSession)) throw new TypeError('A query is compiled for a session of openRedshift.');
  const statement = parseStatement(sql);
  if (statement.kind !== 'select-statement') throw new SyntaxError42601('only a query can be compiled', { position: 1 });
  const start = session.shared.now();
  const signal = new AbortController().signal;
  const context = bindContext({ session, statement, sql, queryId: 0n, start, signal, parameters: new Map() });
  const query = bindQuery(statement.query, null, context);
  return new Emitter(new Map(), [query], []).query(query);
}
