import type { Identifier } from './name.ts';
import type { OwnerTo, RenameTo } from './rename.ts';
import type { SourceNode } from './source-position.ts';
import type { SettingValue } from './statement-session.ts';

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

export interface AlterRoleExternalId extends SourceNode {
  readonly kind: 'external-id';
  readonly externalId: string;
}
