import type { References, TableConstraint } from '../ast/statement-create-table.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Constraints start with reserved words, so that none of them reads as a column. */
export function atTableConstraint(cursor: TokenCursor): boolean {
  return cursor.at('constraint') || cursor.at('unique') || cursor.at('primary') || cursor.at('foreign') || cursor.at('check');
}

export function parseTableConstraint(cursor: TokenCursor): TableConstraint {
  const { start } = cursor.token;
  const name = cursor.accept('constraint') ? cursor.identifier('a constraint name') : null;
  if (cursor.at('check')) cursor.fail('Redshift has no CHECK constraints');
  if (cursor.accept('unique')) {
    const columns = cursor.parenthesized((inner) => inner.identifier('a column'));
    return { kind: 'unique-constraint', name, columns, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('primary', 'key')) {
    const columns = cursor.parenthesized((inner) => inner.identifier('a column'));
    return { kind: 'primary-key-constraint', name, columns, span: cursor.spanFrom(start) };
  }
  cursor.expect('foreign', 'key');
  const columns = cursor.parenthesized((inner) => inner.identifier('a column'));
  const references = parseReferences(cursor);
  return { kind: 'foreign-key-constraint', name, columns, references, span: cursor.spanFrom(start) };
}

export function parseReferences(cursor: TokenCursor): References {
  const { start } = cursor.token;
  cursor.expect('references');
  const table = parseQualifiedName(cursor, 'a table');
  const columns = parseColumnList(cursor);
  return { kind: 'references', table, columns, span: cursor.spanFrom(start) };
}
