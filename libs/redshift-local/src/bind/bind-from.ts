import type {
  DerivedTable,
  FromItem,
  FunctionTable,
  Identifier,
  Join,
  Path,
  PivotTable,
  TableReference,
  UnpivotExpression,
  UnpivotTable,
} from '@hakkai/redshift-sql';
import { findNodes, parseStatement } from '@hakkai/redshift-sql';
import { relationKey } from '../catalog/catalog-view.ts';
import type { Table, View } from '../catalog/catalog-entry.ts';
import { DatatypeMismatch, NotEmulated, RedshiftError, UndefinedColumn } from '../redshift-error.ts';
import { BIGINT, BOOLEAN, SUPER, typeName, varchar } from '../types/redshift-type.ts';
import { at, nextId, type BindContext } from './bind-context.ts';
import { compare, logical } from './bind-comparison.ts';
import { bindExpression, PLAIN_SITE, truth } from './bind-expression.ts';
import { declared, bindPath, resolve } from './bind-path.ts';
import { bindQuery, nameColumns } from './bind-query.ts';
import { call, type BoundColumn, type BoundExpression } from './bound-expression.ts';
import { outputReference, type BoundFrom, type OutputColumn, type RowSource } from './bound-query.ts';
import { castTo } from './cast.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { PSEUDO_COLUMNS } from '../runtime/external/pseudo-columns.ts';
import { ExternalLookup } from './external-lookup.ts';
import { findRelation, missingRelation, type RelationName } from './find-relation.ts';
import { foldName } from './fold-name.ts';
import { unify } from './bind-case.ts';
import { pivotQuery, unpivotQuery } from './pivot.ts';
import { Scope, type ScopeColumn, type ScopeRelation } from './scope.ts';

/** The FROM clause: every item joins what stands before it and sees it. */
export function bindFrom(items: readonly FromItem[], scope: Scope, context: BindContext): BoundFrom | null {
  let from: BoundFrom | null = null;
  for (const item of items) {
    const bound = bindItem(item, scope, context);
    from = from === null ? bound : { kind: 'join', type: 'cross', left: from, right: bound, on: null };
  }
  return from;
}

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

interface NewRelation {
  readonly id: number;
  readonly alias: string | null;
  readonly schema?: string | null;
  readonly columns: readonly ScopeColumn[];
  readonly variable?: boolean;
  readonly touch?: (column: string) => void;
  readonly position: number;
}

function add(scope: Scope, relation: NewRelation, context: BindContext): void {
  const { id, alias, columns } = relation;
  const clash =
    alias !== null && scope.relations.some((known) => known.alias === alias && (known.schema ?? null) === (relation.schema ?? null));
  if (clash) throw new RedshiftError('42712', `table name "${alias}" specified more than once`, at(context, relation.position));
  scope.relations.push({
    id,
    alias,
    schema: relation.schema ?? null,
    columns,
    variable: relation.variable ?? false,
    hidden: new Set(),
    touch: relation.touch ?? null,
  });
}

const scopeColumn = (name: string, expression: BoundExpression): ScopeColumn => ({ name, expression, type: expression.type });

