import type { CreateStatement } from '../ast/statement.ts';
import type { CreateGroup, CreateRole, CreateUser } from '../ast/statement-user.ts';
import { parseCreateExternalFunction, parseCreateFunction, parseCreateProcedure } from './parse-create-routine.ts';
import { parseCreateDatabase, parseCreateSchema } from './parse-create-schema.ts';
import { parseCreateExternalSchema } from './parse-external-schema.ts';
import { parseCreateExternalTable } from './parse-external-table.ts';
import { parseCreateTable } from './parse-create-table.ts';
import { parseCreateMaterializedView, parseCreateView } from './parse-create-view.ts';
import { parseCreateGroup, parseCreateRole, parseCreateUser } from './parse-user.ts';
import type { TokenCursor } from './token-cursor.ts';

type Creation = CreateStatement | CreateUser | CreateGroup | CreateRole;

/** CREATE and what it creates. */
export function parseCreate(cursor: TokenCursor): Creation {
  const { start } = cursor.token;
  cursor.expect('create');
  if (cursor.accept('or', 'replace')) return parseReplaceable(cursor, true, start);
  if (cursor.at('temp') || cursor.at('temporary') || cursor.at('local')) {
    cursor.accept('local');
    cursor.expectOneOf(['temp', 'temporary']);
    return parseCreateTable(cursor, true, start);
  }
  switch (cursor.token.type === 'word' ? cursor.token.text : '') {
    case 'table':
      return parseCreateTable(cursor, false, start);
    case 'view':
    case 'function':
    case 'procedure':
      return parseReplaceable(cursor, false, start);
    case 'materialized':
      return parseCreateMaterializedView(cursor, start);
    case 'schema':
      return parseCreateSchema(cursor, start);
    case 'external':
      return parseCreateExternal(cursor, start);
    case 'user':
      return parseCreateUser(cursor, start);
    case 'group':
      return parseCreateGroup(cursor, start);
    case 'role':
      return parseCreateRole(cursor, start);
    case 'database':
      return parseCreateDatabase(cursor, start);
    case 'index':
    case 'unique':
      return cursor.fail('Redshift has no indexes: use SORTKEY and DISTKEY');
    case 'sequence':
      return cursor.fail('Redshift has no sequences: use an IDENTITY column');
    case 'trigger':
    case 'type':
    case 'domain':
      return cursor.fail(`Redshift has no CREATE ${cursor.token.text.toUpperCase()}`);
    default:
      return cursor.fail('expected what to create, such as TABLE or VIEW');
  }
}

function parseReplaceable(cursor: TokenCursor, orReplace: boolean, start: number): Creation {
  if (cursor.at('view')) return parseCreateView(cursor, orReplace, start);
  if (cursor.at('function')) return parseCreateFunction(cursor, orReplace, start);
  if (cursor.at('procedure')) return parseCreateProcedure(cursor, orReplace, start);
  if (cursor.accept('external')) return parseCreateExternalFunction(cursor, orReplace, start);
  return cursor.fail('OR REPLACE takes VIEW, FUNCTION or PROCEDURE');
}

function parseCreateExternal(cursor: TokenCursor, start: number): Creation {
  cursor.expect('external');
  if (cursor.at('schema')) return parseCreateExternalSchema(cursor, start);
  if (cursor.at('table')) return parseCreateExternalTable(cursor, start);
  if (cursor.at('function')) return parseCreateExternalFunction(cursor, false, start);
  return cursor.fail('expected SCHEMA, TABLE or FUNCTION');
}
