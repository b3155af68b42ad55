import type { QualifiedName, Star } from '@hakkai/redshift-sql';
import { RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import { foldName } from './fold-name.ts';
import type { Scope, ScopeColumn, ScopeRelation } from './scope.ts';

/**
 * The columns that `*` or `t.*` stands for, in the order of FROM: what a join merged comes first. Throws 42703 for an excluded column that is
 * not among them. https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html
 */
export function expandStar(node: Star, scope: Scope, context: BindContext): readonly ScopeColumn[] {
  const all =
    node.qualifier === null
      ? scope.relations.flatMap((relation) => mergedAndOwn(relation, scope))
      : shown(relationOf(node.qualifier, scope, context));
  if (all.length === 0) throw new RedshiftError('42601', 'SELECT * with no tables specified is not valid', at(context, node.span.start));
  const excluded = new Set(node.exclude.map((name) => excludedName(name, all, context)));
  const kept = all.filter((column) => !excluded.has(column.name));
  if (kept.length === 0) throw new RedshiftError('42601', 'EXCLUDE leaves no column of SELECT *', at(context, node.span.start));
  return kept;
}

function excludedName(identifier: Star['exclude'][number], columns: readonly ScopeColumn[], context: BindContext): string {
  const name = foldName(identifier, context.settings);
  if (!columns.some((column) => column.name === name)) throw new UndefinedColumn(name, at(context, identifier.span.start));
  return name;
}

const mergedAndOwn = (relation: ScopeRelation, scope: Scope): readonly ScopeColumn[] => [
  ...scope.merged.filter(({ relations: [first] }) => first === relation.id),
  ...shown(relation).filter((column) => !relation.hidden.has(column.name)),
];

function shown(relation: ScopeRelation): readonly ScopeColumn[] {
  const columns = relation.columns.filter((column) => column.pseudo !== true);
  for (const column of columns) relation.touch?.(column.name);
  return columns;
}

/** The relation that `t`, `schema.t` or `database.schema.t` names, in this query or in one around it. */
function relationOf(qualifier: QualifiedName, scope: Scope, context: BindContext): ScopeRelation {
  const names = qualifier.parts.map((part) => foldName(part, context.settings));
  const [table, schema, database = context.facts.database, ...beyond] = names.toReversed();
  const nearest = database === context.facts.database && beyond.length === 0 ? scope : null;
  for (let block: Scope | null = nearest; block !== null; block = block.outer) {
    const found = block.relations.find((relation) => relation.alias === table && (schema === undefined || relation.schema === schema));
    if (found !== undefined) return found;
  }
  throw new RedshiftError('42P01', `missing FROM-clause entry for table "${names.join('.')}"`, at(context, qualifier.span.start));
}
