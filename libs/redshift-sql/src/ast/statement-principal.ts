import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { RoutineSignature } from './statement-drop.ts';
import type { SettingValue } from './statement-session.ts';
import type { DropBehavior } from './statement-create-view.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html */
export interface CreateUser extends SourceNode {
  readonly kind: 'create-user';
  readonly name: Identifier;
  readonly options: readonly UserOption[];
}

/** ALTER USER: options, a new name, or a setting. */
export interface AlterUser extends SourceNode {
  readonly kind: 'alter-user';
  readonly name: Identifier;
  readonly action: AlterUserOptions | RenameTo | AlterUserSet | AlterUserReset;
}

export interface AlterUserOptions extends SourceNode {
  readonly kind: 'alter-user-options';
  readonly options: readonly UserOption[];
}

export interface AlterUserSet extends SourceNode {
  readonly kind: 'alter-user-set';
  readonly parameter: string;
  /** Null for DEFAULT. */
  readonly values: readonly SettingValue[] | null;
}

export interface AlterUserReset extends SourceNode {
  readonly kind: 'alter-user-reset';
  /** `all` for RESET ALL. */
  readonly parameter: string;
}

/** `rename to x`, of a table, schema, user, group, role ... */
export interface RenameTo extends SourceNode {
  readonly kind: 'rename-to';
  readonly name: Identifier;
}

export type UserOption = UserFlag | UserPassword | UserValidUntil | UserLimit | UserGroups | UserExternalId;

export interface UserFlag extends SourceNode {
  readonly kind: 'user-flag';
  readonly flag: 'createdb' | 'nocreatedb' | 'createuser' | 'nocreateuser' | 'syslog access restricted' | 'syslog access unrestricted';
}

export interface UserPassword extends SourceNode {
  readonly kind: 'user-password';
  /** Null for PASSWORD DISABLE. */
  readonly password: string | null;
}

export interface UserValidUntil extends SourceNode {
  readonly kind: 'user-valid-until';
  /** The time as written; `infinity` among them. */
  readonly time: string;
}

/** The user's id at an identity provider. */
export interface UserExternalId extends SourceNode {
  readonly kind: 'user-external-id';
  readonly externalId: string;
}

export interface UserLimit extends SourceNode {
  readonly kind: 'user-limit';
  readonly limit: 'connection limit' | 'session timeout';
  /** Null for UNLIMITED. */
  readonly value: number | null;
}

export interface UserGroups extends SourceNode {
  readonly kind: 'user-groups';
  readonly groups: readonly Identifier[];
}

export interface CreateGroup extends SourceNode {
  readonly kind: 'create-group';
  readonly name: Identifier;
  readonly users: readonly Identifier[];
}

export interface AlterGroup extends SourceNode {
  readonly kind: 'alter-group';
  readonly name: Identifier;
  readonly action: AlterGroupMembers | RenameTo;
}

export interface AlterGroupMembers extends SourceNode {
  readonly kind: 'alter-group-members';
  readonly change: 'add' | 'drop';
  readonly users: readonly Identifier[];
}

export interface CreateRole extends SourceNode {
  readonly kind: 'create-role';
  readonly name: Identifier;
  readonly externalId: string | null;
}

export interface AlterRole extends SourceNode {
  readonly kind: 'alter-role';
  readonly name: Identifier;
  readonly action: RenameTo | OwnerTo | AlterRoleExternalId;
}

export interface OwnerTo extends SourceNode {
  readonly kind: 'owner-to';
  /** A user, or `current_user` and `session_user` without quotes. */
  readonly owner: Identifier;
}

export interface AlterRoleExternalId extends SourceNode {
  readonly kind: 'external-id';
  readonly externalId: string;
}

/** GRANT of privileges on objects. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
export interface Grant extends SourceNode {
  readonly kind: 'grant';
  readonly privileges: readonly Privilege[];
  readonly on: GrantObject;
  readonly to: readonly Grantee[];
  readonly withGrantOption: boolean;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_REVOKE.html */
export interface Revoke extends SourceNode {
  readonly kind: 'revoke';
  readonly grantOptionFor: boolean;
  readonly privileges: readonly Privilege[];
  readonly on: GrantObject;
  readonly from: readonly Grantee[];
  readonly behavior: DropBehavior | null;
}

