import type { Identifier } from '@hakkai/redshift-sql';
import { at, type BindContext } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { grantKey, principalKey, type CatalogChange } from '../catalog/catalog-state.ts';
import type { GrantEntry, Principal } from '../catalog/catalog-entry.ts';
import { DuplicateObject } from '../redshift-error.ts';
import type { StatementRun } from './statement-run.ts';

/** Gives a user, group or role another name: what it owns, was granted and granted, and what it is a member of, follow. */
export function renamePrincipal({ session: { catalog } }: StatementRun, principal: Principal, to: Identifier, context: BindContext): void {
  const { kind, name: old } = principal;
  const name = foldName(to, context.settings);
  const key = principalKey({ kind, name });
  const { state } = catalog;
  if (state.principals.has(key)) throw new DuplicateObject(kind, name, at(context, to.span.start));
  const renamed: CatalogChange = { kind: 'principals', key, value: { ...principal, name } };
  catalog.rename({ kind: 'principals', key: principalKey(principal), value: null }, renamed);
  for (const [grant, entry] of catalog.state.grants) {
    const moved = renamedGrant(entry, principal, name);
    if (moved === entry) continue;
    catalog.change({ kind: 'grants', key: grant, value: null });
    catalog.change({ kind: 'grants', key: grantKey(moved), value: moved });
  }
  if (kind !== 'user') return;
  for (const [group, entry] of state.principals)
    if (entry.members.includes(old))
      catalog.change({
        kind: 'principals',
        key: group,
        value: { ...entry, members: entry.members.map((member) => (member === old ? name : member)) },
      });
  for (const change of owned(old, name, catalog.state)) catalog.change(change);
}

function renamedGrant(entry: GrantEntry, { kind, name: old }: Principal, name: string): GrantEntry {
  const isGrantee = entry.granteeKind === kind && entry.grantee === old;
  const isGrantor = kind === 'user' && entry.grantor === old;
  const ofUser = kind === 'user' && entry.objectKind.startsWith('default ') && entry.object.startsWith(`${old} `);
  if (!isGrantee && !isGrantor && !ofUser) return entry;
  return {
    ...entry,
    ...(isGrantee ? { grantee: name } : {}),
    ...(isGrantor ? { grantor: name } : {}),
    ...(ofUser ? { object: `${name}${entry.object.slice(old.length)}` } : {}),
  };
}

/** The changes that give what a user owns to its new name. */
function owned(old: string, owner: string, state: StatementRun['session']['catalog']['state']): readonly CatalogChange[] {
  const changes: CatalogChange[] = [];
  for (const [key, one] of state.schemas) if (one.owner === old) changes.push({ kind: 'schemas', key, value: { ...one, owner } });
  for (const [key, one] of state.relations) if (one.owner === old) changes.push({ kind: 'relations', key, value: { ...one, owner } });
  for (const [key, one] of state.functions) if (one.owner === old) changes.push({ kind: 'functions', key, value: { ...one, owner } });
  for (const [key, one] of state.procedures) if (one.owner === old) changes.push({ kind: 'procedures', key, value: { ...one, owner } });
  for (const [key, one] of state.databases) if (one.owner === old) changes.push({ kind: 'databases', key, value: { ...one, owner } });
  for (const [key, one] of state.principals) if (one.owner === old) changes.push({ kind: 'principals', key, value: { ...one, owner } });
  return changes;
}
