import type { GrantSystemPermissions, RevokeSystemPermissions, SystemPermission } from '../ast/statement-grant.ts';
import { parseGrantee } from './parse-grant.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Longest first where one begins with another. https://docs.aws.amazon.com/redshift/latest/dg/r_roles-system-privileges.html */
const PERMISSIONS: readonly string[] = [
  'access catalog',
  'access system table',
  'all privileges',
  'all',
  'alter datashare',
  'alter default privileges',
  'alter table',
  'alter user',
  'analyze',
  'cancel',
  'create datashare',
  'create library',
  'create model',
  'create or replace external function',
  'create or replace function',
  'create or replace procedure',
  'create or replace view',
  'create role',
  'create schema',
  'create table',
  'create user',
  'drop datashare',
  'drop function',
  'drop library',
  'drop model',
  'drop procedure',
  'drop role',
  'drop schema',
  'drop table',
  'drop user',
  'drop view',
  'explain masking',
  'explain rls',
  'ignore rls',
  'truncate table',
  'vacuum',
];

/** Whether what is granted or revoked here is on the system, not on an object: `to`, `from` or a comma follows it. */
export function atSystemPermission(cursor: TokenCursor): boolean {
  return permissionHere(cursor) !== undefined;
}

function permissionHere(cursor: TokenCursor): string | undefined {
  return PERMISSIONS.find((permission) => {
    const words = permission.split(' ');
    const end = words.length;
    return (
      cursor.atWords(...words) && (cursor.at('to', end) || cursor.at('from', end) || (permission !== 'all' && cursor.atSymbol(',', end)))
    );
  });
}

function parsePermission(cursor: TokenCursor): SystemPermission {
  const { start } = cursor.token;
  const permission = permissionHere(cursor) ?? cursor.fail('expected a permission such as CREATE USER');
  cursor.expect(...permission.split(' '));
  const name = permission === 'all privileges' ? 'all' : permission;
  return { kind: 'system-permission', name, span: cursor.spanFrom(start) };
}

/** GRANT of system permissions, from the first of them on. */
export function parseGrantSystemPermissions(cursor: TokenCursor, start: number): GrantSystemPermissions {
  const permissions = cursor.commaSeparated(parsePermission);
  cursor.expect('to');
  const to = cursor.commaSeparated(parseGrantee);
  const withAdminOption = cursor.accept('with', 'admin', 'option');
  return { kind: 'grant-system-permissions', permissions, to, withAdminOption, span: cursor.spanFrom(start) };
}

/** REVOKE of system permissions, from the first of them on. */
export function parseRevokeSystemPermissions(cursor: TokenCursor, adminOptionFor: boolean, start: number): RevokeSystemPermissions {
  const permissions = cursor.commaSeparated(parsePermission);
  cursor.expect('from');
  const from = cursor.commaSeparated(parseGrantee);
  return { kind: 'revoke-system-permissions', adminOptionFor, permissions, from, span: cursor.spanFrom(start) };
}
