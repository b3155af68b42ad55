import type { GrantEntry } from '../catalog/catalog-entry.ts';

/** The roles that are granted to someone, and those granted to them. */
export function rolesOf(identity: string, grants: Iterable<GrantEntry>): ReadonlySet<string> {
  const memberships = [...grants].filter(({ objectKind }) => objectKind === 'role');
  const found = new Set<string>();
  const queue = [identity];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const { granteeKind, grantee, object } of memberships) {
      if (`${granteeKind} ${grantee}` !== next || found.has(object)) continue;
      found.add(object);
      queue.push(`role ${object}`);
    }
  }
  return found;
}