/** Columns under the alias list of the FROM item. */
function renamed(
  columns: readonly ScopeColumn[],
  names: readonly Identifier[],
  position: number,
  context: BindContext,
): readonly ScopeColumn[] {
  if (names.length > columns.length)
    throw new RedshiftError('42P10', `there are ${names.length} aliases for ${columns.length} columns`, at(context, position));
  return columns.map((column, index) => {
    const name = names[index];
    return name === undefined ? column : { ...column, name: foldName(name, context.settings) };
  });
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
  add(scope, { id, alias, schema, columns: renamed(columns, names, position, context), position }, context);
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
    add(scope, { id, alias, columns: renamed(columns, item.columns, position, context), position }, context);
    return { kind: 'common-table', id, commonTable: common.id };
  }
  const schema = item.alias === null ? name.schema : null;
  const system =
    name.schema === null && context.catalog.temporary(name.name) !== null
      ? null
      : context.catalog.systemRelation(name.schema, name.name, context);
  if (system !== null) return bindSystemRows(system, { alias, schema }, item.columns, position, scope, context);
  const relation = findRelation(name, context.catalog, context);
  if (relation === null) return bindExternal(name, alias, schema, item, id, scope, context);
  context.found.relations.add(relationKey(relation));
  const columns = new Set<string>();
  context.found.uses.push({ relation, external: null, reader: context.reader, columns, target: false, ...at(context, position) });
  const touch = (column: string): unknown => columns.add(column);
  if (relation.kind === 'view') return bindView(relation, alias, schema, item, id, scope, context, touch);
  context.found.readsUserTable = true;
  const own = tableColumns(relation, id);
  add(
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

/** Notes a column by the name its relation gives it, whatever the alias list calls it. */
function original(
  columns: readonly ScopeColumn[],
  item: TableReference,
  context: BindContext,
  touch: (column: string) => unknown,
): (column: string) => void {
  const shown = renamed(columns, item.columns, item.span.start, context);
  return (column) => {
    for (const [index, { name }] of shown.entries()) if (name === column) touch(columns[index]?.name ?? column);
  };
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

function bindUnnest(
  item: { readonly alias: Identifier | null; readonly at: Identifier | null; readonly span: TableReference['span'] },
  source: BoundExpression,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  if (source.type.kind !== 'super')
    throw new DatatypeMismatch(`only a SUPER value can be unnested; this is ${typeName(source.type)}`, at(context, item.span.start));
  const id = nextId(context);
  const output = (name: string, type: OutputColumn['type']): OutputColumn => ({ name, type, nullable: true, origin: null });
  const name = item.alias === null ? 'element' : foldName(item.alias, context.settings);
  const element = source.type.nested?.kind === 'array' ? source.type.nested.element : SUPER;
  const held = outputReference(id, 0, output(name, element.kind === 'super' ? element : SUPER));
  const columns = [scopeColumn(name, declared(held, element, item.span.start, context))];
  if (item.at !== null) {
    const position = foldName(item.at, context.settings);
    columns.push(scopeColumn(position, outputReference(id, 1, output(position, BIGINT))));
  }
  add(scope, { id, alias: name, columns, variable: true, position: item.span.start }, context);
  return { kind: 'unnest', id, source, position: item.at !== null };
}

function bindUnpivot(item: UnpivotExpression, scope: Scope, context: BindContext): BoundFrom {
  const source = bindExpression(item.expression, scope, context, PLAIN_SITE('FROM'));
  if (source.type.kind !== 'super')
    throw new DatatypeMismatch(`only a SUPER value can be unpivoted; this is ${typeName(source.type)}`, at(context, item.span.start));
  const id = nextId(context);
  const name = item.alias === null ? 'value' : foldName(item.alias, context.settings);
  const columns = [scopeColumn(name, outputReference(id, 0, { name, type: SUPER, nullable: true, origin: null }))];
  if (item.at !== null) {
    const key = foldName(item.at, context.settings);
    const text = outputReference(id, 1, { name: key, type: varchar(65_535), nullable: true, origin: null });
    columns.push(scopeColumn(key, text));
  }
  add(scope, { id, alias: name, columns, variable: true, position: item.span.start }, context);
  return { kind: 'unpivot', id, source };
}

function bindFunctionTable(item: FunctionTable, scope: Scope, context: BindContext): BoundFrom {
  const { expression } = item;
  const name =
    expression.kind === 'call'
      ? foldName(expression.name.parts.at(-1) ?? { kind: 'identifier', text: '', quoted: false, span: item.span }, context.settings)
      : '';
  if (expression.kind === 'call' && name === 'generate_series') {
    context.found.leaderFunction ??= { name, position: item.span.start };
    const cast = { timeZone: context.settings.timeZone, position: item.span.start, form: 'implicit' } as const;
    const args = expression.arguments.map((argument) => castTo(bindExpression(argument, scope, context, PLAIN_SITE('FROM')), BIGINT, cast));
    const id = nextId(context);
    const label =
      item.columns[0] === undefined
        ? item.alias === null
          ? name
          : foldName(item.alias, context.settings)
        : foldName(item.columns[0].name, context.settings);
    const column = scopeColumn(label, outputReference(id, 0, { name: label, type: BIGINT, nullable: false, origin: null }));
    add(
      scope,
      { id, alias: item.alias === null ? name : foldName(item.alias, context.settings), columns: [column], position: item.span.start },
      context,
    );
    return { kind: 'series', id, args };
  }
  const system = name === '' ? null : context.catalog.systemRelation(null, `${name}()`, context);
  if (system !== null && expression.kind === 'call' && expression.arguments.length === 0) {
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
  if (source.type.kind !== 'super') throw new NotEmulated(`function ${name} in FROM`, at(context, item.span.start));
  return bindUnnest(item, source, scope, context);
}

function bindDerived(item: DerivedTable, scope: Scope, context: BindContext): BoundFrom {
  const query = bindQuery(item.query, item.lateral ? scope : scope.outer, context);
  const id = nextId(context);
  const columns = query.columns.map((column, index) => scopeColumn(column.name, outputReference(id, index, column)));
  const alias = item.alias === null ? null : foldName(item.alias, context.settings);
  add(scope, { id, alias, columns: renamed(columns, item.columns, item.span.start, context), position: item.span.start }, context);
  return { kind: 'derived', id, query, lateral: item.lateral };
}

/** PIVOT and UNPIVOT: the columns they do not name stay, in order. */
function bindPivot(item: PivotTable | UnpivotTable, scope: Scope, context: BindContext): BoundFrom {
  const inner = new Scope(scope.outer);
  bindItem(item.source, inner, context);
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

/** The pivoted column and those the aggregates read. */
function pivotNames(item: PivotTable, fold: (name: Identifier) => string): ReadonlySet<string> {
  const read = item.aggregates.flatMap((aggregate) => aggregate.call.arguments.flatMap((argument) => findNodes(argument, 'path')));
  return new Set([item.column, ...read].map((path) => fold(path.steps.findLast((step) => step.kind === 'name-step')?.name ?? path.head)));
}

const MAX_VIEW_DEPTH = 50;

function bindView(
  view: View,
  alias: string,
  schema: string | null,
  item: TableReference,
  id: number,
  scope: Scope,
  context: BindContext,
  touch: (column: string) => unknown,
): BoundFrom {
  if (context.found.viewDepth >= MAX_VIEW_DEPTH)
    throw new RedshiftError('54001', `views nest deeper than ${MAX_VIEW_DEPTH}`, at(context, item.span.start));
  const inner: BindContext = { ...context, settings: { ...context.settings, ...view.settings }, arguments: null, reader: view.owner };
  context.found.viewDepth += 1;
  const statement = parseStatement(view.query);
  if (statement.kind !== 'select-statement') throw new Error('A view holds a query.');
  const query = bindQuery(statement.query, null, inner);
  context.found.viewDepth -= 1;
  const columns = view.lateBinding
    ? nameColumns(query.columns, view.columnNames, item.span.start, context).map((column, index) =>
        scopeColumn(column.name, outputReference(id, index, column)),
      )
    : keptColumns(view, query.columns, id);
  add(
    scope,
    {
      id,
      alias,
      schema,
      columns: renamed(columns, item.columns, item.span.start, context),
      touch: original(columns, item, context, touch),
      position: item.span.start,
    },
    context,
  );
  return { kind: 'derived', id, query, lateral: false };
}

/** The columns a bound view was made with, wherever a `*` puts them in its query now. */
function keptColumns(view: View, columns: readonly OutputColumn[], id: number): readonly ScopeColumn[] {
  const taken = new Set<number>();
  return view.columns.map((kept) => {
    const index = columns.findIndex((column, place) => column.name === kept.source && !taken.has(place));
    const column = columns[index];
    if (column === undefined) throw new Error(`The view ${view.name} lost its column ${kept.name}.`);
    taken.add(index);
    return scopeColumn(kept.name, outputReference(id, index, column));
  });
}

function bindExternal(
  name: RelationName,
  alias: string,
  schema: string | null,
  item: TableReference,
  id: number,
  scope: Scope,
  context: BindContext,
): BoundFrom {
  const external = name.schema !== null && (context.catalog.schema(name.schema)?.external ?? null) !== null;
  if (name.schema === null || !external) throw missingRelation(name, item, context);
  const table = context.external.get(`${name.schema}.${name.name}`);
  if (table === undefined) throw new ExternalLookup(name.schema, name.name);
  if (table === null) throw missingRelation(name, item, context);
  context.found.readsUserTable = true;
  context.found.uses.push({
    relation: null,
    external: name.schema,
    reader: context.reader,
    columns: new Set(),
    target: false,
    ...at(context, item.span.start),
  });
  const used = new Set<string>();
  const scan = { key: `scan${id}`, table, used };
  context.found.scans.push(scan);
  const scoped = (column: string, type: RedshiftType): ScopeColumn =>
    scopeColumn(column, {
      kind: 'column',
      type,
      relation: id,
      column,
      label: column,
      nullable: true,
      origin: { schema: name.schema ?? '', table: name.name },
    });
  const columns = table.columns.map((column) => scoped(column.name, column.type));
  const pseudo = Array.from(PSEUDO_COLUMNS, ([column, type]): ScopeColumn => ({ ...scoped(column, type), pseudo: true }));
  add(
    scope,
    {
      id,
      alias,
      schema,
      columns: [...renamed(columns, item.columns, item.span.start, context), ...pseudo],
      touch: (column) => used.add(column),
      position: item.span.start,
    },
    context,
  );
  return { kind: 'external', id, scan };
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
  return { kind: 'join', type: item.type, left, right, on };
}

interface Sides {
  readonly left: readonly ScopeRelation[];
  readonly right: readonly ScopeRelation[];
}

function joinCondition(item: Join, sides: Sides, scope: Scope, context: BindContext): BoundExpression | null {
  const { condition } = item;
  if (condition === null) return null;
  switch (condition.kind) {
    case 'on':
      return truth(condition.expression, scope, context, PLAIN_SITE('JOIN/ON'));
    case 'using':
      return using(
        item,
        sides,
        condition.columns.map((column) => foldName(column, context.settings)),
        scope,
        context,
      );
    case 'natural': {
      const right = new Set(sides.right.flatMap((relation) => relation.columns.map((column) => column.name)));
      const shared = [...new Set(sides.left.flatMap((relation) => relation.columns.map((column) => column.name)))].filter((name) =>
        right.has(name),
      );
      return using(item, sides, shared, scope, context);
    }
    default:
      return condition satisfies never;
  }
}

function using(item: Join, sides: Sides, names: readonly string[], scope: Scope, context: BindContext): BoundExpression {
  const position = item.span.start;
  const equal = names.map((name) => {
    const already = scope.merged.get(name);
    const left = already?.expression ?? sideColumn(sides.left, name, position, context);
    const right = sideColumn(sides.right, name, position, context);
    for (const relation of [...sides.left, ...sides.right]) relation.hidden.add(name);
    const { type, values } = unify('JOIN/USING', [left, right], context, position);
    const both =
      item.type === 'full' ? call('coalesce', type, values, (a, b) => `coalesce(${a}, ${b})`) : item.type === 'right' ? right : left;
    scope.merged.set(name, { name, expression: both, type: both.type });
    return compare('=', left, right, context, position);
  });
  return equal.length === 0 ? { kind: 'constant', type: BOOLEAN, value: true } : logical('and', equal);
}

function sideColumn(relations: readonly ScopeRelation[], name: string, position: number, context: BindContext): BoundExpression {
  for (const relation of relations) {
    const column = relation.columns.find((candidate) => candidate.name === name);
    if (column !== undefined) {
      relation.touch?.(name);
      return column.expression;
    }
  }
  throw new UndefinedColumn(name, at(context, position));
}
