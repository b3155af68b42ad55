import { holds, isSuperuser } from '../authorize/holds.ts';
import { principalKey, SYSTEM_USER } from './catalog-state.ts';
import type { Principal, Relation } from './catalog-entry.ts';
import type { SystemReader } from './system-relations.ts';

/** The id of a user; null for one that is gone. */
export const userId = ({ catalog }: SystemReader, name: string): number | null =>
  catalog.state.principals.get(principalKey({ kind: 'user', name }))?.id ?? (name === SYSTEM_USER ? 1 : null);

const reader = ({ catalog, context }: SystemReader): Principal | undefined =>
  catalog.state.principals.get(principalKey({ kind: 'user', name: context.facts.user }));

/** Superusers see everything, and who may access system tables. */
export const seesAll = (system: SystemReader): boolean =>
  isSuperuser(system.catalog.state, system.context.facts.user) ||
  holds(system.catalog.state, system.context.facts.user, { kind: 'system', permission: 'access system table' });

/**
 * Rows that a user made; others see their own, unless SYSLOG ACCESS UNRESTRICTED shows them all.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_visibility-of-data.html
 */
export function ownRows<Row extends { readonly user: string }>(system: SystemReader, rows: readonly Row[]): readonly Row[] {
  if (seesAll(system) || reader(system)?.syslogUnrestricted === true) return rows;
  return rows.filter(({ user }) => user === system.context.facts.user);
}

const ON_RELATIONS = ['select', 'insert', 'update', 'delete', 'references'] as const;

/** Relations that the reader owns or may do something with. */
export function accessible<Kind extends Relation>(system: SystemReader, relations: readonly Kind[]): readonly Kind[] {
  if (seesAll(system)) return relations;
  const { state } = system.catalog;
  const { user } = system.context.facts;
  return relations.filter(
    (relation) =>
      relation.owner === user ||
      ON_RELATIONS.some((privilege) =>
        holds(state, user, { kind: 'relation', privilege, relation, columns: new Set(grantedColumns(state, relation)) }),
      ),
  );
}

/** One granted column is enough to see the relation. */
const grantedColumns = (state: SystemReader['catalog']['state'], { schema, name }: Relation): readonly string[] =>
  [...state.grants.values()]
    .filter(({ objectKind, object, columns }) => objectKind === 'relation' && object === `${schema}.${name}` && columns.length > 0)
    .flatMap(({ columns }) => columns.slice(0, 1));
