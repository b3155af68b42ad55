import { quoteIdentifier } from '@hakkai/redshift-sql';
import { CATALOG_OIDS } from '../catalog/catalog-oids.ts';
import { PRINTED_TYPES } from '../catalog/type-oids.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import type { BindContext } from './bind-context.ts';
import { visibleRelations } from './visible-relations.ts';

/** REGCLASS: the id of a relation, which shows as its name, with its schema where the name alone does not mean it. */
export function regclass(context: BindContext): RedshiftType {
  const visible = new Set(visibleRelations(context));
  const shown = new Map<string, string>(Object.entries(CATALOG_OIDS).map(([name, oid]) => [String(oid), name]));
  for (const relation of [...context.catalog.temporaryTables.values(), ...context.catalog.state.relations.values()]) {
    const name = quoteIdentifier(relation.name);
    shown.set(String(relation.oid), visible.has(relation) ? name : `${quoteIdentifier(relation.schema)}.${name}`);
  }
  return { kind: 'bigint', names: { of: 'regclass', shown } };
}

/** REGTYPE: the id of a type, which shows as SQL calls it. */
export const REGTYPE: RedshiftType = {
  kind: 'bigint',
  names: { of: 'regtype', shown: new Map(Array.from(PRINTED_TYPES, ([oid, name]) => [String(oid), name])) },
};
