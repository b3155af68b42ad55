import type { Privilege, SourceNode } from '@hakkai/redshift-sql';
import type { GrantEntry } from '../catalog/catalog-entry.ts';
import { type CatalogState, grantKey } from '../catalog/catalog-state.ts';
import { RedshiftError } from '../redshift-error.ts';

/**
 * What the same privilege on a table and on columns of it do to one another: nobody holds both. On the table it covers a grant on columns, and
 * is not taken away from columns; held on columns it is not granted on the table, and goes along when it is taken away from the table.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT-usage-notes.html#r_GRANT-usage-notes-clp
 */
export function grantsAnew(entry: GrantEntry, state: CatalogState, place: SourceNode): boolean {
  const held = heldBeside(entry, state);
  if (entry.columns.length > 0) return !held.some(isOnAll);
  if (held.some((grant) => !isOnAll(grant)))
    throw refused(`cannot grant ${entry.privilege.toUpperCase()} on a relation to who holds it on columns`, place);
  return true;
}

/** The keys of the grants that a REVOKE takes away. */
export function revokedKeys(entry: GrantEntry, state: CatalogState, place: SourceNode): readonly string[] {
  const held = heldBeside(entry, state);
  if (entry.columns.length > 0 && held.some(isOnAll))
    throw refused(`cannot revoke ${entry.privilege.toUpperCase()} on columns from who holds it on the relation`, place);
  const along = entry.columns.length > 0 ? [] : held.filter((grant) => !isOnAll(grant)).map(grantKey);
  return [grantKey(entry), ...along];
}

/** A privilege on columns is SELECT or UPDATE, of a view SELECT; who is granted it can not grant it. */
export function requireColumnPrivilege(
  privilege: Privilege,
  { view, lateBinding, grantOption }: { readonly view: boolean; readonly lateBinding: boolean; readonly grantOption: boolean },
): void {
  if (privilege.columns.length === 0) return;
  if (grantOption) throw refused('WITH GRANT OPTION is not supported for column privileges', privilege);
  if (lateBinding) throw refused('column privileges are not supported on late-binding views', privilege);
  if (view && privilege.name !== 'select') throw refused('SELECT is the only column privilege on a view', privilege);
}

const isOnAll = ({ columns }: GrantEntry): boolean => columns.length === 0;

const heldBeside = (entry: GrantEntry, { grants }: CatalogState): readonly GrantEntry[] =>
  [...grants.values()].filter(
    (grant) =>
      grant.objectKind === 'relation' &&
      grant.objectKind === entry.objectKind &&
      grant.object === entry.object &&
      grant.privilege === entry.privilege &&
      grant.granteeKind === entry.granteeKind &&
      grant.grantee === entry.grantee,
  );

const refused = (message: string, { span }: SourceNode): RedshiftError => new RedshiftError('0LP01', message, { position: span.start + 1 });
