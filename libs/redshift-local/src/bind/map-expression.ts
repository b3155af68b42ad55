import type { BoundAggregate, BoundExpression, BoundOrder } from './bound-expression.ts';
import type { BoundFrom, BoundQuery } from './bound-query.ts';

type Change = (expression: BoundExpression) => BoundExpression;
/** What is to stand in place of a relation; null where its parts are changed as any others. */
type Relate = (from: BoundFrom) => BoundFrom | null;

const noRelation: Relate = () => null;

const mapOrder = (orderBy: readonly BoundOrder[], change: Change): BoundOrder[] =>
  orderBy.map((order) => ({ ...order, expression: change(order.expression) }));

/** The same expression with `change` applied to each direct part; a subquery's expressions count as its parts. */
export function mapParts(expression: BoundExpression, change: Change): BoundExpression {
  switch (expression.kind) {
    case 'constant':
    case 'column':
      return expression;
    case 'path':
      return {
        ...expression,
        base: change(expression.base),
        steps: expression.steps.map((step) => (step.kind === 'index' ? { kind: 'index', index: change(step.index) } : step)),
      };
    case 'super-text':
      return { ...expression, operand: change(expression.operand) };
    case 'call':
      return { ...expression, args: expression.args.map(change) };
    case 'aggregate':
      return mapAggregate(expression, change);
    case 'window':
      return {
        ...expression,
        args: expression.args.map(change),
        partitionBy: expression.partitionBy.map(change),
        orderBy: mapOrder(expression.orderBy, change),
        within: mapOrder(expression.within, change),
      };
    case 'subquery':
      return { ...expression, args: expression.args.map(change), query: mapQuery(expression.query, change) };
    default:
      return expression satisfies never;
  }
}

const mapAggregate = (aggregate: BoundAggregate, change: Change): BoundAggregate => ({
  ...aggregate,
  args: aggregate.args.map(change),
  orderBy: mapOrder(aggregate.orderBy, change),
});

const maybe = (expression: BoundExpression | null, change: Change): BoundExpression | null =>
  expression === null ? null : change(expression);

/** The same query with `change` applied to every expression, and `relate` to every relation, that stand directly in it or in its parts. */
export function mapQuery(query: BoundQuery, change: Change, relate: Relate = noRelation): BoundQuery {
  const { body } = query;
  // What the rows are ordered by may be one of the items: it stays that very one.
  const changed = new Map<BoundExpression, BoundExpression>();
  const once = (expression: BoundExpression): BoundExpression => {
    const made = changed.get(expression) ?? change(expression);
    changed.set(expression, made);
    return made;
  };
  return {
    ...query,
    commonTables: query.commonTables.map((table) => ({ ...table, query: mapQuery(table.query, change, relate) })),
    orderBy: mapOrder(query.orderBy, once),
    limit: maybe(query.limit, change),
    offset: maybe(query.offset, change),
    body:
      body.kind === 'set-operation'
        ? { ...body, left: mapQuery(body.left, change, relate), right: mapQuery(body.right, change, relate) }
        : {
            ...body,
            items: body.items.map(once),
            from: body.from === null ? null : mapFrom(body.from, change, relate),
            where: maybe(body.where, change),
            grouping:
              body.grouping === null
                ? null
                : {
                    ...body.grouping,
                    keys: body.grouping.keys.map(change),
                    aggregates: body.grouping.aggregates.map((aggregate) => mapAggregate(aggregate, change)),
                  },
            having: maybe(body.having, change),
            qualify: maybe(body.qualify, change),
          },
  };
}

function mapFrom(from: BoundFrom, change: Change, relate: Relate): BoundFrom {
  const related = relate(from);
  if (related !== null) return related;
  switch (from.kind) {
    case 'table':
    case 'common-table':
    case 'external':
    case 'rows':
      return from;
    case 'derived':
      return { ...from, query: mapQuery(from.query, change, relate) };
    case 'unnest':
    case 'unpivot':
      return { ...from, source: change(from.source) };
    case 'series':
      return { ...from, args: from.args.map(change) };
    case 'hierarchy':
      return {
        ...from,
        source: mapFrom(from.source, change, relate),
        start: maybe(from.start, change),
        condition: change(from.condition),
      };
    case 'join':
      return { ...from, left: mapFrom(from.left, change, relate), right: mapFrom(from.right, change, relate), on: maybe(from.on, change) };
    default:
      return from satisfies never;
  }
}

/** Calls `visit` for `expression` and every expression inside it, subqueries included. */
export function walkExpression(expression: BoundExpression, visit: (expression: BoundExpression) => void): void {
  visit(expression);
  mapParts(expression, (part) => {
    walkExpression(part, visit);
    return part;
  });
}

/** Whether a window function stands in an expression; those of its subqueries are theirs. */
export function hasWindow(expression: BoundExpression): boolean {
  if (expression.kind === 'window') return true;
  if (expression.kind === 'subquery') return expression.args.some(hasWindow);
  let found = false;
  mapParts(expression, (part) => {
    found ||= hasWindow(part);
    return part;
  });
  return found;
}

/** Calls `visit` for every expression of a query, subqueries included. */
export function walkQuery(query: BoundQuery, visit: (expression: BoundExpression) => void): void {
  mapQuery(query, (expression) => {
    walkExpression(expression, visit);
    return expression;
  });
}

export function hasSubquery(expression: BoundExpression): boolean {
  let found = false;
  walkExpression(expression, ({ kind }) => {
    if (kind === 'subquery') found = true;
  });
  return found;
}