/** `select (a, b)`, `usage`, `all`. */
export interface Privilege extends SourceNode {
  readonly kind: 'privilege';
  readonly name: PrivilegeName;
  readonly columns: readonly Identifier[];
}

export type PrivilegeName =
  | 'all'
  | 'select'
  | 'insert'
  | 'update'
  | 'delete'
  | 'drop'
  | 'references'
  | 'alter'
  | 'truncate'
  | 'rule'
  | 'trigger'
  | 'create'
  | 'usage'
  | 'temporary'
  | 'execute';

/** A permission of a role on the system: `create user`, `vacuum`, `access catalog`; `all` for all of them. */
export interface SystemPermission extends SourceNode {
  readonly kind: 'system-permission';
  readonly name: string;
}

/** `grant create user, truncate table to role r`. */
export interface GrantSystemPermissions extends SourceNode {
  readonly kind: 'grant-system-permissions';
  readonly permissions: readonly SystemPermission[];
  readonly to: readonly Grantee[];
  readonly withAdminOption: boolean;
}

export interface RevokeSystemPermissions extends SourceNode {
  readonly kind: 'revoke-system-permissions';
  readonly adminOptionFor: boolean;
  readonly permissions: readonly SystemPermission[];
  readonly from: readonly Grantee[];
}

export type GrantObject = GrantForScope | GrantOnRelations | GrantOnAllInSchema | GrantOnNamed | GrantOnRoutines | GrantOnLanguage;

/** Scoped permissions: `grant select for tables in schema s database d to role r`, future tables included. */
export interface GrantForScope extends SourceNode {
  readonly kind: 'for-scope';
  readonly objects: 'schemas' | 'tables' | 'functions' | 'procedures' | 'languages';
  readonly schema: Identifier | null;
  readonly database: Identifier | null;
}

/** Tables and views by name. */
export interface GrantOnRelations extends SourceNode {
  readonly kind: 'on-relations';
  readonly names: readonly QualifiedName[];
}

/** `all tables in schema a, b`. */
export interface GrantOnAllInSchema extends SourceNode {
  readonly kind: 'on-all-in-schema';
  readonly objects: 'tables' | 'functions' | 'procedures';
  readonly schemas: readonly Identifier[];
}

export interface GrantOnNamed extends SourceNode {
  readonly kind: 'on-named';
  readonly object: 'schema' | 'database';
  readonly names: readonly Identifier[];
}

export interface GrantOnRoutines extends SourceNode {
  readonly kind: 'on-routines';
  readonly object: 'function' | 'procedure';
  readonly routines: readonly RoutineSignature[];
}

export interface GrantOnLanguage extends SourceNode {
  readonly kind: 'on-language';
  readonly names: readonly Identifier[];
}

export interface Grantee extends SourceNode {
  readonly kind: 'grantee';
  readonly type: 'user' | 'group' | 'role' | 'public';
  /** Null for PUBLIC. */
  readonly name: Identifier | null;
}

/** `grant role a, b to c`. */
export interface GrantRole extends SourceNode {
  readonly kind: 'grant-role';
  readonly roles: readonly Identifier[];
  readonly to: readonly Grantee[];
  readonly withAdminOption: boolean;
}

export interface RevokeRole extends SourceNode {
  readonly kind: 'revoke-role';
  readonly adminOptionFor: boolean;
  readonly roles: readonly Identifier[];
  readonly from: readonly Grantee[];
}

/** `alter default privileges for user u in schema s grant select on tables to group g`. */
export interface AlterDefaultPrivileges extends SourceNode {
  readonly kind: 'alter-default-privileges';
  readonly forUsers: readonly Identifier[];
  readonly inSchemas: readonly Identifier[];
  readonly change: 'grant' | 'revoke';
  /** WITH GRANT OPTION of a grant, GRANT OPTION FOR of a revoke. */
  readonly grantOption: boolean;
  readonly privileges: readonly Privilege[];
  readonly objects: 'tables' | 'functions' | 'procedures';
  readonly grantees: readonly Grantee[];
  readonly behavior: DropBehavior | null;
}

export type PrincipalStatement =
  | CreateUser
  | AlterUser
  | CreateGroup
  | AlterGroup
  | CreateRole
  | AlterRole
  | Grant
  | Revoke
  | GrantRole
  | RevokeRole
  | GrantSystemPermissions
  | RevokeSystemPermissions
  | AlterDefaultPrivileges;
