import type {
  Grant,
  Grantee,
  GrantForScope,
  GrantObject,
  GrantRole,
  GrantSystemPermissions,
  Privilege,
  PrivilegeName,
  Revoke,
  RevokeRole,
  RevokeSystemPermissions,
} from '../ast/statement-grant.ts';
import type { Identifier } from '../ast/name.ts';
import { parseDropBehavior } from './parse-alter-table.ts';
import { parseRoutineSignature } from './parse-drop.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import { parseRoleName } from './parse-role-name.ts';
import { atSystemPermission, parseGrantSystemPermissions, parseRevokeSystemPermissions } from './parse-system-permission.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
export function parseGrant(cursor: TokenCursor): Grant | GrantRole | GrantSystemPermissions {
  const { start } = cursor.token;
  cursor.expect('grant');
  if (cursor.accept('role')) {
    const roles = cursor.commaSeparated(parseNamedRole);
    cursor.expect('to');
    const to = cursor.commaSeparated(parseGrantee);
    const withAdminOption = cursor.accept('with', 'admin', 'option');
    return { kind: 'grant-role', roles, to, withAdminOption, span: cursor.spanFrom(start) };
  }
  if (atSystemPermission(cursor)) return parseGrantSystemPermissions(cursor, start);
  const privileges = parsePrivileges(cursor);
  const on = parseGrantObject(cursor);
  cursor.expect('to');
  const to = cursor.commaSeparated(parseGrantee);
  const withGrantOption = cursor.accept('with', 'grant', 'option');
  return { kind: 'grant', privileges, on, to, withGrantOption, span: cursor.spanFrom(start) };
}

