import type { Identifier } from '../ast/name.ts';
import type { AlterGroup, AlterRole, AlterUser, CreateGroup, CreateRole, CreateUser, UserFlag, UserOption } from '../ast/statement-user.ts';
import { parseOwnerTo, parseRenameTo } from './parse-rename.ts';
import { parseParameterName, parseSettingValue } from './parse-setting.ts';
import { parseRoleName } from './parse-role-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE USER from USER on. */
export function parseCreateUser(cursor: TokenCursor, start: number): CreateUser {
  cursor.expect('user');
  const name = cursor.identifier('a user');
  cursor.accept('with');
  const options = parseUserOptions(cursor);
  return { kind: 'create-user', name, options, span: cursor.spanFrom(start) };
}

/** ALTER USER from USER on. https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html */
export function parseAlterUser(cursor: TokenCursor, start: number): AlterUser {
  cursor.expect('user');
  const name = cursor.identifier('a user');
  cursor.accept('with');
  const action = parseAlterUserAction(cursor);
  return { kind: 'alter-user', name, action, span: cursor.spanFrom(start) };
}

function parseAlterUserAction(cursor: TokenCursor): AlterUser['action'] {
  const { start } = cursor.token;
  if (cursor.at('rename')) return parseRenameTo(cursor);
  if (cursor.accept('set')) {
    const parameter = parseParameterName(cursor);
    if (!cursor.accept('to')) cursor.expectSymbol('=');
    const values = cursor.accept('default') ? null : cursor.commaSeparated(parseSettingValue);
    return { kind: 'alter-user-set', parameter, values, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('reset')) {
    const parameter = parseResetParameter(cursor);
    return { kind: 'alter-user-reset', parameter, span: cursor.spanFrom(start) };
  }
  const options = parseUserOptions(cursor);
  if (options.length === 0) cursor.fail('expected what to change, such as PASSWORD or RENAME TO');
  return { kind: 'alter-user-options', options, span: cursor.spanFrom(start) };
}

function parseResetParameter(cursor: TokenCursor): string {
  if (cursor.accept('session', 'timeout')) return 'session timeout';
  return cursor.accept('all') ? 'all' : parseParameterName(cursor);
}

function parseUserOptions(cursor: TokenCursor): UserOption[] {
  const options: UserOption[] = [];
  for (let option = parseUserOption(cursor); option !== null; option = parseUserOption(cursor)) options.push(option);
  return options;
}

const FLAGS: readonly UserFlag['flag'][] = ['createdb', 'nocreatedb', 'createuser', 'nocreateuser'];

function parseUserOption(cursor: TokenCursor): UserOption | null {
  const { start } = cursor.token;
  const flag = FLAGS.find((name) => cursor.accept(name));
  if (flag !== undefined) return { kind: 'user-flag', flag, span: cursor.spanFrom(start) };
  if (cursor.accept('syslog', 'access')) {
    const access = cursor.expectOneOf(['restricted', 'unrestricted']);
    return { kind: 'user-flag', flag: `syslog access ${access}`, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('password')) {
    const password = cursor.accept('disable') ? null : cursor.string('a password or DISABLE');
    return { kind: 'user-password', password, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('valid', 'until')) {
    const time = cursor.string('a date');
    return { kind: 'user-valid-until', time, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('externalid')) {
    const externalId = parseExternalId(cursor);
    return { kind: 'user-external-id', externalId, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('connection', 'limit')) {
    const value = cursor.accept('unlimited') ? null : cursor.integer('a number');
    return { kind: 'user-limit', limit: 'connection limit', value, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('session', 'timeout')) {
    const value = cursor.integer('seconds');
    return { kind: 'user-limit', limit: 'session timeout', value, span: cursor.spanFrom(start) };
  }
  if (!cursor.accept('in', 'group')) return null;
  const groups = cursor.commaSeparated((inner) => inner.identifier('a group'));
  return { kind: 'user-groups', groups, span: cursor.spanFrom(start) };
}

/** CREATE GROUP from GROUP on. */
export function parseCreateGroup(cursor: TokenCursor, start: number): CreateGroup {
  cursor.expect('group');
  const name = cursor.identifier('a group');
  cursor.accept('with');
  const users = cursor.accept('user') ? cursor.commaSeparated(parseUserName) : [];
  return { kind: 'create-group', name, users, span: cursor.spanFrom(start) };
}

function parseUserName(cursor: TokenCursor): Identifier {
  return cursor.identifier('a user');
}

/** ALTER GROUP from GROUP on. */
export function parseAlterGroup(cursor: TokenCursor, start: number): AlterGroup {
  cursor.expect('group');
  const name = cursor.identifier('a group');
  const actionStart = cursor.token.start;
  let action: AlterGroup['action'];
  if (cursor.at('rename')) {
    action = parseRenameTo(cursor);
  } else {
    const change = cursor.expectOneOf(['add', 'drop']);
    cursor.expect('user');
    const users = cursor.commaSeparated(parseUserName);
    action = { kind: 'alter-group-members', change, users, span: cursor.spanFrom(actionStart) };
  }
  return { kind: 'alter-group', name, action, span: cursor.spanFrom(start) };
}

/** CREATE ROLE from ROLE on. */
export function parseCreateRole(cursor: TokenCursor, start: number): CreateRole {
  cursor.expect('role');
  const name = parseRoleName(cursor);
  const externalId = cursor.accept('externalid') ? parseExternalId(cursor) : null;
  return { kind: 'create-role', name, externalId, span: cursor.spanFrom(start) };
}

/** ALTER ROLE from ROLE on. */
export function parseAlterRole(cursor: TokenCursor, start: number): AlterRole {
  cursor.expect('role');
  const name = parseRoleName(cursor);
  cursor.accept('with');
  const action = parseAlterRoleAction(cursor);
  return { kind: 'alter-role', name, action, span: cursor.spanFrom(start) };
}

function parseAlterRoleAction(cursor: TokenCursor): AlterRole['action'] {
  const { start } = cursor.token;
  if (cursor.at('owner')) return parseOwnerTo(cursor);
  if (!cursor.accept('externalid')) return parseRenameTo(cursor);
  cursor.accept('to');
  const externalId = parseExternalId(cursor);
  return { kind: 'external-id', externalId, span: cursor.spanFrom(start) };
}

/** In single quotes, or in double quotes as the guide has it. */
const parseExternalId = (cursor: TokenCursor): string => cursor.acceptString() ?? cursor.identifier('an external id').text;
