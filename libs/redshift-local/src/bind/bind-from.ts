import {
  type DerivedTable,
  type FromItem,
  type Join,
  type Path,
  type PivotTable,
  type TableReference,
  type UnpivotTable,
} from '@hakkai/redshift-sql';
import type { Relation, Table } from '../catalog/catalog-entry.ts';
import { relationKey, TEMPORARY_SCHEMA } from '../catalog/catalog-view.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { addRelation, original, renamed, scopeColumn } from './add-relation.ts';
import { at, type BindContext, nextId } from './bind-context.ts';
import { PLAIN_SITE } from './bind-expression.ts';
import { bindExternal } from './bind-external.ts';
import { bindFunctionTable } from './bind-function-table.ts';
import { joinCondition } from './bind-join-condition.ts';
import { bindPath } from './bind-path.ts';
import { pivoted } from './bind-pivot.ts';
import { bindInnerQuery } from './bind-query.ts';
import { bindSystemRows } from './bind-system-rows.ts';
import { bindUnnest, bindUnpivot } from './bind-unnest.ts';
import { bindView } from './bind-view.ts';
import { leadingNames, resolve } from './resolve-path.ts';
import type { BoundColumn } from './bound-expression.ts';
import { type BoundFrom, outputReference } from './bound-query.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { foldName } from './fold-name.ts';
import { Scope, type ScopeColumn } from './scope.ts';
import { askedBeforeJoin } from './subqueries-of-on.ts';

/** The FROM clause: every item joins what stands before it and sees it. */
export function bindFrom(items: readonly FromItem[], scope: Scope, context: BindContext): BoundFrom | null {
  return sideBySide(bindFromItems(items, scope, context));
}

/** The items of FROM, each on its own. */
export const bindFromItems = (items: readonly FromItem[], scope: Scope, context: BindContext): readonly BoundFrom[] =>
  items.map((item) => bindItem(item, scope, context));

/** Items of FROM as one; null for none. */
export const sideBySide = (items: readonly BoundFrom[]): BoundFrom | null =>
  items.reduce<BoundFrom | null>((left, right) => (left === null ? right : { kind: 'join', type: 'cross', left, right, on: null }), null);

function bindItem(item: FromItem, scope: Scope, context: BindContext): BoundFrom {
  switch (item.kind) {
    case 'table-reference':
      return bindReference(item, scope, context);
    case 'derived-table':
      return bindDerived(item, scope, context);
    case 'join':
      return bindJoin(item, scope, context);
    case 'unpivot-expression':
      return bindUnpivot(item, scope, context);
    case 'function-table':
      return bindFunctionTable(item, scope, context);
    case 'pivot-table':
    case 'unpivot-table':
      return bindPivot(item, scope, context);
    default:
      return item satisfies never;
  }
}

/** How the names of the views begin that are not the leader node's alone. */
const CLUSTER_VIEWS: ReadonlySet<string> = new Set(['stl', 'stv', 'svl', 'svv', 'sys']);

function bindReference(item: TableReference, scope: Scope, context: BindContext): BoundFrom {
  if (isUnnest(item, scope, context)) return bindUnnest(item, bindPath(item.path, scope, context, PLAIN_SITE('FROM')), scope, context);
  const name = pathName(item.path, context);
  const alias = item.alias === null ? name.name : foldName(item.alias, context.settings);
  const position = item.span.start;
  const id = nextId(context);
  const common = name.schema === null ? scope.commonTable(name.name) : null;
  if (common !== null) {
    const columns = common.columns.map((column, index) => scopeColumn(column.name, outputReference(id, index, column)));
    addRelation(
      scope,
      {
        id,
        alias,
        columns: renamed(columns, item.columns, position, context),
        position,
        ...(common.recursive === true ? { role: 'recursive' } : {}),
      },
      context,
    );
    return { kind: 'common-table', id, commonTable: common.id };
  }
  const system =
    name.schema === null && context.pinned === undefined && context.catalog.temporary(name.name) !== null
      ? null
      : context.catalog.systemRelation(name.schema, name.name, context);
  if (system !== null) {
    if (CLUSTER_VIEWS.has(name.name.split('_', 1).join())) context.found.readsClusterView = true;
    const schema = item.alias === null ? (name.schema ?? 'pg_catalog') : null;
    return bindSystemRows(system, { alias, schema, names: item.columns, position }, scope, context);
  }
  const relation = findRelation(name, context.catalog, context);
  if (relation === null) return bindExternal(name, alias, item, id, scope, context);
  const schema = item.alias === null ? relation.schema : null;
  context.found.relations.add(relationKey(relation));
  const named = context.found.viewDepth === 0 ? namedColumns(relation, item, context) : null;
  const columns = new Set<string>();
  context.found.uses.push({ relation, external: null, reader: context.reader, columns, target: false, ...at(context, position) });
  const touch = (column: string): void => {
    columns.add(column);
    named?.add(column);
  };
  if (relation.kind === 'view') return bindView(relation, alias, schema, item, id, scope, context, touch);
  context.found.readsUserTable = true;
  const seen = context.sees?.find(({ oid }) => oid === relation.oid);
  const own = tableColumns(relation, id).filter(({ name: column }) => seen?.columns.includes(column) ?? true);
  addRelation(
    scope,
    { id, alias, schema, columns: renamed(own, item.columns, position, context), touch: original(own, item, context, touch), position },
    context,
  );
  return { kind: 'table', id, table: relation };
}

