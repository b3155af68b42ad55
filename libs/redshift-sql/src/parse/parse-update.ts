import type { Assignment, Delete, Update } from '../ast/statement-dml.ts';
import type { WithClause } from '../ast/query.ts';
import { parseExpression } from './parse-expression.ts';
import { parseFromItem } from './parse-from.ts';
import { parseValue } from './parse-insert.ts';
import { parseAlias, parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html; its WITH is already read. */
export function parseUpdate(cursor: TokenCursor, withClause: WithClause | null, start: number): Update {
  cursor.expect('update');
  const target = parseQualifiedName(cursor, 'a table');
  const alias = parseAlias(cursor);
  cursor.expect('set');
  const assignments = cursor.commaSeparated(parseAssignment);
  const from = cursor.accept('from') ? cursor.commaSeparated(parseFromItem) : [];
  const where = cursor.accept('where') ? parseExpression(cursor) : null;
  if (cursor.at('returning')) cursor.fail('Redshift has no RETURNING');
  return { kind: 'update', with: withClause, target, alias, assignments, from, where, span: cursor.spanFrom(start) };
}

/** `column = value`, of UPDATE and MERGE. */
export function parseAssignment(cursor: TokenCursor): Assignment {
  const { start } = cursor.token;
  const column = cursor.identifier('a column');
  if (cursor.atSymbol('.')) cursor.fail('name the column to set without its table');
  cursor.expectSymbol('=');
  const value = parseValue(cursor);
  return { kind: 'assignment', column, value, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html; its WITH is already read. */
export function parseDelete(cursor: TokenCursor, withClause: WithClause | null, start: number): Delete {
  cursor.expect('delete');
  const from = cursor.accept('from');
  const target = parseQualifiedName(cursor, 'a table');
  const alias = parseAlias(cursor);
  if (!from && cursor.at('using')) cursor.fail('DELETE with USING needs FROM before its table');
  const using = cursor.accept('using') ? cursor.commaSeparated(parseFromItem) : [];
  const where = cursor.accept('where') ? parseExpression(cursor) : null;
  if (cursor.at('returning')) cursor.fail('Redshift has no RETURNING');
  return { kind: 'delete', with: withClause, target, alias, using, where, span: cursor.spanFrom(start) };
}
