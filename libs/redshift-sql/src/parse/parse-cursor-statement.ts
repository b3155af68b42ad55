import type { CloseCursor, DeclareCursor, Fetch } from '../ast/statement-session.ts';
import { parseQuery } from './parse-query.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/declare.html */
export function parseDeclareCursor(cursor: TokenCursor): DeclareCursor {
  const { start } = cursor.token;
  cursor.expect('declare');
  const name = cursor.identifier('a cursor');
  cursor.expect('cursor', 'for');
  const query = parseQuery(cursor);
  return { kind: 'declare-cursor', name, query, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/fetch.html */
export function parseFetch(cursor: TokenCursor): Fetch {
  const { start } = cursor.token;
  cursor.expect('fetch');
  const count = parseCount(cursor);
  cursor.expect('from');
  const name = cursor.identifier('a cursor');
  return { kind: 'fetch', cursor: name, count, span: cursor.spanFrom(start) };
}

function parseCount(cursor: TokenCursor): number | 'all' {
  if (!cursor.accept('next')) cursor.accept('forward');
  if (cursor.at('from')) return 1;
  return cursor.accept('all') ? 'all' : cursor.integer('NEXT, FORWARD, ALL, or a number of rows');
}

export function parseCloseCursor(cursor: TokenCursor): CloseCursor {
  const { start } = cursor.token;
  cursor.expect('close');
  const name = cursor.accept('all') ? null : cursor.identifier('a cursor');
  return { kind: 'close-cursor', name, span: cursor.spanFrom(start) };
}
