import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { DropBehavior } from './statement-create-view.ts';
import type { RoutineSignature } from './statement-drop.ts';

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
