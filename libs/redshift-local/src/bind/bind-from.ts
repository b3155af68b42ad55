import {
  type DerivedTable,
  findNodes,
  type FromItem,
  type FunctionTable,
  type Identifier,
  type Join,
  type Path,
  type PivotTable,
  type TableReference,
  type UnpivotTable,
} from '@hakkai/redshift-sql';
import type { Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { NotEmulated, RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { BIGINT } from '../types/redshift-type.ts';
import { addRelation, original, renamed, scopeColumn } from './add-relation.ts';
import { at, type BindContext, nextId, castFacts } from './bind-context.ts';
import type { BoundExpression } from './bound-expression.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import { catalogRows } from './catalog-rows.ts';
import { bindExternal } from './bind-external.ts';
import { joinCondition } from './bind-join-condition.ts';
import { bindPath, resolve } from './bind-path.ts';
import { bindInnerQuery } from './bind-query.ts';
import { bindUnnest, bindUnpivot } from './bind-unnest.ts';
import { bindView } from './bind-view.ts';
import type { BoundColumn } from './bound-expression.ts';
import { type BoundFrom, outputReference, plainQuery, type RowSource } from './bound-query.ts';
import { castTo } from './cast.ts';
import { findRelation, type RelationName } from './find-relation.ts';
import { foldName } from './fold-name.ts';
import { pivotQuery, unpivotQuery } from './pivot.ts';
import { Scope, type ScopeColumn } from './scope.ts';
import { checkOuterJoin } from './unnest-limits.ts';

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

/** Rows that the catalog computes when a statement is bound. */
function bindSystemRows(
  rows: RowSource,
  { alias, schema }: { readonly alias: string; readonly schema: string | null },
  names: readonly Identifier[],
  position: number,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  context.found.readsSystemTable = true;
  const id = nextId(context);
  const columns = rows.columns.map((column, index) =>
    scopeColumn(column.name, { ...outputReference(id, index, { ...column, nullable: true, origin: null }), label: column.name }),
  );
  addRelation(scope, { id, alias, schema, columns: renamed(columns, names, position, context), position }, context);
  return { kind: 'rows', id, rows };
}

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
  const schema = item.alias === null ? name.schema : null;
  const system =
    name.schema === null && context.pinned === undefined && context.catalog.temporary(name.name) !== null
      ? null
      : context.catalog.systemRelation(name.schema, name.name, context);
  if (system !== null) {
    if (/^(stl|stv|svl|svv|sys)_/.test(name.name)) context.found.readsClusterView = true;
    return bindSystemRows(system, { alias, schema }, item.columns, position, scope, context);
  }
  const relation = findRelation(name, context.catalog, context);
  if (relation === null) return bindExternal(name, alias, schema, item, id, scope, context);
  context.found.relations.add(relationKey(relation));
  if (context.found.viewDepth === 0) context.found.named.add(relationKey(relation));
  const columns = new Set<string>();
  context.found.uses.push({ relation, external: null, reader: context.reader, columns, target: false, ...at(context, position) });
  const touch = (column: string): unknown => columns.add(column);
  if (relation.kind === 'view') return bindView(relation, alias, schema, item, id, scope, context, touch);
  context.found.readsUserTable = true;
  const own = tableColumns(relation, id);
  addRelation(
    scope,
    { id, alias, schema, columns: renamed(own, item.columns, position, context), touch: original(own, item, context, touch), position },
    context,
  );
  return { kind: 'table', id, table: relation };
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
      nullable: !column.notNull,
      origin: { schema: table.schema, table: table.name },
    };
    return scopeColumn(column.name, expression);
  });
}

