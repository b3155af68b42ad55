import {
  type CommonTable,
  type Expression,
  findNodes,
  type OrderItem,
  type Query,
  type QueryBody,
  type SetOperation,
  type WithClause,
} from '@hakkai/redshift-sql';
import { DuplicateObject, RedshiftError } from '../redshift-error.ts';
import { commonType } from '../types/common-type.ts';
import { handedOn, withRoomFor } from './literal-length.ts';
import { sameType, typeName, UNKNOWN, type RedshiftType } from '../types/redshift-type.ts';
import { at, nextId, type BindContext, castFacts } from './bind-context.ts';
import { bindCount } from './bind-count.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import { bindSelect } from './bind-select.ts';
import { bindOrderItem } from './bind-window.ts';
import type { BoundExpression, BoundOrder } from './bound-expression.ts';
import { outputReference, plainQuery, type BoundCommonTable, type BoundQuery, type OutputColumn, type BoundSelect } from './bound-query.ts';
import { castTo } from './cast.ts';
import { expressionKey } from './expression-key.ts';
import { foldName } from './fold-name.ts';
import { requireSeedTypes } from './recursive-step.ts';
import { Scope } from './scope.ts';

/** Binds a query in the scope of the query around it; null for a whole statement. */
export function bindQuery(given: Query, outer: Scope | null, context: BindContext): BoundQuery {
  const query = withoutParentheses(given, context);
  const scope = new Scope(outer);
  const commonTables = query.with === null ? [] : bindWith(query.with, scope, context);
  if (query.limit !== null && query.body.kind === 'select' && query.body.top !== null)
    throw new RedshiftError('42601', 'TOP and LIMIT can not stand in the same query', at(context, query.limit.span.start));
  const limit = query.limit === null ? null : bindCount(query.limit, 'LIMIT', scope, context);
  const offset = query.offset === null ? null : bindCount(query.offset, 'OFFSET', scope, context);
  const bound = bindBody(query.body, query.orderBy, scope, context);
  return { ...bound, commonTables, limit: limit ?? bound.limit, offset };
}

/** What stands behind a query in parentheses becomes its own clause, as PostgreSQL reads it; no clause comes twice. */
function withoutParentheses(query: Query, context: BindContext): Query {
  const inner = query.body;
  if (inner.kind !== 'query') return query;
  const once = <Clause extends WithClause | OrderItem | Expression>(
    word: string,
    own: Clause | null,
    other: Clause | null,
  ): Clause | null => {
    if (own !== null && other !== null)
      throw new RedshiftError('42601', `multiple ${word} clauses not allowed`, at(context, other.span.start));
    return own ?? other;
  };
  once('ORDER BY', inner.orderBy[0] ?? null, query.orderBy[0] ?? null);
  const merged = {
    ...inner,
    with: once('WITH', inner.with, query.with),
    orderBy: [...inner.orderBy, ...query.orderBy],
    limit: once('LIMIT', inner.limit, query.limit),
    offset: once('OFFSET', inner.offset, query.offset),
  };
  return withoutParentheses(merged, context);
}

/** A query inside another one: it can not be a recursive one. https://docs.aws.amazon.com/redshift/latest/dg/r_WITH_clause.html */
export function bindInnerQuery(query: Query, outer: Scope | null, context: BindContext): BoundQuery {
  const { with: common } = withoutParentheses(query, context);
  if (common?.recursive === true)
    throw new RedshiftError('0A000', 'WITH RECURSIVE is not supported inside a subquery', at(context, common.span.start));
  return bindQuery(query, outer, context);
}

function bindBody(body: QueryBody, orderBy: readonly OrderItem[], scope: Scope, context: BindContext): BoundQuery {
  switch (body.kind) {
    case 'select':
      return bindSelect(body, orderBy, scope, context);
    case 'set-operation':
      return bindSetOperation(body, orderBy, scope, context);
    case 'query':
      return bindQuery(body, scope, context);
    default:
      return body satisfies never;
  }
}

/** The rows of a query as the FROM of another, so that its own ORDER BY and LIMIT stay inside. */
export function derived(query: BoundQuery, context: BindContext): BoundQuery & { readonly body: BoundSelect } {
  const id = nextId(context);
  const items = query.columns.map((column, index) => outputReference(id, index, column));
  return plainQuery(query.columns, items, { kind: 'derived', id, query });
}

/** The same query with other output types. */
export function castColumns(
  query: BoundQuery,
  types: readonly OutputColumn[],
  context: BindContext,
  position: number,
  form: 'implicit' | 'assignment' = 'implicit',
): BoundQuery {
  if (query.columns.every((column, index) => sameType(column.type, (types[index] ?? column).type))) return query;
  const wrapped = derived(query, context);
  const cast = { ...castFacts(context), position, form };
  const items = wrapped.body.items.map((item, index) => castTo(item, (types[index] ?? item).type, cast));
  return { ...wrapped, columns: types, body: { ...wrapped.body, items } };
}

