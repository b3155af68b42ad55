import type { GroupBy, OrderItem, Select, SelectItem, Star } from '@hakkai/redshift-sql';
import { GroupingError, NotEmulated, RedshiftError, UndefinedColumn, UndefinedTable } from '../redshift-error.ts';
import { at, nextId, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE, truth, type Site } from './bind-expression.ts';
import { bindFromItems, sideBySide } from './bind-from.ts';
import { Hierarchy } from './bind-hierarchy.ts';
import { bindOuterJoinMarks, outerJoinMarks } from './bind-outer-join-marks.ts';
import { bindCount, ordinal } from './bind-query.ts';
import { bindOrderItem } from './bind-window.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import type { BoundFrom, BoundGrouping, BoundQuery, OutputColumn } from './bound-query.ts';
import { labelOf } from './cast.ts';
import { expressionKey } from './expression-key.ts';
import { foldName } from './fold-name.ts';
import { GroupingStage } from './grouping-stage.ts';
import { bindGroupBy, type GroupingKeys } from './bind-group-by.ts';
import { hasWindow, walkExpression } from './map-expression.ts';
import { Scope, type ScopeRelation } from './scope.ts';

interface Item {
  readonly name: string;
  readonly expression: BoundExpression;
  readonly position: number;
}

const SELECT_LIST: Site = { clause: 'the select list', aggregates: true, windows: true, aliases: true };

/** One SELECT block with the ORDER BY that stands after it. */
export function bindSelect(node: Select, orderBy: readonly OrderItem[], around: Scope, context: BindContext): BoundQuery {
  if (node.into !== null)
    throw new NotEmulated('SELECT INTO', { ...at(context, node.into.span.start), hint: 'Write CREATE TABLE ... AS.' });
  const scope = new Scope(around, true);
  const block = bindBlock(node, orderBy, scope, context);
  if (
    node.qualify !== null &&
    ![...block.items.map(({ expression }) => expression), block.qualify].some((one) => one !== null && hasWindow(one))
  )
    throw new NotEmulated('QUALIFY without a window function', at(context, node.qualify.span.start));
  const { items, from, where } = block;
  const top = node.top === null ? null : bindCount(node.top, 'TOP', scope, context);
  const grouped = group(node.groupBy, block, context);
  checkDistinctOrder(node, grouped.items, grouped.order, context);
  return {
    columns: items.map(
      (item): OutputColumn => ({
        name: item.name,
        type: item.expression.type,
        nullable: nullable(item.expression),
        origin: item.expression.kind === 'column' ? item.expression.origin : null,
      }),
    ),
    commonTables: [],
    body: {
      kind: 'select',
      distinct: node.distinct,
      items: grouped.items,
      from,
      where,
      grouping: grouped.grouping,
      having: grouped.having,
      qualify: grouped.qualify,
    },
    orderBy: grouped.order,
    limit: top,
    offset: null,
  };
}

/** The clauses of a block, bound, with its ORDER BY. */
interface Block {
  readonly from: BoundFrom | null;
  readonly where: BoundExpression | null;
  readonly items: readonly Item[];
  readonly having: BoundExpression | null;
  readonly qualify: BoundExpression | null;
  readonly order: readonly BoundOrder[];
  readonly keys: GroupingKeys | null;
  /** The relations whose columns may not be read after grouping unless they are keys. */
  readonly own: ReadonlySet<number>;
}

/** IS TRUE and its relatives are for conditions. https://docs.aws.amazon.com/redshift/latest/dg/r_Boolean_type.html */
function refuseTruthTests({ items }: Select, scope: Scope, context: BindContext): void {
  for (const item of items) {
    if (item.kind !== 'select-expression' || item.expression.kind !== 'is' || item.expression.test === 'null') continue;
    if (bindExpression(item.expression.operand, scope, context, SELECT_LIST).type.kind !== 'boolean') continue;
    throw new RedshiftError('0A000', 'Not implemented: IS TRUE, IS FALSE and IS UNKNOWN in the select list', {
      ...at(context, item.expression.span.start),
      hint: 'Compare with = in the select list.',
    });
  }
}

function bindBlock(node: Select, orderBy: readonly OrderItem[], scope: Scope, context: BindContext): Block {
  const sources = bindFromItems(node.from, scope, context);
  if (sources.length > 0) refuseTruthTests(node, scope, context);
  const hierarchy =
    node.connectBy === null ? null : new Hierarchy({ ...node, connectBy: node.connectBy }, sideBySide(sources), scope, context);
  const items = bindItems(node.items, scope, context);
  const { from, where } = bindWhere(node, sources, scope, context);
  const having =
    node.having === null
      ? null
      : truth(node.having, scope, context, { clause: 'HAVING', aggregates: true, windows: false, aliases: false });
  const qualify =
    node.qualify === null
      ? null
      : truth(node.qualify, scope, context, { clause: 'QUALIFY', aggregates: true, windows: true, aliases: true });
  const order = orderBy.map((item) => bindSelectOrder(item, items, scope, context)).filter((one) => one.expression.kind !== 'constant');
  const keys = node.groupBy === null ? null : bindGroupBy(node.groupBy, items, scope, context);
  const block = { from, where, items, having, qualify, order, keys, own: scope.ids };
  return hierarchy === null ? block : overHierarchy(block, hierarchy);
}

