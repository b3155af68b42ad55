import { relationKey } from '../catalog/catalog-view.ts';
import { constraintsOf } from '../catalog/constraints-of.ts';
import type { Constraint, Relation, Table, View } from '../catalog/catalog-entry.ts';

/** What reads other relations by their names: a bound view, or a materialized one. */
export type Dependent = View | Table;

/** Keys of the relations a relation reads; a late-binding view holds on to none. */
const readBy = (relation: Relation): readonly string[] => {
  if (relation.kind === 'table') return relation.materialized?.dependsOn ?? [];
  return relation.lateBinding ? [] : relation.dependsOn;
};

/** The other tables that have a foreign key to one. */
export const referencing = (table: Relation, relations: Iterable<Relation>): readonly Table[] =>
  [...relations].flatMap((other) =>
    other.kind === 'table' && other.oid !== table.oid && constraintsOf(other).some(refersTo(table)) ? [other] : [],
  );

export const refersTo =
  (table: Relation) =>
  (one: Constraint): boolean =>
    one.kind === 'foreign key' && one.references.oid === table.oid;

/** The bound views whose query calls a function of the user's, directly or through others; those nearest first. */
export function callers(functionKey: string, relations: Iterable<Relation>): readonly Dependent[] {
  const all = [...relations];
  const direct = all.filter(
    (relation) => relation.kind === 'view' && !relation.lateBinding && relation.calls?.includes(functionKey) === true,
  );
  const found = new Map(direct.flatMap((view) => [view, ...dependents(relationKey(view), all)]).map((view) => [relationKey(view), view]));
  return [...found.values()];
}

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
