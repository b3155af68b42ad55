import type { CreateDatabase, CreateSchema, SchemaQuota } from '../ast/statement-create-schema.ts';
import type { DatabaseOption } from '../ast/statement-alter.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE SCHEMA from SCHEMA on. */
export function parseCreateSchema(cursor: TokenCursor, start: number): CreateSchema {
  cursor.expect('schema');
  const ifNotExists = cursor.accept('if', 'not', 'exists');
  const name = cursor.at('authorization') ? null : cursor.identifier('a schema');
  const authorization = cursor.accept('authorization') ? cursor.identifier('a user') : null;
  const quota = parseQuota(cursor);
  return { kind: 'create-schema', ifNotExists, name, authorization, quota, span: cursor.spanFrom(start) };
}

const MEGABYTES = { mb: 1, gb: 1024, tb: 1024 * 1024 } as const;

/** `quota 10 gb`, `quota unlimited`; null where there is none. */
export function parseQuota(cursor: TokenCursor): SchemaQuota | null {
  const { start } = cursor.token;
  if (!cursor.accept('quota')) return null;
  if (cursor.accept('unlimited')) return { kind: 'schema-quota', megabytes: null, span: cursor.spanFrom(start) };
  const size = cursor.integer('a size');
  const unit = cursor.at('mb') || cursor.at('gb') || cursor.at('tb') ? cursor.expectOneOf(['mb', 'gb', 'tb']) : 'gb';
  return { kind: 'schema-quota', megabytes: size * MEGABYTES[unit], span: cursor.spanFrom(start) };
}

/** CREATE DATABASE from DATABASE on. */
export function parseCreateDatabase(cursor: TokenCursor, start: number): CreateDatabase {
  cursor.expect('database');
  const name = cursor.identifier('a database');
  cursor.accept('with');
  const options: DatabaseOption[] = [];
  for (let option = parseDatabaseOption(cursor); option !== null; option = parseDatabaseOption(cursor)) options.push(option);
  return { kind: 'create-database', name, options, span: cursor.spanFrom(start) };
}

/** CS and CI are short for the long words. */
function parseCollation(cursor: TokenCursor): string {
  const collation = cursor.expectOneOf(['case_sensitive', 'cs', 'case_insensitive', 'ci']);
  return collation === 'cs' ? 'case_sensitive' : collation === 'ci' ? 'case_insensitive' : collation;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html; null where there is none. */
export function parseDatabaseOption(cursor: TokenCursor): DatabaseOption | null {
  const { start } = cursor.token;
  const done = (option: DatabaseOption['option'], value: string): DatabaseOption => {
    return { kind: 'database-option', option, value, span: cursor.spanFrom(start) };
  };
  if (cursor.accept('owner')) {
    cursor.acceptSymbol('=');
    return done('owner', cursor.identifier('a user').text);
  }
  if (cursor.accept('connection', 'limit')) {
    return done('connection limit', cursor.accept('unlimited') ? 'unlimited' : String(cursor.integer('a number')));
  }
  if (cursor.accept('collate')) return done('collate', parseCollation(cursor));
  if (cursor.accept('isolation', 'level')) return done('isolation level', cursor.expectOneOf(['serializable', 'snapshot']));
  return null;
}
