import type { GrantEntry } from '../catalog/catalog-entry.ts';
import { principalKey, SYSTEM_USER, type CatalogState } from '../catalog/catalog-state.ts';
import type { Right } from './need.ts';

type Granted = Pick<CatalogState, 'principals' | 'grants' | 'schemas'>;

const granteeKey = ({ granteeKind, grantee }: Pick<GrantEntry, 'granteeKind' | 'grantee'>): string => `${granteeKind} ${grantee}`;

export const isSuperuser = (state: Granted, user: string): boolean =>
  user === SYSTEM_USER || state.principals.get(principalKey({ kind: 'user', name: user }))?.superuser === true;

/** Everyone a user acts as: PUBLIC, its groups, its roles and the roles granted to those. */
function identities(state: Granted, user: string): ReadonlySet<string> {
  const found = new Set(['public ', `user ${user}`]);
  for (const { kind, name, members } of state.principals.values())
    if (kind === 'group' && members.includes(user)) found.add(`group ${name}`);
  const memberships = [...state.grants.values()].filter(({ objectKind }) => objectKind === 'role');
  // A set that grows while it is walked is walked to its end.
  for (const identity of found) {
    for (const grant of memberships) if (granteeKey(grant) === identity) found.add(`role ${grant.object}`);
  }
  return found;
}

/**
 * Whether a user holds a right: as a superuser, as the owner, or by a grant to the user, a group or role of the user's, or PUBLIC.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_Privileges.html
 */
export function holds(state: Granted, user: string, right: Right): boolean {
  if (isSuperuser(state, user)) return true;
  if (right.kind === 'owner') return right.owner === user;
  if (right.kind === 'schema' && state.schemas.get(right.schema)?.owner === user) return true;
  const as = identities(state, user);
  const wanted = right.kind === 'to-grant' ? right.right : right;
  const grants = [...state.grants.values()].filter(
    (grant) => as.has(granteeKey(grant)) && (right.kind !== 'to-grant' || grant.grantOption) && covers(grant, wanted),
  );
  if (wanted.kind !== 'relation' || grants.some(({ columns }) => columns.length === 0)) return grants.length > 0;
  const columns = new Set(grants.flatMap((grant) => grant.columns));
  return columns.size > 0 && wanted.columns !== undefined && [...wanted.columns].every((column) => columns.has(column));
}

/** Whether a grant is about a right, columns aside. */
function covers(grant: GrantEntry, right: Exclude<Right, { readonly kind: 'to-grant' | 'owner' }>): boolean {
  const { objectKind, object, privilege } = grant;
  switch (right.kind) {
    case 'relation':
      return (
        privilege === right.privilege &&
        ((objectKind === 'relation' && object === `${right.relation.schema}.${right.relation.name}`) ||
          (objectKind === 'tables' && object === right.relation.schema))
      );
    case 'schema':
      return objectKind === 'schema' && object === right.schema && privilege === right.privilege;
    case 'database':
      return objectKind === 'database' && privilege === right.privilege;
    case 'routine':
      return (
        privilege === 'execute' &&
        ((objectKind === 'function' && object === right.signature) || (objectKind === 'functions' && object === right.schema))
      );
    case 'role':
      return objectKind === 'role' && object === right.role;
    case 'system':
      return objectKind === 'system' && privilege === right.permission;
    default:
      return right satisfies never;
  }
}