/** A chain whose first name is an alias, or a variable, of what stands before it. */
function isUnnest(item: TableReference, scope: Scope, context: BindContext): boolean {
  const head = foldName(item.path.head, context.settings);
  const relation = scope.relations.find((known) => known.alias === head);
  if (item.at !== null || item.path.steps.some((step) => step.kind === 'index-step')) return true;
  if (relation === undefined)
    return (
      item.path.steps.length > 0 &&
      context.catalog.schema(head) === null &&
      resolve(item.path, scope, context, PLAIN_SITE('FROM')) !== null &&
      !isQualifiedSystem(head)
    );
  return item.path.steps.length > 0 || relation.variable;
}

const isQualifiedSystem = (schema: string): boolean => schema === 'pg_catalog' || schema === 'information_schema' || schema === 'pg_temp';

function pathName(path: Path, context: BindContext): RelationName {
  const parts = [path.head, ...path.steps.flatMap((step) => (step.kind === 'name-step' ? [step.name] : []))].map((part) =>
    foldName(part, context.settings),
  );
  if (parts.length > 3) throw new RedshiftError('42601', 'improper relation name (too many dotted names)', at(context, path.span.start));
  if (parts.length === 3 && parts[0] !== context.facts.database)
    throw new NotEmulated(`another database than "${context.facts.database}"`, at(context, path.span.start));
  return { schema: parts.at(-2) ?? null, name: parts.at(-1) ?? '' };
}

function bindFunctionTable(item: FunctionTable, scope: Scope, context: BindContext): BoundFrom {
  const { expression } = item;
  const name =
    expression.kind === 'call'
      ? foldName(expression.name.parts.at(-1) ?? { kind: 'identifier', text: '', quoted: false, span: item.span }, context.settings)
      : '';
  if (expression.kind === 'call' && name === 'generate_series') {
    context.found.leaderFunction ??= { name, position: item.span.start };
    const cast = { ...castFacts(context), position: item.span.start, form: 'implicit' } as const;
    const args = expression.arguments.map((argument) => castTo(bindExpression(argument, scope, context, PLAIN_SITE('FROM')), BIGINT, cast));
    const id = nextId(context);
    const label =
      item.columns[0] === undefined
        ? item.alias === null
          ? name
          : foldName(item.alias, context.settings)
        : foldName(item.columns[0].name, context.settings);
    const column = scopeColumn(label, outputReference(id, 0, { name: label, type: BIGINT, nullable: false, origin: null }));
    addRelation(
      scope,
      { id, alias: item.alias === null ? name : foldName(item.alias, context.settings), columns: [column], position: item.span.start },
      context,
    );
    return { kind: 'series', id, args };
  }
  const system = expression.kind === 'call' ? catalogRows(name, expression, context) : null;
  if (system !== null) {
    context.found.leaderFunction ??= { name, position: item.span.start };
    return bindSystemRows(
      system,
      { alias: item.alias === null ? name : foldName(item.alias, context.settings), schema: null },
      item.columns.map((column) => column.name),
      item.span.start,
      scope,
      context,
    );
  }
  const source = bindExpression(expression, scope, context, PLAIN_SITE('FROM'));
  if (source.type.kind === 'super') return bindUnnest(item, source, scope, context);
  if (name === '') throw new NotEmulated('an expression in FROM that is no function', at(context, item.span.start));
  context.found.leaderFunction ??= { name, position: item.span.start };
  return bindScalarTable(item, name, source, scope, context);
}

/** The one row that a function of the catalog gives, as AWS's drivers read `current_database()`. */
function bindScalarTable(item: FunctionTable, name: string, value: BoundExpression, scope: Scope, context: BindContext): BoundFrom {
  const alias = item.alias === null ? name : foldName(item.alias, context.settings);
  const id = nextId(context);
  const names = item.columns.map((column) => column.name);
  const output = { name: alias, type: value.type, nullable: true, origin: null };
  const columns = renamed([scopeColumn(alias, outputReference(id, 0, output))], names, item.span.start, context);
  addRelation(scope, { id, alias, columns, position: item.span.start }, context);
  const query = plainQuery([output], [value], null);
  return { kind: 'derived', id, query, lateral: false };
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
  return { kind: 'derived', id, query, lateral: false };
}

