import type { Insert, InsertSource, WrittenValue } from '../ast/statement-dml.ts';
import { parseExpression } from './parse-expression.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import { parseQuery, startsQuery, startsQueryInParentheses } from './parse-query.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html */
export function parseInsert(cursor: TokenCursor): Insert {
  const { start } = cursor.token;
  cursor.expect('insert', 'into');
  const target = parseQualifiedName(cursor, 'a table');
  const columns = startsQueryInParentheses(cursor) ? [] : parseColumnList(cursor);
  const source = parseInsertSource(cursor);
  if (cursor.atWords('on', 'conflict')) cursor.fail('Redshift has no ON CONFLICT: use MERGE');
  if (cursor.at('returning')) cursor.fail('Redshift has no RETURNING');
  return { kind: 'insert', target, columns, source, span: cursor.spanFrom(start) };
}

function parseInsertSource(cursor: TokenCursor): InsertSource {
  const { start } = cursor.token;
  if (cursor.accept('default', 'values')) return { kind: 'insert-default-values', span: cursor.spanFrom(start) };
  if (cursor.accept('values')) {
    const rows = cursor.commaSeparated((row) => row.parenthesized(parseValue));
    return { kind: 'insert-values', rows, span: cursor.spanFrom(start) };
  }
  if (startsQuery(cursor) || startsQueryInParentheses(cursor)) return parseQuery(cursor);
  return cursor.fail('expected VALUES, DEFAULT VALUES or a query');
}

/** A value of INSERT or UPDATE: an expression or DEFAULT. */
export function parseValue(cursor: TokenCursor): WrittenValue {
  const { start } = cursor.token;
  return cursor.accept('default') ? { kind: 'default', span: cursor.spanFrom(start) } : parseExpression(cursor);
}