const WORDS: Readonly<Record<SetOperation['operator'], string>> = { union: 'UNION', intersect: 'INTERSECT', except: 'EXCEPT' };

function bindSetOperation(node: SetOperation, orderBy: readonly OrderItem[], scope: Scope, context: BindContext): BoundQuery {
  if (node.all && node.operator !== 'union')
    throw new RedshiftError('0A000', `${WORDS[node.operator]} ALL is not supported`, at(context, node.right.span.start));
  for (const side of [node.left, node.right]) refuseLimit(side, context);
  const left = bindBody(node.left, [], new Scope(scope), context);
  const right = bindBody(node.right, [], new Scope(scope), context);
  return setOperation(node, left, right, orderBy, scope, context);
}

/** A side of a set operation gives all its rows. https://docs.aws.amazon.com/redshift/latest/dg/r_UNION.html#r_UNION-usage-notes */
function refuseLimit(side: QueryBody, context: BindContext): void {
  const limit = side.kind === 'query' ? (side.limit ?? side.offset) : side.kind === 'select' ? side.top : null;
  if (limit !== null)
    throw new RedshiftError('0A000', 'LIMIT may not be used within input to set operations', {
      ...at(context, limit.span.start),
      hint: 'Put the query with its LIMIT into the FROM of another.',
    });
  if (side.kind === 'query') refuseLimit(side.body, context);
}

function setOperation(
  node: SetOperation,
  left: BoundQuery,
  right: BoundQuery,
  orderBy: readonly OrderItem[],
  scope: Scope,
  context: BindContext,
): BoundQuery {
  const word = WORDS[node.operator];
  if (left.columns.length !== right.columns.length)
    throw new RedshiftError('42601', `each ${word} query must have the same number of columns`, at(context, node.right.span.start));
  const columns = left.columns.map((column, index): OutputColumn => {
    const other = right.columns[index] ?? column;
    const common = commonType([column.type, other.type]);
    if (common === null)
      throw new RedshiftError(
        '42804',
        `${word} types ${typeName(column.type)} and ${typeName(other.type)} cannot be matched`,
        at(context, node.right.span.start),
      );
    checkDigits(column.type, other.type, word, node.right.span.start, context);
    const type = withRoomFor(common, Math.max(handedOn(column.type), handedOn(other.type)));
    return { name: column.name, type, origin: null };
  });
  const id = nextId(context);
  const body = {
    kind: 'set-operation',
    id,
    operator: node.operator,
    all: node.all,
    left: castColumns(left, columns, context, node.left.span.start),
    right: castColumns(right, columns, context, node.right.span.start),
  } as const;
  const references = columns.map((column, index) => outputReference(id, index, column));
  return {
    columns,
    commonTables: [],
    body,
    orderBy: orderOutput(orderBy, columns, references, scope, context),
    limit: null,
    offset: null,
  };
}

/** Digits before the point and behind it must all fit; no value is rounded. */
function checkDigits(left: RedshiftType, right: RedshiftType, word: string, position: number, context: BindContext): void {
  if (left.kind !== 'decimal' || right.kind !== 'decimal') return;
  const scale = Math.max(left.scale, right.scale);
  const whole = Math.max(left.precision - left.scale, right.precision - right.scale);
  if (whole + scale <= 38) return;
  const types = `${typeName(left)} and ${typeName(right)}`;
  throw new RedshiftError('22003', `${word} of ${types} needs more than the 38 digits of a DECIMAL`, at(context, position));
}

/** ORDER BY over output columns alone, by name or by position, and over no expression of them, as PostgreSQL has it; the page names none. */
function orderOutput(
  orderBy: readonly OrderItem[],
  columns: readonly OutputColumn[],
  values: readonly BoundExpression[],
  scope: Scope,
  context: BindContext,
): BoundOrder[] {
  const rows = new Scope(scope.outer);
  rows.relations.push({
    alias: null,
    schema: null,
    id: 0,
    columns: columns.map((column, index) => ({
      name: column.name,
      type: column.type,
      expression: values[index] ?? { kind: 'constant', type: UNKNOWN, value: null },
    })),
    variable: false,
    hidden: new Set(),
    touch: null,
  });
  const shown = new Set(values.map(expressionKey));
  return orderBy.map((item) => {
    const node = item.expression;
    const key = ordinal(node, values, 'ORDER BY', context) ?? bindExpression(node, rows, context, PLAIN_SITE('ORDER BY'));
    if (!shown.has(expressionKey(key)))
      throw new RedshiftError('0A000', 'ORDER BY on a UNION/INTERSECT/EXCEPT result must be on one of the result columns', {
        ...at(context, node.span.start),
        hint: 'Put the set operation into the FROM of another query.',
      });
    return bindOrderItem(item, key);
  });
}