/** PIVOT and UNPIVOT: the columns they do not name stay, in order. */
function bindPivot(item: PivotTable | UnpivotTable, scope: Scope, context: BindContext): BoundFrom {
  const inner = new Scope(scope.outer);
  checkPivot(item, bindItem(item.source, inner, context), inner, context);
  // Quoted names of the rewritten query keep their case here: they are the folded names of the source.
  const exact: BindContext = { ...context, settings: { ...context.settings, caseSensitiveIdentifier: true } };
  const fold = (name: Identifier): string => foldName(name, context.settings);
  const named = item.kind === 'pivot-table' ? pivotNames(item, fold) : new Set(item.values.map((value) => fold(value.column)));
  const columns = inner.relations.flatMap((relation) => relation.columns.map((column) => column.name));
  for (const name of named) if (!columns.includes(name)) throw new UndefinedColumn(name, at(context, item.span.start));
  const others = columns.filter((name) => !named.has(name));
  const query = item.kind === 'pivot-table' ? pivotQuery(item, others, fold) : unpivotQuery(item, others, fold);
  return bindDerived(
    { kind: 'derived-table', lateral: false, query, alias: item.alias, columns: item.columns, span: item.span },
    scope,
    exact,
  );
}

const PIVOT_AGGREGATES: ReadonlySet<string> = new Set(['count', 'sum', 'min', 'max', 'avg']);

/** What PIVOT and UNPIVOT apply to, and what they compute. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */
function checkPivot(item: PivotTable | UnpivotTable, source: BoundFrom, scope: Scope, context: BindContext): void {
  const word = item.kind === 'pivot-table' ? 'PIVOT' : 'UNPIVOT';
  const place = at(context, item.span.start);
  const recursive = scope.relations.some(({ role }) => role === 'recursive');
  if (source.kind === 'join' || source.kind === 'unnest' || source.kind === 'unpivot' || recursive)
    throw new RedshiftError('0A000', `${word} can be applied to tables, subqueries and plain WITH queries only`, {
      ...place,
      hint: 'Put what it is to be applied to into a subquery.',
    });
  for (const { call } of item.kind === 'pivot-table' ? item.aggregates : []) {
    const name = call.name.parts.map((part) => foldName(part, context.settings)).join('.');
    if (!PIVOT_AGGREGATES.has(name))
      throw new RedshiftError('0A000', `PIVOT takes COUNT, SUM, MIN, MAX and AVG, not ${name}`, at(context, call.span.start));
  }
}

/** The pivoted column and those the aggregates read. */
function pivotNames(item: PivotTable, fold: (name: Identifier) => string): ReadonlySet<string> {
  const read = item.aggregates.flatMap((aggregate) => aggregate.call.arguments.flatMap((argument) => findNodes(argument, 'path')));
  return new Set([item.column, ...read].map((path) => fold(path.steps.findLast((step) => step.kind === 'name-step')?.name ?? path.head)));
}

function bindJoin(item: Join, scope: Scope, context: BindContext): BoundFrom {
  const start = scope.relations.length;
  const left = bindItem(item.left, scope, context);
  const middle = scope.relations.length;
  const right = bindItem(item.right, scope, context);
  if ((item.type === 'right' || item.type === 'full') && (right.kind === 'unnest' || right.kind === 'unpivot')) {
    throw new RedshiftError('0A000', `SUPER values can not be unnested in a ${item.type.toUpperCase()} JOIN`, at(context, item.span.start));
  }
  const sides = { left: scope.relations.slice(start, middle), right: scope.relations.slice(middle) };
  const on = joinCondition(item, sides, scope, context);
  if (on !== null) checkOuterJoin(item.type, on, item.span.start, context);
  return { kind: 'join', type: item.type, left, right, on };
}
