import type { Identifier } from '../ast/name.ts';
import type { ColumnDefinition, IdentityColumn } from '../ast/statement-create-table.ts';
import { parseExpression } from './parse-expression.ts';
import { parseReferences } from './parse-table-constraint.ts';
import { parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

type Attributes = Omit<ColumnDefinition, 'kind' | 'name' | 'type' | 'span'>;

const NOTHING: Attributes = {
  default: null,
  identity: null,
  encode: null,
  distKey: false,
  sortKey: false,
  collate: null,
  nullability: null,
  unique: false,
  primaryKey: false,
  references: null,
};

/** A column from its type on. Its attributes stand in any order, each at most once. */
export function parseColumnDefinition(cursor: TokenCursor, name: Identifier): ColumnDefinition {
  const type = parseTypeName(cursor);
  let attributes = NOTHING;
  for (;;) {
    const token = cursor.token;
    const found = parseAttribute(cursor);
    if (found === null) break;
    const repeated = Object.keys(found).some((key) => !isUnset(attributes[key as keyof Attributes]));
    if (repeated) cursor.failAt(token, 'this attribute is already given');
    attributes = { ...attributes, ...found };
  }
  return { kind: 'column-definition', name, type, ...attributes, span: cursor.spanFrom(name.span.start) };
}

function isUnset(value: Attributes[keyof Attributes]): boolean {
  return value === null || value === false;
}

function parseAttribute(cursor: TokenCursor): Partial<Attributes> | null {
  if (cursor.token.type !== 'word') return null;
  switch (cursor.token.text) {
    case 'default':
      cursor.next();
      return { default: parseExpression(cursor) };
    case 'identity':
    case 'generated':
      return { identity: parseIdentity(cursor) };
    case 'encode':
      cursor.next();
      return { encode: parseEncoding(cursor) };
    case 'distkey':
      cursor.next();
      return { distKey: true };
    case 'sortkey':
      cursor.next();
      return { sortKey: true };
    case 'collate':
      cursor.next();
      return { collate: cursor.expectOneOf(['case_sensitive', 'case_insensitive']) };
    case 'not':
      cursor.expect('not', 'null');
      return { nullability: 'not null' };
    case 'null':
      cursor.next();
      return { nullability: 'null' };
    case 'unique':
      cursor.next();
      return { unique: true };
    case 'primary':
      cursor.expect('primary', 'key');
      return { primaryKey: true };
    case 'references':
      return { references: parseReferences(cursor) };
    case 'check':
      return cursor.fail('Redshift has no CHECK constraints');
    default:
      return null;
  }
}

function parseIdentity(cursor: TokenCursor): IdentityColumn {
  const { start } = cursor.token;
  const generatedByDefault = cursor.accept('generated');
  if (generatedByDefault) cursor.expect('by', 'default', 'as');
  cursor.expect('identity');
  if (!cursor.atSymbol('(')) return { kind: 'identity-column', generatedByDefault, seed: '1', step: '1', span: cursor.spanFrom(start) };
  cursor.expectSymbol('(');
  const seed = parseSignedInteger(cursor);
  cursor.expectSymbol(',');
  const step = parseSignedInteger(cursor);
  cursor.expectSymbol(')');
  return { kind: 'identity-column', generatedByDefault, seed, step, span: cursor.spanFrom(start) };
}

function parseSignedInteger(cursor: TokenCursor): string {
  const sign = cursor.acceptSymbol('-') ? '-' : '';
  return `${sign}${cursor.integer('a number')}`;
}

const ENCODINGS: ReadonlySet<string> = new Set(
  'auto az64 bytedict delta delta32k lzo mostly8 mostly16 mostly32 none raw runlength text255 text32k zstd'.split(' '),
);

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Compression_encodings.html */
export function parseEncoding(cursor: TokenCursor): string {
  if (!cursor.atAny(ENCODINGS)) cursor.fail('expected a compression encoding such as az64, zstd or raw');
  return cursor.next().text;
}