/** A role of a list, in which ROLE may stand before each. */
function parseNamedRole(cursor: TokenCursor): Identifier {
  const isName = cursor.atSymbol(',', 1) || cursor.at('to', 1) || cursor.at('from', 1);
  if (!isName) cursor.accept('role');
  return parseRoleName(cursor);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html */
export function parseRevoke(cursor: TokenCursor): Revoke | RevokeRole | RevokeSystemPermissions {
  const { start } = cursor.token;
  cursor.expect('revoke');
  const adminOptionFor = cursor.accept('admin', 'option', 'for');
  if (atSystemPermission(cursor)) return parseRevokeSystemPermissions(cursor, adminOptionFor, start);
  if (adminOptionFor || cursor.at('role')) {
    if (!adminOptionFor) cursor.expect('role');
    const roles = cursor.commaSeparated(parseNamedRole);
    cursor.expect('from');
    const from = cursor.commaSeparated(parseGrantee);
    return { kind: 'revoke-role', adminOptionFor, roles, from, span: cursor.spanFrom(start) };
  }
  const grantOptionFor = cursor.accept('grant', 'option', 'for');
  const privileges = parsePrivileges(cursor);
  const on = parseGrantObject(cursor);
  cursor.expect('from');
  const from = cursor.commaSeparated(parseGrantee);
  const behavior = parseDropBehavior(cursor);
  return { kind: 'revoke', grantOptionFor, privileges, on, from, behavior, span: cursor.spanFrom(start) };
}

const PRIVILEGES: ReadonlyMap<string, PrivilegeName> = new Map(
  (
    [
      'select',
      'insert',
      'update',
      'delete',
      'drop',
      'references',
      'alter',
      'truncate',
      'rule',
      'trigger',
      'create',
      'usage',
      'temporary',
      'execute',
    ] as const
  ).map((name) => [name, name]),
);

export function parsePrivileges(cursor: TokenCursor): Privilege[] {
  const { start } = cursor.token;
  if (!cursor.accept('all')) return cursor.commaSeparated(parsePrivilege);
  cursor.accept('privileges');
  return [{ kind: 'privilege', name: 'all', columns: parseColumnList(cursor), span: cursor.spanFrom(start) }];
}

function parsePrivilege(cursor: TokenCursor): Privilege {
  const { start, text, type } = cursor.token;
  if (cursor.at('assumerole')) cursor.refuse('GRANT and REVOKE of ASSUMEROLE');
  if (cursor.at('share')) cursor.refuse('GRANT and REVOKE of SHARE');
  const name = type !== 'word' ? undefined : text === 'temp' ? 'temporary' : PRIVILEGES.get(text);
  if (name === undefined) return cursor.fail('expected a privilege such as SELECT or USAGE');
  cursor.next();
  const columns = parseColumnList(cursor);
  return { kind: 'privilege', name, columns, span: cursor.spanFrom(start) };
}

/** What Redshift grants on beside, by the first word. */
const NOT_GRANTED_ON = ['datashare', 'model', 'external'];

function parseGrantObject(cursor: TokenCursor): GrantObject {
  if (cursor.at('for')) return parseScope(cursor);
  cursor.expect('on');
  const { start } = cursor.token;
  if (cursor.accept('all')) {
    const objects = cursor.expectOneOf(['tables', 'functions', 'procedures']);
    cursor.expect('in', 'schema');
    const schemas = cursor.commaSeparated((inner) => inner.identifier('a schema'));
    return { kind: 'on-all-in-schema', objects, schemas, span: cursor.spanFrom(start) };
  }
  if (cursor.at('schema') || cursor.at('database')) {
    const object = cursor.expectOneOf(['schema', 'database']);
    const names = cursor.commaSeparated((inner) => inner.identifier(`a ${object}`));
    return { kind: 'on-named', object, names, span: cursor.spanFrom(start) };
  }
  if (cursor.at('function') || cursor.at('procedure')) {
    const object = cursor.expectOneOf(['function', 'procedure']);
    const routines = cursor.commaSeparated(parseRoutineSignature);
    return { kind: 'on-routines', object, routines, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('language')) {
    const names = cursor.commaSeparated((inner) => inner.identifier('a language'));
    return { kind: 'on-language', names, span: cursor.spanFrom(start) };
  }
  for (const object of NOT_GRANTED_ON) {
    if (cursor.at(object) && !cursor.atSymbol(',', 1) && !cursor.atSymbol('.', 1) && !cursor.at('to', 1) && !cursor.at('from', 1))
      cursor.refuse(`GRANT and REVOKE on ${object.toUpperCase()}`);
  }
  cursor.accept('table');
  const names = cursor.commaSeparated((inner) => parseQualifiedName(inner, 'a table'));
  return { kind: 'on-relations', names, span: cursor.spanFrom(start) };
}

/** `for tables in schema s database d`, `for schemas in database d`. */
function parseScope(cursor: TokenCursor): GrantForScope {
  const { start } = cursor.token;
  cursor.expect('for');
  const objects = cursor.expectOneOf(['schemas', 'tables', 'functions', 'procedures', 'languages']);
  cursor.expect('in');
  const schema = cursor.accept('schema') ? cursor.identifier('a schema') : null;
  if (schema === null) cursor.expect('database');
  const database = schema === null || cursor.accept('database') ? cursor.identifier('a database') : null;
  return { kind: 'for-scope', objects, schema, database, span: cursor.spanFrom(start) };
}

/** Who Redshift grants to beside, by the word before a quoted text. */
const NOT_GRANTED_TO = ['account', 'namespace', 'iam_role'];

/** `u`, `group g`, `role r`, `public`. */
export function parseGrantee(cursor: TokenCursor): Grantee {
  const { start } = cursor.token;
  if (cursor.accept('public')) return { kind: 'grantee', type: 'public', name: null, span: cursor.spanFrom(start) };
  if (cursor.at('rls') && cursor.at('policy', 1)) cursor.refuse('GRANT and REVOKE of a table for a row-level security policy');
  for (const grantee of NOT_GRANTED_TO) {
    if (cursor.at(grantee) && cursor.peek(1).type === 'string') cursor.refuse(`GRANT and REVOKE for ${grantee.toUpperCase()}`);
  }
  const type = cursor.accept('group') ? 'group' : cursor.accept('role') ? 'role' : 'user';
  const name = type === 'role' ? parseRoleName(cursor) : cursor.identifier(`a ${type}`);
  return { kind: 'grantee', type, name, span: cursor.spanFrom(start) };
}
