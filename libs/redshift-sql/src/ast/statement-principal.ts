import type {
  AlterDefaultPrivileges,
  Grant,
  GrantRole,
  GrantSystemPermissions,
  Revoke,
  RevokeRole,
  RevokeSystemPermissions,
} from './statement-grant.ts';
import type { AlterGroup, AlterRole, AlterUser, CreateGroup, CreateRole, CreateUser } from './statement-user.ts';

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
