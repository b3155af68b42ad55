import type { AlterDatabase, AlterMaterializedView, AlterRoutine, AlterSchema, AlterStatement } from '../ast/statement-alter.ts';
import type { AlterDefaultPrivileges } from '../ast/statement-grant.ts';
import type { AlterGroup, AlterRole, AlterUser } from '../ast/statement-user.ts';
import { parseAlterDefaultPrivileges } from './parse-default-privileges.ts';
import { parseAlterDistribution, parseAlterSortKey, parseAlterTable } from './parse-alter-table.ts';
import { parseDatabaseOption, parseQuota } from './parse-create-schema.ts';
import { parseRoutineSignature } from './parse-drop.ts';
import { parseAlterExternalSchema } from './parse-external-schema.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseOwnerTo, parseRenameTo } from './parse-rename.ts';
import type { TokenCursor } from './token-cursor.ts';
import { parseAlterGroup, parseAlterRole, parseAlterUser } from './parse-user.ts';

type Alteration = AlterStatement | AlterUser | AlterGroup | AlterRole | AlterDefaultPrivileges;

/** ALTER and what it changes. */
export function parseAlter(cursor: TokenCursor): Alteration {
  const { start } = cursor.token;
  cursor.expect('alter');
  switch (cursor.token.type === 'word' ? cursor.token.text : '') {
    case 'table':
      return parseAlterTable(cursor, start);
    case 'schema':
      return parseAlterSchema(cursor, start);
    case 'external':
      cursor.expect('external');
      return parseAlterExternalSchema(cursor, start);
    case 'materialized':
      return parseAlterMaterializedView(cursor, start);
    case 'function':
    case 'procedure':
      return parseAlterRoutine(cursor, start);
    case 'database':
      return parseAlterDatabase(cursor, start);
    case 'user':
      return parseAlterUser(cursor, start);
    case 'group':
      return parseAlterGroup(cursor, start);
    case 'role':
      return parseAlterRole(cursor, start);
    case 'default':
      return parseAlterDefaultPrivileges(cursor, start);
    case 'view':
      return cursor.fail('Redshift has no ALTER VIEW: use ALTER TABLE, which also takes views');
    default:
      return cursor.fail('expected what to change, such as TABLE or USER');
  }
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
function parseAlterSchema(cursor: TokenCursor, start: number): AlterSchema {
  cursor.expect('schema');
  const name = cursor.identifier('a schema');
  const action = cursor.at('rename') ? parseRenameTo(cursor) : (parseQuota(cursor) ?? parseOwnerTo(cursor));
  return { kind: 'alter-schema', name, action, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_MATERIALIZED_VIEW.html */
function parseAlterMaterializedView(cursor: TokenCursor, start: number): AlterMaterializedView {
  cursor.expect('materialized', 'view');
  const name = parseQualifiedName(cursor, 'a materialized view');
  const action = parseMaterializedViewAction(cursor);
  return { kind: 'alter-materialized-view', name, action, span: cursor.spanFrom(start) };
}

function parseMaterializedViewAction(cursor: TokenCursor): AlterMaterializedView['action'] {
  const { start } = cursor.token;
  if (cursor.accept('auto', 'refresh')) {
    const enabled = cursor.expectOneOf(['yes', 'no']) === 'yes';
    return { kind: 'auto-refresh', enabled, span: cursor.spanFrom(start) };
  }
  if (cursor.at('owner')) return parseOwnerTo(cursor);
  if (cursor.at('rename')) return parseRenameTo(cursor);
  cursor.expect('alter');
  return cursor.at('diststyle') || cursor.at('distkey') ? parseAlterDistribution(cursor, start) : parseAlterSortKey(cursor, start);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_PROCEDURE.html */
function parseAlterRoutine(cursor: TokenCursor, start: number): AlterRoutine {
  const object = cursor.expectOneOf(['function', 'procedure']);
  const routine = parseRoutineSignature(cursor);
  const action = cursor.at('rename') ? parseRenameTo(cursor) : parseOwnerTo(cursor);
  return { kind: 'alter-routine', object, routine, action, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html */
function parseAlterDatabase(cursor: TokenCursor, start: number): AlterDatabase {
  cursor.expect('database');
  const name = cursor.identifier('a database');
  const action = parseDatabaseAction(cursor);
  return { kind: 'alter-database', name, action, span: cursor.spanFrom(start) };
}

function parseDatabaseAction(cursor: TokenCursor): AlterDatabase['action'] {
  if (cursor.at('rename')) return parseRenameTo(cursor);
  if (cursor.atWords('owner', 'to')) return parseOwnerTo(cursor);
  return parseDatabaseOption(cursor) ?? cursor.fail('expected RENAME TO, OWNER TO or an option');
}