/** The item that a bare number in ORDER BY or GROUP BY names by its position; null where no literal stands there. */
export function ordinal(
  node: Expression,
  values: readonly BoundExpression[],
  clause: 'ORDER BY' | 'GROUP BY',
  context: BindContext,
): BoundExpression | null {
  const text = literalText(node);
  if (text === null) return null;
  if (!/^-?\d+$/.test(text)) throw new RedshiftError('42601', `non-integer constant in ${clause}`, at(context, node.span.start));
  const value = values[Number(text) - 1];
  if (value === undefined)
    throw new RedshiftError('42P10', `${clause} position ${text} is not in select list`, at(context, node.span.start));
  return value;
}

/** What a literal says, in a form in which no other literal looks like a whole number; null for any other expression. */
function literalText(node: Expression): string | null {
  switch (node.kind) {
    case 'number':
      return node.text;
    case 'unary':
      return node.operator === '-' && node.operand.kind === 'number' ? `-${node.operand.text}` : null;
    case 'string':
    case 'boolean':
    case 'null':
      return node.kind;
    default:
      return null;
  }
}

/** Common tables of a query or of an UPDATE or DELETE, put into `scope` as they are bound. */
export function bindWith(node: WithClause, scope: Scope, context: BindContext): BoundCommonTable[] {
  const names = new Set<string>();
  return node.tables.map((table) => {
    const name = foldName(table.name, context.settings);
    if (names.has(name)) throw new DuplicateObject('relation', name, at(context, table.name.span.start));
    names.add(name);
    const id = nextId(context);
    const given = table.columns.map((column) => foldName(column, context.settings));
    const recursive = node.recursive && readsItself(table, name, context);
    const query = recursive
      ? bindRecursive(id, name, given, recursiveBody(table, context), scope, context)
      : bindInnerQuery(table.query, scope, context);
    const columns = nameColumns(query.columns, given, table.span.start, context);
    scope.addCommonTable(name, { id, columns, recursive });
    return { id, recursive, query };
  });
}

const readsItself = ({ query }: CommonTable, name: string, context: BindContext): boolean =>
  findNodes(query, 'table-reference').some(({ path }) => path.steps.length === 0 && foldName(path.head, context.settings) === name);

/** The two branches of a recursive table. https://docs.aws.amazon.com/redshift/latest/dg/r_WITH_clause.html#r_WITH_clause-recursive-cte */
function recursiveBody({ query, columns, name }: CommonTable, context: BindContext): SetOperation {
  const place = at(context, name.span.start);
  if (columns.length === 0) throw new RedshiftError('42601', `the recursive WITH query "${name.text}" needs a list of its columns`, place);
  const { body } = query;
  if (body.kind !== 'set-operation' || body.operator !== 'union' || !body.all)
    throw new RedshiftError('42601', `the recursive WITH query "${name.text}" must be two queries joined by UNION ALL`, place);
  const step = body.right.kind === 'query' ? body.right : null;
  if ([query, step].some((one) => one !== null && (one.orderBy.length > 0 || one.limit !== null || one.offset !== null)))
    throw new RedshiftError('0A000', 'a recursive WITH query takes no ORDER BY and no LIMIT', place);
  return body;
}

/** A recursive table: its first branch gives the types, the second may read the table itself. */
function bindRecursive(
  id: number,
  name: string,
  given: readonly string[],
  body: SetOperation,
  scope: Scope,
  context: BindContext,
): BoundQuery {
  const seed = bindBody(body.left, [], new Scope(scope), context);
  const columns = nameColumns(seed.columns, given, body.span.start, context).map((column) => ({ ...column, origin: null }));
  const inside = new Scope(scope);
  inside.addCommonTable(name, { id, columns, recursive: true });
  const step = bindBody(body.right, [], new Scope(inside), context);
  if (step.columns.length !== columns.length)
    throw new RedshiftError('42601', 'each UNION query must have the same number of columns', at(context, body.right.span.start));
  requireSeedTypes(columns, step.columns, { name, position: body.right.span.start }, context);
  return {
    columns,
    commonTables: [],
    body: {
      kind: 'set-operation',
      id: nextId(context),
      operator: 'union',
      all: body.all,
      left: seed,
      right: castColumns(step, columns, context, body.right.span.start, 'assignment'),
    },
    orderBy: [],
    limit: null,
    offset: null,
  };
}

/** Output columns under the names a column list gives them. */
export function nameColumns(
  columns: readonly OutputColumn[],
  names: readonly string[],
  position: number,
  context: BindContext,
): readonly OutputColumn[] {
  if (names.length > columns.length)
    throw new RedshiftError('42P10', `there are ${names.length} names for ${columns.length} columns`, at(context, position));
  return columns.map((column, index) => ({ ...column, name: names[index] ?? column.name }));
}