/** WHERE, and FROM with the outer joins that `(+)` in WHERE makes of it. */
function bindWhere(
  node: Select,
  sources: readonly BoundFrom[],
  scope: Scope,
  context: BindContext,
): { readonly from: BoundFrom | null; readonly where: BoundExpression | null } {
  const from = sideBySide(sources);
  if (node.where === null) return { from, where: null };
  const [mark] = outerJoinMarks(node.where);
  if (mark === undefined) return { from, where: truth(node.where, scope, context, { ...PLAIN_SITE('WHERE'), aliases: true }) };
  if (node.connectBy !== null) throw new NotEmulated('the outer join mark (+) beside CONNECT BY', at(context, mark.span.start));
  return bindOuterJoinMarks(node, node.where, sources, scope, context);
}

/** The same clauses, reading the hierarchy that CONNECT BY makes of FROM. */
function overHierarchy(block: Block, hierarchy: Hierarchy): Block {
  const read = (expression: BoundExpression): BoundExpression => hierarchy.read(expression);
  const maybe = (expression: BoundExpression | null): BoundExpression | null => (expression === null ? null : read(expression));
  const clauses = {
    where: maybe(block.where),
    items: block.items.map((item) => ({ ...item, expression: read(item.expression) })),
    having: maybe(block.having),
    qualify: maybe(block.qualify),
    order: block.order.map((order) => ({ ...order, expression: read(order.expression) })),
    keys: block.keys === null ? null : { ...block.keys, keys: block.keys.keys.map(read) },
  };
  return { ...clauses, from: hierarchy.from(), own: new Set([hierarchy.id]) };
}

const nullable = (expression: BoundExpression): boolean =>
  expression.kind === 'column'
    ? expression.nullable
    : !(expression.kind === 'constant' && expression.value !== null) && !(expression.kind === 'aggregate' && expression.name === 'count');

function bindItems(nodes: readonly SelectItem[], scope: Scope, context: BindContext): readonly Item[] {
  const items: Item[] = [];
  for (const node of nodes) {
    if (node.kind === 'star') {
      items.push(...expandStar(node, scope, context));
      continue;
    }
    const expression = bindExpression(node.expression, scope, context, SELECT_LIST);
    const name = node.alias === null ? labelFor(node.expression, expression, context) : foldName(node.alias, context.settings);
    items.push({ name, expression, position: node.span.start });
    if (node.alias !== null && !scope.aliases.has(name)) scope.aliases.set(name, expression);
  }
  return items;
}

/** Functions that are read as another expression, and named after it. */
const OTHER_LABELS: Readonly<Record<string, string>> = {
  nvl: 'coalesce',
  decode: 'case',
  dateadd: 'date_add',
  datediff: 'date_diff',
  date_part: 'pgdate_part',
};

/** The column name of an item without alias. */
function labelFor(
  node: Extract<SelectItem, { kind: 'select-expression' }>['expression'],
  bound: BoundExpression,
  context: BindContext,
): string {
  switch (node.kind) {
    case 'path': {
      const last = node.steps.findLast((step) => step.kind === 'name-step');
      return foldName(last?.kind === 'name-step' ? last.name : node.head, context.settings);
    }
    case 'cast': {
      const inner = labelFor(node.operand, bound, context);
      return inner === '?column?' ? labelOf({ kind: 'constant', type: bound.type, value: '' }, bound.type) : inner;
    }
    case 'call': {
      const label = OTHER_LABELS[(node.name.parts.at(-1)?.text ?? '').toLowerCase()];
      if (label !== undefined) return label;
      return foldName(node.name.parts.at(-1) ?? { kind: 'identifier', text: node.kind, quoted: false, span: node.span }, context.settings);
    }
    case 'case':
      return 'case';
    case 'exists':
      return 'exists';
    case 'niladic-function':
      return node.name;
    case 'extract':
      return 'date_part';
    case 'trim':
      return 'btrim';
    case 'substring':
      return 'substring';
    case 'position':
      return 'position';
    case 'boolean':
      return 'bool';
    default:
      return '?column?';
  }
}

