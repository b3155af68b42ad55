import type { Identifier, QualifiedName } from '../ast/name.ts';
import type { Token } from '../lex/token.ts';
import { parseQualifiedName } from '../parse/parse-name.ts';
import { parseTypeName } from '../parse/parse-type.ts';
import { type BodyReader, isSymbol, isWord } from './body-reader.ts';
import type { BoundCursor, VariableType } from './procedure-body.ts';

const MAX_VARIABLES = 1024;

/** The declarations behind DECLARE, up to BEGIN. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html */
export function parseDeclarations(reader: BodyReader): number[] {
  const { cursor, scope } = reader;
  const declared: number[] = [];
  while (!cursor.at('begin')) {
    cursor.accept('declare');
    if (cursor.at('begin')) break;
    const at = cursor.token;
    cursor.identifier('a variable');
    const name = reader.fold(at);
    if (scope.declaredHere(name)) throw reader.error(`duplicate declaration of "${name}"`, at);
    if (scope.variables.length >= MAX_VARIABLES) throw reader.error(`a procedure has at most ${MAX_VARIABLES} variables`, at);
    const id = parseDeclaration(reader, name);
    if (id !== null) declared.push(id);
    cursor.expectSymbol(';');
  }
  return declared;
}

/** What stands behind a name; null for an alias, which is no variable of its own. */
function parseDeclaration(reader: BodyReader, name: string): number | null {
  const { cursor, scope } = reader;
  if (cursor.accept('alias', 'for')) {
    const at = cursor.token;
    const reference = reader.reference('an argument');
    if (reference.field !== null || !reader.isArgument(reference.variable)) throw reader.error('expected an argument, such as $1', at);
    scope.name(name, reference.variable);
    return null;
  }
  if (cursor.at('cursor')) return declareCursor(reader, name);
  const constant = cursor.accept('constant');
  const type = parseVariableType(reader);
  const at = cursor.token;
  const notNull = cursor.accept('not', 'null');
  const initial = acceptInitial(reader);
  if (notNull && initial === null) throw reader.error(`variable "${name}" is NOT NULL and needs a value: add := and an expression`, at);
  return scope.declare({ name, type, constant, notNull, initial, cursor: null });
}

function acceptInitial(reader: BodyReader) {
  const { cursor } = reader;
  if (!cursor.accept('default') && !cursor.acceptSymbol(':=') && !cursor.acceptSymbol('=')) return null;
  return reader.expression(reader.takeUntilSemicolon());
}

function declareCursor(reader: BodyReader, name: string): number {
  const { cursor, scope } = reader;
  cursor.expect('cursor');
  scope.enter(null, false);
  const parameters = cursor.atSymbol('(') ? cursor.parenthesized(() => declareCursorArgument(reader)) : [];
  if (!cursor.accept('is')) cursor.expect('for');
  const query = reader.query(reader.takeUntilSemicolon());
  scope.leave();
  const bound: BoundCursor = { parameters, query };
  return scope.declare({ name, type: { kind: 'refcursor' }, constant: false, notNull: false, initial: null, cursor: bound });
}

function declareCursorArgument(reader: BodyReader): number {
  const at = reader.cursor.token;
  reader.cursor.identifier('an argument');
  const type = parseVariableType(reader);
  return reader.scope.declare({ name: reader.fold(at), type, constant: false, notNull: false, initial: null, cursor: null });
}

function parseVariableType(reader: BodyReader): VariableType {
  const { cursor } = reader;
  if (cursor.accept('record')) return { kind: 'record' };
  if (cursor.accept('refcursor')) return { kind: 'refcursor' };
  if (!percentFollows(reader)) return { kind: 'declared', type: parseTypeName(cursor) };
  const at = cursor.token;
  const name = parseQualifiedName(cursor, 'a column, table or variable');
  cursor.expectSymbol('%');
  return cursor.accept('rowtype') ? { kind: 'row', table: name } : copiedType(reader, name, at);
}

/** `a.b.c%`: whether the names here end with a percent sign. */
function percentFollows({ cursor }: BodyReader): boolean {
  let distance = 1;
  while (isSymbol(cursor.peek(distance), '.')) distance += 2;
  return isSymbol(cursor.peek(distance), '%') && ['type', 'rowtype'].some((word) => isWord(cursor.peek(distance + 1), word));
}

function copiedType(reader: BodyReader, name: QualifiedName, at: Token): VariableType {
  reader.cursor.expect('type');
  const column = name.parts.at(-1);
  if (column === undefined) throw reader.error('expected a column or variable', at);
  const tableParts: readonly Identifier[] = name.parts.slice(0, -1);
  if (tableParts.length > 0) return { kind: 'column', table: { kind: 'qualified-name', parts: tableParts, span: name.span }, column };
  const variable = reader.scope.find(reader.fold(at));
  if (variable === null) throw reader.error(`"${column.text}" is no variable: write table.column%TYPE for a column`, at);
  return { kind: 'same', variable: variable.id };
}
