import type { Identifier, QualifiedName } from '../ast/name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `[database.][schema.]name` */
export function parseQualifiedName(cursor: TokenCursor, what = 'a name'): QualifiedName {
  const start = cursor.token.start;
  const parts = [cursor.identifier(what)];
  while (cursor.acceptSymbol('.')) parts.push(cursor.label());
  if (parts.length > 4) cursor.fail('a name has at most database, schema, table and column');
  return { kind: 'qualified-name', parts, span: cursor.spanFrom(start) };
}

/** `(a, b)`, or nothing. */
export function parseColumnList(cursor: TokenCursor): Identifier[] {
  return cursor.atSymbol('(') ? cursor.parenthesized((inner) => inner.identifier('a column name')) : [];
}

/** Words that go on with the statement where an alias could stand, though they are not reserved. */
const NO_ALIAS: ReadonlySet<string> = new Set([
  'at',
  'over',
  'qualify',
  'returning',
  'set',
  'remove',
  'within',
  'tablesample',
  'filter',
  'window',
  'fetch',
]);

/** `as label`, a bare name, or null. */
export function parseAlias(cursor: TokenCursor): Identifier | null {
  if (cursor.accept('as')) return cursor.label('an alias');
  if (!cursor.startsIdentifier() || cursor.atAny(NO_ALIAS) || cursor.atSymbol('#')) return null;
  if (cursor.atWords('start', 'with') || cursor.atWords('connect', 'by')) return null;
  return cursor.identifier('an alias');
}
