import type { BindContext } from '../bind/bind-context.ts';
import type { Relation, SeenTable, Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';

/** The tables that a bound query names, as they are now. */
export const seenTables = ({ catalog, found }: Pick<BindContext, 'catalog' | 'found'>): readonly SeenTable[] =>
  [...found.named].flatMap(([key, read]) => {
    const relation = catalog.state.relations.get(key);
    if (relation?.kind !== 'table') return [];
    return [{ oid: relation.oid, columns: relation.columns.map(({ name }) => name), read: [...read] }];
  });

/** The bound and materialized views whose own query reads a column of a table. */
export const columnReaders = (table: Table, column: string, relations: Iterable<Relation>): readonly Relation[] =>
  [...relations].filter((relation) => reads(relation, table, column));

function reads(relation: Relation, table: Table, column: string): boolean {
  if (relation.kind === 'view' && relation.lateBinding) return false;
  const query = relation.kind === 'view' ? relation : relation.materialized;
  if (query === undefined) return false;
  const { sees, dependsOn } = query;
  return sees === undefined
    ? dependsOn.includes(relationKey(table))
    : sees.some(({ oid, read }) => oid === table.oid && read.includes(column));
}
