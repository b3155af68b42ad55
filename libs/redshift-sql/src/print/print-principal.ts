import type { AlterDefaultPrivileges, Grantee, GrantObject, Privilege } from '../ast/statement-grant.ts';
import type { PrincipalStatement } from '../ast/statement-principal.ts';
import type { AlterGroup, AlterRole, AlterUser, UserOption } from '../ast/statement-user.ts';
import { clause, group, list, phrase } from './phrase.ts';
import { printIdentifier, printName, printString } from './print-name.ts';
import { printOwnerTo, printRenameTo } from './print-rename.ts';
import { printSignature } from './print-routine.ts';
import { printSettingValue } from './print-session.ts';

export function printPrincipal(statement: PrincipalStatement): string {
  switch (statement.kind) {
    case 'create-user':
      return phrase('create user', printIdentifier(statement.name), ...statement.options.map(printUserOption));
    case 'alter-user':
      return `alter user ${printIdentifier(statement.name)} ${printUserAction(statement.action)}`;
    case 'create-group':
      return phrase('create group', printIdentifier(statement.name), clause('with user', statement.users, printIdentifier));
    case 'alter-group':
      return `alter group ${printIdentifier(statement.name)} ${printGroupAction(statement.action)}`;
    case 'create-role': {
      const { externalId } = statement;
      return phrase('create role', printIdentifier(statement.name), externalId === null ? null : `externalid ${printString(externalId)}`);
    }
    case 'alter-role':
      return `alter role ${printIdentifier(statement.name)} ${printRoleAction(statement.action)}`;
    case 'grant':
      return phrase(
        'grant',
        list(statement.privileges, printPrivilege),
        printObject(statement.on),
        `to ${list(statement.to, printGrantee)}`,
        statement.withGrantOption && 'with grant option',
      );
    case 'revoke':
      return phrase(
        'revoke',
        statement.grantOptionFor && 'grant option for',
        list(statement.privileges, printPrivilege),
        printObject(statement.on),
        `from ${list(statement.from, printGrantee)}`,
        statement.behavior,
      );
    case 'grant-role':
      return phrase(
        `grant role ${list(statement.roles, printIdentifier)} to ${list(statement.to, printGrantee)}`,
        statement.withAdminOption && 'with admin option',
      );
    case 'revoke-role':
      return phrase(
        'revoke',
        statement.adminOptionFor && 'admin option for',
        `role ${list(statement.roles, printIdentifier)} from ${list(statement.from, printGrantee)}`,
      );
    case 'grant-system-permissions':
      return phrase(
        `grant ${list(statement.permissions, ({ name }) => name)} to ${list(statement.to, printGrantee)}`,
        statement.withAdminOption && 'with admin option',
      );
    case 'revoke-system-permissions':
      return phrase(
        'revoke',
        statement.adminOptionFor && 'admin option for',
        `${list(statement.permissions, ({ name }) => name)} from ${list(statement.from, printGrantee)}`,
      );
    case 'alter-default-privileges':
      return printDefaultPrivileges(statement);
  }
}

function printUserOption(option: UserOption): string {
  switch (option.kind) {
    case 'user-flag':
      return option.flag;
    case 'user-password':
      return option.password === null ? 'password disable' : `password ${printString(option.password)}`;
    case 'user-valid-until':
      return `valid until ${printString(option.time)}`;
    case 'user-external-id':
      return `externalid ${printString(option.externalId)}`;
    case 'user-limit':
      return `${option.limit} ${option.value ?? 'unlimited'}`;
    case 'user-groups':
      return `in group ${list(option.groups, printIdentifier)}`;
  }
}

function printUserAction(action: AlterUser['action']): string {
  switch (action.kind) {
    case 'alter-user-options':
      return action.options.map(printUserOption).join(' ');
    case 'rename-to':
      return printRenameTo(action);
    case 'alter-user-set':
      return `set ${action.parameter} to ${action.values === null ? 'default' : list(action.values, printSettingValue)}`;
    case 'alter-user-reset':
      return `reset ${action.parameter}`;
  }
}

function printGroupAction(action: AlterGroup['action']): string {
  return action.kind === 'rename-to' ? printRenameTo(action) : `${action.change} user ${list(action.users, printIdentifier)}`;
}

function printRoleAction(action: AlterRole['action']): string {
  switch (action.kind) {
    case 'rename-to':
      return printRenameTo(action);
    case 'owner-to':
      return printOwnerTo(action);
    case 'external-id':
      return `externalid to ${printString(action.externalId)}`;
  }
}

function printPrivilege({ name, columns }: Privilege): string {
  return phrase(name, group(columns, printIdentifier));
}

function printObject(object: GrantObject): string {
  switch (object.kind) {
    case 'for-scope': {
      const schema = object.schema && `schema ${printIdentifier(object.schema)}`;
      return phrase(`for ${object.objects} in`, schema, object.database && `database ${printIdentifier(object.database)}`);
    }
    case 'on-relations':
      return `on table ${list(object.names, printName)}`;
    case 'on-all-in-schema':
      return `on all ${object.objects} in schema ${list(object.schemas, printIdentifier)}`;
    case 'on-named':
      return `on ${object.object} ${list(object.names, printIdentifier)}`;
    case 'on-routines':
      return `on ${object.object} ${list(object.routines, printSignature)}`;
    case 'on-language':
      return `on language ${list(object.names, printIdentifier)}`;
  }
}

export function printGrantee({ type, name }: Grantee): string {
  return phrase(type === 'user' ? null : type, name && printIdentifier(name));
}

function printDefaultPrivileges(statement: AlterDefaultPrivileges): string {
  const grants = statement.change === 'grant';
  return phrase(
    'alter default privileges',
    clause('for user', statement.forUsers, printIdentifier),
    clause('in schema', statement.inSchemas, printIdentifier),
    statement.change,
    !grants && statement.grantOption && 'grant option for',
    list(statement.privileges, printPrivilege),
    `on ${statement.objects} ${grants ? 'to' : 'from'} ${list(statement.grantees, printGrantee)}`,
    grants && statement.grantOption && 'with grant option',
    statement.behavior,
  );
}
