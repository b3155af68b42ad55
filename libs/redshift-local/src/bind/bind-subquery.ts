import type { Exists, Expression, InQuery, QuantifiedComparison, Query, ScalarSubquery } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { BOOLEAN, typeName, varchar, MAX_VARCHAR } from '../types/redshift-type.ts';
import { at, castFacts, nextId, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { bindInnerQuery } from './bind-query.ts';
import { call, type BoundExpression, type BoundSubquery } from './bound-expression.ts';
import { outputReference, plainQuery, type BoundQuery } from './bound-query.ts';
import { comparedType } from './bind-comparison.ts';
import { arrayOf, elementsSql } from './catalog-array.ts';
import { castTo } from './cast.ts';
import { asSubquery } from './correlation.ts';
import { asksBesideRow, joinsIntoRow, readsCommonTable } from './engine-correlation.ts';
import { isVolatile } from './is-volatile.ts';
import { hasWindow } from './map-expression.ts';
import type { Scope } from './scope.ts';
import { reads } from './unnest-limits.ts';
import { comparable, valueKey } from './value-key.ts';

export function bindScalarSubquery(node: ScalarSubquery, scope: Scope, context: BindContext): BoundExpression {
  const query = asSubquery(bindInnerQuery(node.query, scope, context), null, scope, node.span.start, context);
  const [column, ...others] = query.columns;
  if (column === undefined || others.length > 0)
    throw new RedshiftError('42601', 'subquery must return only one column', at(context, node.span.start));
  return { kind: 'subquery', type: column.type, form: 'scalar', args: [], query, emit: (_args, sql) => countedWhereJoined(sql) };
}

/**
 * The value of a subquery. The engine counts the rows of a correlated one as it joins them to those of the query around. It drops that join,
 * and with it the error of a second row, where a column's bounds show that no value passes the condition; of a GREATEST it knows no bounds.
 */
const countedWhereJoined = (sql: string): string => `greatest((${sql}))`;

export function bindExists(node: Exists, scope: Scope, context: BindContext): BoundExpression {
  const query = asSubquery(bindInnerQuery(node.query, scope, context), null, scope, node.span.start, context);
  return {
    kind: 'subquery',
    type: BOOLEAN,
    form: 'exists',
    args: [],
    query,
    emit: (_args, sql) => `(EXISTS (${sql}))`,
  };
}

export function bindInQuery(node: InQuery, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const operands = (node.operand.kind === 'row' ? node.operand.items : [node.operand]).map((item) =>
    bindExpression(item, scope, context, site),
  );
  const matched = matchColumns(operands, node.query, scope, context, node.span.start);
  return among(matched, node.negated ? 'NOT IN' : 'IN', node.negated);
}

const among = ({ operands, query, oneByOne }: Matched, form: string, negated: boolean): BoundExpression => ({
  kind: 'subquery',
  type: BOOLEAN,
  form,
  args: operands,
  query,
  emit: (args, sql) => {
    const found = oneByOne ? rowIn(args, sql) : `(${args[0] ?? ''} IN (${sql}))`;
    return negated ? `(NOT ${found})` : found;
  },
});

/**
 * Whether a row is among others. The engine calls it unknown as soon as a NULL is met; it is unknown only where the row could still be equal
 * to one of them. Rows with a NULL are looked through apart from the others, as they are few.
 */
function rowIn(args: readonly string[], sql: string): string {
  const columns = args.map((_arg, index) => `o.c${index}`);
  const pairs = args.map((arg, index) => [columns[index] ?? '', arg] as const);
  const isNull = (values: readonly string[]): string => `(${values.map((value) => `${value} IS NULL`).join(' OR ')})`;
  const exists = (condition: string): string => `EXISTS (SELECT 1 FROM (${sql}) AS o WHERE ${condition})`;
  const equal = pairs.map(([column, arg]) => `${column} = ${arg}`).join(' AND ');
  const possible = pairs.map((pair) => `(${pair.join(' = ')} OR ${isNull(pair)})`).join(' AND ');
  const unknown = [columns, args].map((side) => exists(`${isNull(side)} AND ${possible}`)).join(' OR ');
  return `(CASE WHEN ${exists(equal)} THEN true WHEN ${unknown} THEN CAST(NULL AS BOOLEAN) ELSE false END)`;
}

const NEGATED: ReadonlySet<string> = new Set(['NOT IN', '<> all']);

/**
 * The same question in a form that the engine takes in a lateral query too: there it finds no column before an IN that reads a common table. A
 * random value stays where it is written once.
 */
export const askedOfEachRow = (subquery: BoundSubquery): BoundSubquery =>
  subquery.args.length === 0 || subquery.args.some(isVolatile)
    ? subquery
    : { ...subquery, emit: (args, sql) => `(${NEGATED.has(subquery.form) ? 'NOT ' : ''}${rowIn(args, sql)})` };

/**
 * `= ANY`, which is IN, and `<> ALL`, which is NOT IN; Redshift has no other.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_comparison_condition.html
 */
export function bindQuantified(node: QuantifiedComparison, scope: Scope, context: BindContext, site: Site): BoundExpression {
  if (node.right.kind !== 'query') return bindArrayAny(node, node.right, scope, context, site);
  const { operator, quantifier } = node;
  if (operator !== (quantifier === 'any' ? '=' : '<>'))
    throw new RedshiftError('0A000', `${operator} ${quantifier === 'any' ? 'ANY' : 'ALL'} is not supported`, {
      ...at(context, node.span.start),
      hint: 'There are = ANY and <> ALL. Compare with the MIN or the MAX of the subquery.',
    });
  const left = bindExpression(node.left, scope, context, site);
  const matched = matchColumns([left], node.right, scope, context, node.span.start);
  return among(matched, `${operator} ${quantifier}`, quantifier === 'all');
}

/** `usesysid = any (grolist)`: arrays are columns of the catalog, as text. */
function bindArrayAny(
  { operator, quantifier, left, span }: QuantifiedComparison,
  right: Expression,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const array = bindExpression(right, scope, context, site);
  const of = arrayOf(array.type);
  if (of === null || operator !== '=' || quantifier !== 'any') throw new NotEmulated('ANY or ALL over an array', at(context, span.start));
  return call(
    'any of an array',
    BOOLEAN,
    [bindExpression(left, scope, context, site), array],
    (value = '', list = '') => `list_contains(${elementsSql(list, of)}, CAST(${value} AS VARCHAR))`,
  );
}

interface Matched {
  readonly operands: readonly BoundExpression[];
  readonly query: BoundQuery;
  /** Whether the operands are compared with row after row, and not looked up. */
  readonly oneByOne: boolean;
}

/** Operands and the query's columns in comparable form. */
function matchColumns(operands: readonly BoundExpression[], node: Query, scope: Scope, context: BindContext, position: number): Matched {
  const query = asSubquery(bindInnerQuery(node, scope, context), operands, scope, node.span.start, context);
  if (query.columns.length !== operands.length) {
    throw new RedshiftError(
      '42601',
      query.columns.length > operands.length ? 'subquery has too many columns' : 'subquery has too few columns',
      at(context, position),
    );
  }
  const around = scope.ids.union(scope.outerIds);
  const oneByOne =
    operands.length > 1 ||
    joinsIntoRow(query, around) ||
    (operands.some((operand) => reads(operand, scope.outerIds)) && readsCommonTable(query));
  if (oneByOne && asksBesideRow(query, around))
    throw new NotEmulated(
      'a subquery that computes a value of the outer row and of another subquery, beside joined tables or another value',
      {
        ...at(context, position),
        hint: 'Compare them in the WHERE of an EXISTS.',
      },
    );
  if (oneByOne && operands.some(isVolatile)) throw new NotEmulated('a volatile operand beside a subquery', at(context, position));
  if (oneByOne && operands.some(hasWindow))
    throw new NotEmulated('a window function that is looked for in a subquery, beside another value or among those of joined tables', {
      ...at(context, position),
      hint: 'Compute it in a query in FROM.',
    });
  const id = nextId(context);
  const cast = { ...castFacts(context), position, form: 'implicit' } as const;
  const pairs = operands.map((operand, index) => {
    const column = query.columns[index];
    if (column === undefined) throw new Error('Columns were counted.');
    const type = comparedType(operand.type, column.type);
    if (type === null)
      throw new RedshiftError(
        '42883',
        `operator does not exist: ${typeName(operand.type)} = ${typeName(column.type)}`,
        at(context, position),
      );
    const target = type.kind === 'unknown' ? varchar(MAX_VARCHAR) : type;
    return { operand: keyed(castTo(operand, target, cast)), column: keyed(castTo(outputReference(id, index, column), target, cast)) };
  });
  return {
    operands: pairs.map((pair) => pair.operand),
    query: plainQuery(
      query.columns,
      pairs.map((pair) => pair.column),
      { kind: 'derived', id, query },
    ),
    oneByOne,
  };
}

/** A constant needs no key where rows are told apart; here it is compared with values that have one. */
const keyed = (expression: BoundExpression): BoundExpression => valueKey(expression) ?? comparable(expression);
