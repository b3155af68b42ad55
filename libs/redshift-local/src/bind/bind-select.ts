import type { Expression, OrderItem, Select, SelectItem } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { at, nextId, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE, truth, type Site } from './bind-expression.ts';
import { bindFromItems, sideBySide } from './bind-from.ts';
import { Hierarchy } from './bind-hierarchy.ts';
import { bindOuterJoinMarks, outerJoinMarks } from './bind-outer-join-marks.ts';
import { bindCount } from './bind-count.ts';
import { ordinal } from './bind-query.ts';
import { bindOrderItem } from './bind-window.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import type { BoundFrom, BoundGrouping, BoundQuery, OutputColumn } from './bound-query.ts';
import { expressionKey } from './expression-key.ts';
import { expandStar } from './expand-star.ts';
import { foldName } from './fold-name.ts';
import { GroupingStage } from './grouping-stage.ts';
import { itemLabel } from './item-label.ts';
import { outputType } from './literal-length.ts';
import { bindGroupBy, type GroupingKeys } from './bind-group-by.ts';
import { hasWindow, walkExpression } from './map-expression.ts';
import { Scope } from './scope.ts';

/** An expression and where it stands, for errors that are found when the whole block is known. */
interface Placed {
  readonly expression: BoundExpression;
  readonly position: number;
}

interface Item extends Placed {
  readonly name: string;
}

type OrderKey = BoundOrder & Placed;

const SELECT_LIST: Site = { clause: 'the select list', aggregates: true, windows: true, aliases: true };

/** One SELECT block with the ORDER BY that stands after it. */
export function bindSelect(node: Select, orderBy: readonly OrderItem[], around: Scope, context: BindContext): BoundQuery {
  if (node.into !== null)
    throw new NotEmulated('SELECT INTO', { ...at(context, node.into.span.start), hint: 'Write CREATE TABLE ... AS.' });
  const scope = new Scope(around);
  const block = bindBlock(node, orderBy, scope, context);
  if (block.qualify !== null && ![...block.items, block.qualify].some(({ expression }) => hasWindow(expression)))
    throw new NotEmulated('QUALIFY without a window function', at(context, block.qualify.position));
  const { items, from, where } = block;
  const top = node.top === null ? null : bindCount(node.top, 'TOP', scope, context);
  if (node.distinct) checkDistinctOrder(block, context);
  const grouped = group(block, context);
  return {
    columns: items.map(
      (item): OutputColumn => ({
        name: item.name,
        type: outputType(item.expression),
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
  readonly having: Placed | null;
  readonly qualify: Placed | null;
  readonly order: readonly OrderKey[];
  readonly keys: GroupingKeys | null;
  /** The relations whose columns may not be read after grouping unless they are keys. */
  readonly own: ReadonlySet<number>;
}

function bindBlock(node: Select, orderBy: readonly OrderItem[], scope: Scope, context: BindContext): Block {
  const sources = bindFromItems(node.from, scope, context);
  const hierarchy =
    node.connectBy === null ? null : new Hierarchy({ ...node, connectBy: node.connectBy }, sideBySide(sources), scope, context);
  const items = bindItems(node.items, scope, context);
  const { from, where } = bindWhere(node, sources, scope, context);
  const condition = (part: Expression | null, site: Site): Placed | null =>
    part === null ? null : { expression: truth(part, scope, context, site), position: part.span.start };
  const having = condition(node.having, { clause: 'HAVING', aggregates: true, windows: false, aliases: false });
  const qualify = condition(node.qualify, { clause: 'QUALIFY', aggregates: true, windows: true, aliases: true });
  const order = orderBy
    .map((item) => ({ ...bindSelectOrder(item, items, scope, context), position: item.expression.span.start }))
    .filter((key) => key.expression.kind !== 'constant');
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
  return bindOuterJoinMarks(node, node.where, mark, sources, scope, context);
}

/** The same clauses, reading the hierarchy that CONNECT BY makes of FROM. */
function overHierarchy(block: Block, hierarchy: Hierarchy): Block {
  const read = (expression: BoundExpression): BoundExpression => hierarchy.read(expression);
  const placed = (part: Placed | null): Placed | null => (part === null ? null : { ...part, expression: read(part.expression) });
  const clauses = {
    where: block.where === null ? null : read(block.where),
    items: block.items.map((item) => ({ ...item, expression: read(item.expression) })),
    having: placed(block.having),
    qualify: placed(block.qualify),
    order: block.order.map((key) => ({ ...key, expression: read(key.expression) })),
    keys: block.keys === null ? null : { ...block.keys, keys: block.keys.keys.map(read) },
  };
  return { ...clauses, from: hierarchy.from(), own: new Set([hierarchy.id]) };
}

function bindItems(nodes: readonly SelectItem[], scope: Scope, context: BindContext): readonly Item[] {
  const items: Item[] = [];
  for (const node of nodes) {
    if (node.kind === 'star') {
      items.push(...expandStar(node, scope, context).map((column) => ({ ...column, position: node.span.start })));
      continue;
    }
    if (scope.relations.length > 0) refuseTruthTest(node.expression, scope, context);
    const expression = bindExpression(node.expression, scope, context, SELECT_LIST);
    const name = node.alias === null ? itemLabel(node.expression, expression, context) : foldName(node.alias, context.settings);
    items.push({ name, expression, position: node.span.start });
    if (node.alias !== null && !scope.aliases.has(name)) scope.aliases.set(name, expression);
  }
  return items;
}

/** IS TRUE and its relatives are for conditions. https://docs.aws.amazon.com/redshift/latest/dg/r_Boolean_type.html */
function refuseTruthTest(node: Expression, scope: Scope, context: BindContext): void {
  if (node.kind !== 'is' || node.test === 'null') return;
  if (bindExpression(node.operand, scope, context, SELECT_LIST).type.kind !== 'boolean') return;
  throw new RedshiftError('0A000', 'Not implemented: IS TRUE, IS FALSE and IS UNKNOWN in the select list', {
    ...at(context, node.span.start),
    hint: 'Compare with = in the select list.',
  });
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

function group({ keys, items, having, qualify, order, own }: Block, context: BindContext): Grouped {
  const aggregated = [...items, ...order, ...(qualify === null ? [] : [qualify])].some(({ expression }) => hasAggregate(expression));
  if (keys === null && !aggregated && having === null)
    return { items: items.map(({ expression }) => expression), grouping: null, having: null, qualify: qualify?.expression ?? null, order };
  const stage = new GroupingStage(nextId(context), keys?.keys ?? [], keys?.sets ?? null, own, context);
  const replace = ({ expression, position }: Placed): BoundExpression => stage.replace(expression, position);
  return {
    items: items.map(replace),
    having: having === null ? null : replace(having),
    qualify: qualify === null ? null : replace(qualify),
    order: order.map((key) => ({ ...key, expression: replace(key) })),
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

function checkDistinctOrder({ items, order }: Block, context: BindContext): void {
  const shown = items.map(({ expression }) => expression);
  const keys = new Set(shown.map(expressionKey));
  const hidden = order.find(({ expression }) => !shown.includes(expression) && !keys.has(expressionKey(expression)));
  if (hidden !== undefined)
    throw new RedshiftError('42P10', 'for SELECT DISTINCT, ORDER BY expressions must appear in select list', at(context, hidden.position));
}
