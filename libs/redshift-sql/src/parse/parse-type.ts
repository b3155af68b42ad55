import type { HiveStructField, ScalarTypeName, TypeModifier, TypeName } from '../ast/type-name.ts';
import { parseIntervalType } from './parse-interval.ts';
import { parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** One-word spellings. Spellings of several words, and those that take `with time zone`, are read in code. */
const SPELLINGS: ReadonlyMap<string, ScalarTypeName> = new Map([
  ['smallint', 'smallint'],
  ['int2', 'smallint'],
  ['integer', 'integer'],
  ['int', 'integer'],
  ['int4', 'integer'],
  ['bigint', 'bigint'],
  ['int8', 'bigint'],
  ['decimal', 'decimal'],
  ['numeric', 'decimal'],
  ['dec', 'decimal'],
  ['real', 'real'],
  ['float4', 'real'],
  ['float', 'double precision'],
  ['float8', 'double precision'],
  ['double', 'double precision'],
  ['boolean', 'boolean'],
  ['bool', 'boolean'],
  ['char', 'char'],
  ['character', 'char'],
  ['nchar', 'char'],
  ['bpchar', 'bpchar'],
  ['varchar', 'varchar'],
  ['nvarchar', 'varchar'],
  ['text', 'text'],
  ['date', 'date'],
  ['time', 'time'],
  ['timetz', 'timetz'],
  ['timestamp', 'timestamp'],
  ['timestamptz', 'timestamptz'],
  ['super', 'super'],
  ['varbyte', 'varbyte'],
  ['varbinary', 'varbyte'],
  ['binary', 'varbyte'],
  ['geometry', 'geometry'],
  ['geography', 'geography'],
  ['hllsketch', 'hllsketch'],
]);

/** The types with modifiers, and how many. */
const MODIFIER_COUNT: ReadonlyMap<ScalarTypeName, number> = new Map([
  ['decimal', 2],
  ['char', 1],
  ['bpchar', 1],
  ['varchar', 1],
  ['text', 1],
  ['varbyte', 1],
  ['time', 1],
  ['timetz', 1],
  ['timestamp', 1],
  ['timestamptz', 1],
]);

/** Whether a word starts a built-in type, as in `date '2026-03-01'`. */
export function isTypeWord(word: string): boolean {
  return SPELLINGS.has(word);
}

/** A type as CAST and column definitions take it; `hive` adds ARRAY<>, MAP<> and STRUCT<> of external tables. */
export function parseTypeName(cursor: TokenCursor, hive = false): TypeName {
  const start = cursor.token.start;
  if (hive && cursor.atSymbol('<', 1)) return cursor.measured(() => parseHiveType(cursor));
  let type: TypeName = parseScalarType(cursor) ?? {
    kind: 'named-type',
    name: parseQualifiedName(cursor, 'a type'),
    span: cursor.spanFrom(start),
  };
  if (!hive) {
    while (cursor.atSymbol('[') && cursor.atSymbol(']', 1)) {
      cursor.next();
      cursor.next();
      cursor.height = cursor.grown(cursor.height);
      type = { kind: 'postgres-array-type', element: type, span: cursor.spanFrom(start) };
    }
  }
  return type;
}

function parseScalarType(cursor: TokenCursor): TypeName | null {
  const word = cursor.token;
  if (word.type !== 'word' || cursor.atSymbol('.', 1)) return null;
  if (word.text === 'interval') return parseIntervalType(cursor) ?? unqualifiedInterval(cursor);
  const spelled = SPELLINGS.get(word.text);
  if (spelled === undefined) return null;
  cursor.next();
  if (word.text === 'float' && cursor.atSymbol('(')) return parseFloatPrecision(cursor, word.start);
  if (word.text === 'double') cursor.accept('precision');
  const varying = (spelled === 'char' || word.text === 'binary') && word.text !== 'char' && cursor.accept('varying');
  let name: ScalarTypeName = varying && spelled === 'char' ? 'varchar' : spelled;
  const early = parseModifiers(cursor, name);
  if (name === 'time' || name === 'timestamp') name = parseTimeZone(cursor, name);
  return { kind: 'scalar-type', name, modifiers: early, span: cursor.spanFrom(word.start) };
}

/** INTERVAL alone is reserved, so it is no name that could be looked up. */
function unqualifiedInterval(cursor: TokenCursor): TypeName {
  const word = cursor.label();
  return { kind: 'named-type', name: { kind: 'qualified-name', parts: [word], span: word.span }, span: word.span };
}

function parseTimeZone(cursor: TokenCursor, name: 'time' | 'timestamp'): ScalarTypeName {
  if (cursor.accept('with', 'time', 'zone')) return `${name}tz`;
  cursor.accept('without', 'time', 'zone');
  return name;
}

function parseModifiers(cursor: TokenCursor, name: ScalarTypeName): TypeModifier[] {
  const allowed = MODIFIER_COUNT.get(name) ?? 0;
  if (allowed === 0 || !cursor.atSymbol('(')) return [];
  const modifiers = cursor.parenthesized((inner): TypeModifier => (inner.accept('max') ? 'max' : inner.integer('a length')));
  if (modifiers.length > allowed) cursor.fail(`${name} takes at most ${allowed} number${allowed === 1 ? '' : 's'} in parentheses`);
  return modifiers;
}

/** FLOAT(1) to FLOAT(24) is REAL, up to FLOAT(53) DOUBLE PRECISION. */
function parseFloatPrecision(cursor: TokenCursor, start: number): TypeName {
  const [digits = 53] = cursor.parenthesized((inner) => inner.integer('a precision'));
  return { kind: 'scalar-type', name: digits <= 24 ? 'real' : 'double precision', modifiers: [], span: cursor.spanFrom(start) };
}

function parseHiveType(cursor: TokenCursor): TypeName {
  const start = cursor.token.start;
  const constructor = cursor.expectOneOf(['array', 'map', 'struct']);
  cursor.expectSymbol('<');
  if (constructor === 'array') {
    const element = parseTypeName(cursor, true);
    closeAngle(cursor);
    return { kind: 'hive-array-type', element, span: cursor.spanFrom(start) };
  }
  if (constructor === 'map') {
    const key = parseTypeName(cursor, true);
    cursor.expectSymbol(',');
    const value = parseTypeName(cursor, true);
    closeAngle(cursor);
    return { kind: 'hive-map-type', key, value, span: cursor.spanFrom(start) };
  }
  const fields = cursor.commaSeparated(parseStructField);
  closeAngle(cursor);
  return { kind: 'hive-struct-type', fields, span: cursor.spanFrom(start) };
}

function closeAngle(cursor: TokenCursor): void {
  if (cursor.atSymbol('>>')) cursor.splitSymbol('>', 'symbol');
  cursor.expectSymbol('>');
}

function parseStructField(cursor: TokenCursor): HiveStructField {
  const start = cursor.token.start;
  const name = cursor.label('a field name');
  // Without a space, `:type` reads as a named parameter.
  if (cursor.token.type === 'named-parameter') cursor.splitSymbol(':', 'word');
  cursor.expectSymbol(':');
  const type = parseTypeName(cursor, true);
  return { kind: 'hive-struct-field', name, type, span: cursor.spanFrom(start) };
}
