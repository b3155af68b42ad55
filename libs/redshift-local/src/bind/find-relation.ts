import type { QualifiedName, SourceNode } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError, UndefinedSchema, UndefinedTable } from '../redshift-error.ts';
import { relationKey, TEMPORARY_SCHEMA, type CatalogView } from '../catalog/catalog-view.ts';
import type { Relation } from '../catalog/catalog-entry.ts';
import { at, type BindContext } from './bind-context.ts';
import { isDocumentedSystemView } from '../support/documented-system-views.ts';
import { foldName } from './fold-name.ts';
import { nearestHint } from './nearest-name.ts';

/** A name in its parts, folded; `schema` null where not written. */
export interface RelationName {
  readonly schema: string | null;
  readonly name: string;
}

/** Reads `[database.][schema.]relation`; another database than the session's is refused. */
export function relationName(name: QualifiedName, context: Pick<BindContext, 'settings' | 'facts' | 'found'>): RelationName {
  const parts = name.parts.map((part) => foldName(part, context.settings));
  const [database] = parts.length === 3 ? parts : [];
  if (database !== undefined && database !== context.facts.database) {
    throw new NotEmulated(`another database than "${context.facts.database}"`, at(context, name.span.start));
  }
  return { schema: parts.at(-2) ?? null, name: parts.at(-1) ?? '' };
}

/** Schemas an unqualified name is looked for in, in order, each once. */
export const searchSchemas = (context: Pick<BindContext, 'settings' | 'facts'>): readonly string[] => [
  ...new Set(context.settings.searchPath.map((schema) => (schema === '$user' ? context.facts.user : schema))),
];

/** The table or view a name means; null where there is none. */
export function findRelation(
  { schema, name }: RelationName,
  catalog: CatalogView,
  context: Pick<BindContext, 'settings' | 'facts' | 'pinned'>,
): Relation | null {
  if (schema === null || schema === TEMPORARY_SCHEMA) {
    const { pinned } = context;
    const temporary = pinned === undefined ? catalog.temporary(name) : null;
    if (temporary !== null || schema !== null) return temporary;
    for (const candidate of searchSchemas(context)) {
      const found = catalog.relation(candidate, name);
      if (found !== null && (pinned === undefined || pinned.includes(relationKey(found)))) return found;
    }
    return null;
  }
  return catalog.relation(schema, name);
}

export const printName = ({ schema, name }: RelationName): string => (schema === null ? name : `${schema}.${name}`);

/** The same, or 42P01 (3F000 for an unknown schema). */
export function requireRelation(name: RelationName, node: SourceNode, context: BindContext): Relation {
  const found = findRelation(name, context.catalog, context);
  if (found !== null) return found;
  throw missingRelation(name, node, context);
}

export function missingRelation(name: RelationName, node: SourceNode, context: BindContext): RedshiftError {
  const position = at(context, node.span.start);
  if (name.schema !== null && name.schema !== TEMPORARY_SCHEMA && context.catalog.schema(name.schema) === null)
    return new UndefinedSchema(name.schema, position);
  if ((name.schema === null || name.schema === 'pg_catalog') && isDocumentedSystemView(name.name))
    return new NotEmulated(`the system view ${name.name}`, position);
  return new UndefinedTable(printName(name), { ...position, ...nearestHint(name.name, context.catalog.relationNames()) });
}

/** The schema a new relation goes to: the one written, else the first of the search path that exists. */
export function creationSchema({ schema }: RelationName, node: SourceNode, context: BindContext): string {
  if (schema !== null) {
    if (context.catalog.schema(schema) === null) throw new UndefinedSchema(schema, at(context, node.span.start));
    return schema;
  }
  const found = searchSchemas(context).find((candidate) => context.catalog.schema(candidate) !== null);
  if (found === undefined) throw new RedshiftError('3F000', 'no schema has been selected to create in', at(context, node.span.start));
  return found;
}
