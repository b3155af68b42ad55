import { relationKey } from '../catalog/catalog-view.ts';
import type { Relation, Table, View } from '../catalog/catalog-entry.ts';

/** What reads other relations by their names: a bound view, or a materialized one. */
export type Dependent = View | Table;

/** Keys of the relations a relation reads; a late-binding view holds on to none. */
const readBy = (relation: Relation): readonly string[] => {
  if (relation.kind === 'table') return relation.materialized?.dependsOn ?? [];
  return relation.lateBinding ? [] : relation.dependsOn;
};

/** The bound and materialized views that read a relation, directly or through others; those nearest first. */
export function dependents(key: string, relations: Iterable<Relation>): readonly Dependent[] {
  const all = [...relations];
  const found = new Map<string, Dependent>();
  const queue = [key];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    for (const relation of all) {
      if (!readBy(relation).includes(next) || found.has(relationKey(relation))) continue;
      found.set(relationKey(relation), relation);
      queue.push(relationKey(relation));
    }
  }
  return [...found.values()];
}
