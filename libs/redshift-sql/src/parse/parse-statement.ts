import type { Statement } from '../ast/statement.ts';
import type { SelectStatement } from '../ast/statement-dml.ts';
import { parseAlter } from './parse-alter.ts';
import { parseCopy } from './parse-copy.ts';
import { parseCreate } from './parse-create.ts';
import { parseCloseCursor, parseDeclareCursor, parseFetch } from './parse-cursor-statement.ts';
import { parseDrop } from './parse-drop.ts';
import { parseGrant, parseRevoke } from './parse-grant.ts';
import { parseInsert } from './parse-insert.ts';
import { parseAnalyze, parseComment, parseRefresh, parseTruncate, parseVacuum } from './parse-maintenance.ts';
import { parseMerge } from './parse-merge.ts';
import { parseCallProcedure, parseCancel, parseDeallocate, parseExecute, parseExplain, parsePrepare, parseUse } from './parse-prepared.ts';
import { parseQuery, parseQueryBody, parseWith } from './parse-query.ts';
import { refuseStatement, refuseUnsupported } from './refuse-statement.ts';
import { parseReset, parseSet } from './parse-setting.ts';
import { parseShow } from './parse-show.ts';
import type { TokenCursor } from './token-cursor.ts';
import { parseBegin, parseCommit, parseLock, parseRollback } from './parse-transaction.ts';
import { parseUnload } from './parse-unload.ts';
import { parseDelete, parseUpdate } from './parse-update.ts';

/** The first word of a statement, and what reads the statement. */
const STATEMENTS: ReadonlyMap<string, (cursor: TokenCursor) => Statement> = new Map<string, (cursor: TokenCursor) => Statement>([
  ['select', parseSelectStatement],
  ['with', parseWithStatement],
  ['insert', parseInsert],
  ['update', (cursor) => parseUpdate(cursor, null, cursor.token.start)],
  ['delete', (cursor) => parseDelete(cursor, null, cursor.token.start)],
  ['merge', parseMerge],
  ['truncate', parseTruncate],
  ['create', parseCreate],
  ['alter', parseAlter],
  ['drop', parseDrop],
  ['copy', parseCopy],
  ['unload', parseUnload],
  ['grant', parseGrant],
  ['revoke', parseRevoke],
  ['begin', parseBegin],
  ['start', parseBegin],
  ['commit', parseCommit],
  ['end', parseCommit],
  ['rollback', parseRollback],
  ['abort', parseRollback],
  ['lock', parseLock],
  ['set', parseSet],
  ['reset', parseReset],
  ['show', parseShow],
  ['explain', parseExplain],
  ['prepare', parsePrepare],
  ['execute', parseExecute],
  ['deallocate', parseDeallocate],
  ['call', parseCallProcedure],
  ['declare', parseDeclareCursor],
  ['fetch', parseFetch],
  ['close', parseCloseCursor],
  ['analyze', parseAnalyze],
  ['analyse', parseAnalyze],
  ['vacuum', parseVacuum],
  ['comment', parseComment],
  ['refresh', parseRefresh],
  ['use', parseUse],
  ['cancel', parseCancel],
]);

/** One statement at the cursor, which is left behind it. */
export function parseStatementAt(cursor: TokenCursor): Statement {
  if (cursor.atSymbol('(')) return parseSelectStatement(cursor);
  const { type, text } = cursor.token;
  const parse = type === 'word' ? STATEMENTS.get(text) : undefined;
  refuseUnsupported(cursor);
  if (parse === undefined) return refuseStatement(cursor, STATEMENTS.keys());
  return parse(cursor);
}

function parseSelectStatement(cursor: TokenCursor): SelectStatement {
  const query = parseQuery(cursor);
  return { kind: 'select-statement', query, span: query.span };
}

/** WITH also begins UPDATE and DELETE. */
function parseWithStatement(cursor: TokenCursor): Statement {
  const { start } = cursor.token;
  const withClause = parseWith(cursor);
  if (cursor.at('update')) return parseUpdate(cursor, withClause, start);
  if (cursor.at('delete')) return parseDelete(cursor, withClause, start);
  if (cursor.at('insert')) cursor.fail('the WITH of an INSERT stands behind its target: insert into t with ... select');
  const query = parseQueryBody(cursor, withClause, start);
  return { kind: 'select-statement', query, span: query.span };
}
