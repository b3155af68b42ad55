import type { Call, Cancel, Deallocate, Execute, Explain, Prepare, UseDatabase } from '../ast/statement-session.ts';
import type { Expression } from '../ast/expression.ts';
import { parseExpression } from './parse-expression.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseStatementAt } from './parse-statement.ts';
import { parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXPLAIN.html */
export function parseExplain(cursor: TokenCursor): Explain {
  const { start } = cursor.token;
  cursor.expect('explain');
  const verbose = cursor.accept('verbose');
  if (cursor.at('analyze')) cursor.fail('Redshift has no EXPLAIN ANALYZE: look into SYS_QUERY_DETAIL after the query');
  const statement = cursor.measured(() => parseStatementAt(cursor));
  return { kind: 'explain', verbose, statement, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html */
export function parsePrepare(cursor: TokenCursor): Prepare {
  const { start } = cursor.token;
  cursor.expect('prepare');
  const name = cursor.identifier('a name for the statement');
  const types = cursor.atSymbol('(') ? cursor.parenthesized((inner) => parseTypeName(inner)) : [];
  cursor.expect('as');
  const statement = cursor.measured(() => parseStatementAt(cursor));
  return { kind: 'prepare', name, types, statement, span: cursor.spanFrom(start) };
}

export function parseExecute(cursor: TokenCursor): Execute {
  const { start } = cursor.token;
  cursor.expect('execute');
  const name = cursor.identifier('a prepared statement');
  const args = cursor.atSymbol('(') ? parseArguments(cursor) : [];
  return { kind: 'execute', name, arguments: args, span: cursor.spanFrom(start) };
}

function parseArguments(cursor: TokenCursor): Expression[] {
  if (!cursor.atSymbol(')', 1)) return cursor.parenthesized(parseExpression);
  cursor.expectSymbol('(');
  cursor.expectSymbol(')');
  return [];
}

export function parseDeallocate(cursor: TokenCursor): Deallocate {
  const { start } = cursor.token;
  cursor.expect('deallocate');
  cursor.accept('prepare');
  const name = cursor.accept('all') ? null : cursor.identifier('a prepared statement');
  return { kind: 'deallocate', name, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html */
export function parseCallProcedure(cursor: TokenCursor): Call {
  const { start } = cursor.token;
  cursor.expect('call');
  const name = parseQualifiedName(cursor, 'a procedure');
  const args = parseArguments(cursor);
  return { kind: 'call-procedure', name, arguments: args, span: cursor.spanFrom(start) };
}

export function parseUse(cursor: TokenCursor): UseDatabase {
  const { start } = cursor.token;
  cursor.expect('use');
  const database = cursor.identifier('a database');
  return { kind: 'use', database, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export function parseCancel(cursor: TokenCursor): Cancel {
  const { start } = cursor.token;
  cursor.expect('cancel');
  const processId = cursor.integer('a process id');
  const message = cursor.acceptString();
  return { kind: 'cancel', processId, message, span: cursor.spanFrom(start) };
}