function expandStar(node: Star, scope: Scope, context: BindContext): readonly Item[] {
  const excluded = new Set(node.exclude.map((name) => foldName(name, context.settings)));
  const relations = node.qualifier === null ? scope.relations : [starRelation(node, scope, context)];
  const items: Item[] = [];
  for (const relation of relations) {
    const merged = node.qualifier === null ? scope.merged.filter(({ relations: [first] }) => first === relation.id) : [];
    for (const { name, expression } of merged) items.push({ name, expression, position: node.span.start });
    for (const column of relation.columns) {
      if (column.pseudo === true || (node.qualifier === null && relation.hidden.has(column.name))) continue;
      relation.touch?.(column.name);
      items.push({ name: column.name, expression: column.expression, position: node.span.start });
    }
  }
  for (const name of excluded) if (!items.some((item) => item.name === name)) throw new UndefinedColumn(name, at(context, node.span.start));
  const kept = items.filter((item) => !excluded.has(item.name));
  if (kept.length === 0) throw new RedshiftError('42601', 'SELECT * with no tables specified is not valid', at(context, node.span.start));
  return kept;
}

function starRelation(node: Star, scope: Scope, context: BindContext): ScopeRelation {
  const names = node.qualifier?.parts.map((part) => foldName(part, context.settings)) ?? [];
  const table = names.at(-1);
  const schema = names.at(-2);
  for (let block: Scope | null = scope; block !== null; block = block.outer) {
    const found = block.relations.find((relation) => relation.alias === table && (schema === undefined || relation.schema === schema));
    if (found !== undefined) return found;
  }
  throw new UndefinedTable(names.join('.'), at(context, node.span.start));
}

/** ORDER BY: a position, an alias of the select list, else an expression over the FROM clause. */
function bindSelectOrder(item: OrderItem, items: readonly Item[], scope: Scope, context: BindContext): BoundOrder {
  const node = item.expression;
  const byPosition = ordinal(
    node,
    items.map((one) => one.expression),
    'ORDER BY',
    context,
  );
  if (byPosition !== null) return bindOrderItem(item, byPosition);
  if (node.kind === 'path' && node.steps.length === 0) {
    const name = foldName(node.head, context.settings);
    const named = items.filter((one) => one.name === name);
    const [first] = named;
    if (first !== undefined) {
      if (new Set(named.map((one) => expressionKey(one.expression))).size > 1)
        throw new RedshiftError('42702', `ORDER BY "${name}" is ambiguous`, at(context, node.span.start));
      return bindOrderItem(item, first.expression);
    }
  }
  return bindOrderItem(item, bindExpression(node, scope, context, { clause: 'ORDER BY', aggregates: true, windows: true, aliases: true }));
}

interface Grouped {
  readonly items: readonly BoundExpression[];
  readonly grouping: BoundGrouping | null;
  readonly having: BoundExpression | null;
  readonly qualify: BoundExpression | null;
  readonly order: readonly BoundOrder[];
}

function group(node: GroupBy | null, { keys, items, having, qualify, order, own }: Block, context: BindContext): Grouped {
  const expressions = items.map((item) => item.expression);
  const all = [
    ...expressions,
    ...(having === null ? [] : [having]),
    ...(qualify === null ? [] : [qualify]),
    ...order.map((one) => one.expression),
  ];
  const aggregated = all.some(hasAggregate);
  if (node === null && !aggregated && having === null) return { items: expressions, grouping: null, having: null, qualify, order };
  const stage = new GroupingStage(nextId(context), keys?.keys ?? [], keys?.sets ?? null, own, context);
  const position = node?.span.start ?? items[0]?.position ?? 0;
  return {
    items: items.map((item) => stage.replace(item.expression, item.position)),
    having: having === null ? null : stage.replace(having, position),
    qualify: qualify === null ? null : stage.replace(qualify, position),
    order: order.map((one) => ({ ...one, expression: stage.replace(one.expression, position) })),
    grouping: stage.result(),
  };
}

/** Whether an aggregate of this block stands in it; those of subqueries were already grouped away. */
export function hasAggregate(expression: BoundExpression): boolean {
  let found = false;
  walkExpression(expression, (part) => {
    if (part.kind === 'aggregate' || (part.kind === 'call' && part.name === 'grouping')) found = true;
  });
  return found;
}

function checkDistinctOrder(node: Select, items: readonly BoundExpression[], order: readonly BoundOrder[], context: BindContext): void {
  if (!node.distinct) return;
  const keys = new Set(items.map(expressionKey));
  if (order.some(({ expression }) => !items.includes(expression) && !keys.has(expressionKey(expression)))) {
    throw new GroupingError('for SELECT DISTINCT, ORDER BY expressions must appear in select list', at(context, node.span.start));
  }
}
