import type { Begin, Commit, IsolationLevel, Lock, Rollback } from '../ast/statement-session.ts';
import { parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `begin [work | transaction] [isolation level ...] [read write | read only]`, `start transaction ...` */
export function parseBegin(cursor: TokenCursor): Begin {
  const { start } = cursor.token;
  if (cursor.accept('start')) cursor.expect('transaction');
  else {
    cursor.expect('begin');
    skipNoise(cursor);
  }
  let isolation: IsolationLevel | null = null;
  let access: Begin['access'] = null;
  for (;;) {
    if (isolation === null && cursor.accept('isolation', 'level')) isolation = parseIsolationLevel(cursor);
    else if (access === null && cursor.accept('read')) access = `read ${cursor.expectOneOf(['write', 'only'])}`;
    else break;
    cursor.acceptSymbol(',');
  }
  return { kind: 'begin', isolation, access, span: cursor.spanFrom(start) };
}

export function parseIsolationLevel(cursor: TokenCursor): IsolationLevel {
  if (cursor.accept('repeatable')) {
    cursor.expect('read');
    return 'repeatable read';
  }
  if (cursor.accept('read')) return `read ${cursor.expectOneOf(['committed', 'uncommitted'])}`;
  return cursor.expectOneOf(['serializable', 'snapshot']);
}

export function parseCommit(cursor: TokenCursor): Commit {
  const { start } = cursor.token;
  cursor.expectOneOf(['commit', 'end']);
  skipNoise(cursor);
  return { kind: 'commit', span: cursor.spanFrom(start) };
}

export function parseRollback(cursor: TokenCursor): Rollback {
  const { start } = cursor.token;
  cursor.expectOneOf(['rollback', 'abort']);
  skipNoise(cursor);
  if (cursor.at('to')) cursor.fail('Redshift has no savepoints');
  return { kind: 'rollback', span: cursor.spanFrom(start) };
}

function skipNoise(cursor: TokenCursor): void {
  if (!cursor.accept('work')) cursor.accept('transaction');
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html */
export function parseLock(cursor: TokenCursor): Lock {
  const { start } = cursor.token;
  cursor.expect('lock');
  cursor.accept('table');
  const tables = cursor.commaSeparated((inner) => parseQualifiedName(inner, 'a table'));
  if (cursor.at('in')) cursor.fail('LOCK takes no mode in Redshift: it is always ACCESS EXCLUSIVE');
  return { kind: 'lock', tables, span: cursor.spanFrom(start) };
}
