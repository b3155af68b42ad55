import type { Relation } from '../catalog/catalog-entry.ts';
import type { BindContext } from './bind-context.ts';
import { searchSchemas } from './find-relation.ts';

/** Relations that a name without a schema can mean: the first of that name in the search path. */
export function visibleRelations(context: BindContext): readonly Relation[] {
  const found = new Map<string, Relation>();
  for (const relation of context.catalog.temporaryTables.values()) found.set(relation.name, relation);
  for (const schema of searchSchemas(context))
    for (const relation of context.catalog.state.relations.values())
      if (relation.schema === schema && !found.has(relation.name)) found.set(relation.name, relation);
  return [...found.values()];
}