/** Where the columns are noted that a statement reads of a relation it names. Those of an alias list are read by their places. */
function namedColumns(relation: Relation, item: TableReference, { found }: BindContext): Set<string> {
  const key = relationKey(relation);
  const columns = found.named.get(key) ?? new Set<string>();
  found.named.set(key, columns);
  for (const { name } of relation.columns.slice(0, item.columns.length)) columns.add(name);
  return columns;
}

/** References to the columns of a table that stands in FROM as relation `id`. */
export function tableColumns(table: Table, id: number): readonly ScopeColumn[] {
  return table.columns.map((column) => {
    const expression: BoundColumn = {
      kind: 'column',
      type: column.type,
      relation: id,
      column: column.physical,
      label: column.name,
      origin: { schema: table.schema, table: table.name, notNull: column.notNull },
    };
    return scopeColumn(column.name, expression);
  });
}

/** A chain whose first name is an alias, or a variable, of what stands before it; a column where no schema has its name. */
function isUnnest(item: TableReference, scope: Scope, context: BindContext): boolean {
  const { head, steps } = item.path;
  if (item.at !== null || steps.some((step) => step.kind === 'index-step')) return true;
  const name = foldName(head, context.settings);
  if (scope.relations.some(({ alias, variable }) => alias === name && (variable || steps.length > 0))) return true;
  const isSchema = name === TEMPORARY_SCHEMA || context.catalog.schema(name) !== null;
  return steps.length > 0 && !isSchema && resolve(item.path, scope, context, PLAIN_SITE('FROM')) !== null;
}

function pathName(path: Path, context: BindContext): RelationName {
  const parts = leadingNames(path, context);
  if (parts.length > 3) throw new RedshiftError('42601', 'improper relation name (too many dotted names)', at(context, path.span.start));
  if (parts.length === 3 && parts[0] !== context.facts.database)
    throw new NotEmulated(`another database than "${context.facts.database}"`, at(context, path.span.start));
  return { schema: parts.at(-2) ?? null, name: parts.at(-1) ?? '' };
}

function bindDerived(item: DerivedTable, scope: Scope, context: BindContext): BoundFrom {
  if (item.lateral)
    throw new RedshiftError('42601', 'syntax error at or near "lateral"', {
      ...at(context, item.span.start),
      hint: 'Redshift has no LATERAL: join the subquery on its columns, or put it into the select list.',
    });
  const query = bindInnerQuery(item.query, scope.outer, context);
  const id = nextId(context);
  const columns = query.columns.map((column, index) => scopeColumn(column.name, outputReference(id, index, column)));
  const alias = item.alias === null ? null : foldName(item.alias, context.settings);
  addRelation(scope, { id, alias, columns: renamed(columns, item.columns, item.span.start, context), position: item.span.start }, context);
  return { kind: 'derived', id, query };
}

function bindPivot(item: PivotTable | UnpivotTable, scope: Scope, context: BindContext): BoundFrom {
  const inner = new Scope(scope.outer);
  const source = bindItem(item.source, inner, context);
  return bindDerived(pivoted(item, source, inner, context), scope, context);
}

function bindJoin(item: Join, scope: Scope, context: BindContext): BoundFrom {
  const start = scope.relations.length;
  const left = bindItem(item.left, scope, context);
  const middle = scope.relations.length;
  const right = bindItem(item.right, scope, context);
  if ((item.type === 'right' || item.type === 'full') && (right.kind === 'unnest' || right.kind === 'unpivot'))
    throw new RedshiftError('0A000', 'SUPER values can not be unnested in a RIGHT or FULL JOIN', at(context, item.span.start));
  const sides = { left: scope.relations.slice(start, middle), right: scope.relations.slice(middle) };
  const on = item.condition === null ? null : joinCondition(item, item.condition, sides, scope, context);
  return askedBeforeJoin({ kind: 'join', type: item.type, left, right, on }, at(context, item.span.start), context);
}
