import type { CreateTable, CreateTableAs, TableElement } from '../ast/statement-create-table.ts';
import type { Identifier } from '../ast/name.ts';
import { parseColumnDefinition } from './parse-column-definition.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseQuery } from './parse-query.ts';
import { parseTableAttributes } from './parse-table-attributes.ts';
import { atTableConstraint, parseTableConstraint } from './parse-table-constraint.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE TABLE and CREATE TABLE AS from TABLE on; `start` is where CREATE stands. */
export function parseCreateTable(cursor: TokenCursor, temporary: boolean, start: number): CreateTable | CreateTableAs {
  cursor.expect('table');
  const ifNotExists = cursor.accept('if', 'not', 'exists');
  const name = parseQualifiedName(cursor, 'a table');
  const elements = cursor.atSymbol('(') ? cursor.parenthesized(parseElement) : [];
  const names = elements.filter((element): element is Identifier => element.kind === 'identifier');
  const attributes = parseTableAttributes(cursor);
  if (cursor.at('as') && names.length === elements.length) {
    cursor.expect('as');
    const query = parseQuery(cursor);
    return { kind: 'create-table-as', temporary, ifNotExists, name, columns: names, attributes, query, span: cursor.spanFrom(start) };
  }
  if (elements.length === 0) cursor.fail('expected the columns in parentheses, or AS');
  const definitions = elements.filter((element): element is TableElement => element.kind !== 'identifier');
  if (definitions.length < elements.length) cursor.fail('a column needs a type, unless AS and a query follow');
  return { kind: 'create-table', temporary, ifNotExists, name, elements: definitions, attributes, span: cursor.spanFrom(start) };
}

/** A column, a constraint, LIKE, or only a name, which CREATE TABLE AS takes. */
function parseElement(cursor: TokenCursor): TableElement | Identifier {
  const { start } = cursor.token;
  if (cursor.at('like')) {
    cursor.expect('like');
    const table = parseQualifiedName(cursor, 'a table');
    const defaults = cursor.at('including') || cursor.at('excluding') ? cursor.expectOneOf(['including', 'excluding']) : null;
    if (defaults !== null) cursor.expect('defaults');
    return { kind: 'like-table', table, defaults, span: cursor.spanFrom(start) };
  }
  if (atTableConstraint(cursor)) return parseTableConstraint(cursor);
  const name = cursor.identifier('a column');
  return cursor.atSymbol(',') || cursor.atSymbol(')') ? name : parseColumnDefinition(cursor, name);
}
