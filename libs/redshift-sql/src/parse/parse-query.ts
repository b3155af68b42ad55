import type { CommonTable, Query, QueryBody, SetOperation, WithClause } from '../ast/query.ts';
import type { Expression } from '../ast/expression.ts';
import { parseExpression } from './parse-expression.ts';
import { parseColumnList } from './parse-name.ts';
import { parseOrderBy } from './parse-order-by.ts';
import { parseSelect } from './parse-select.ts';
import type { TokenCursor } from './token-cursor.ts';

/** Whether a query starts here. One in parentheses is not certain to be one: `((select 1) + 1)` is an expression. */
export function startsQuery(cursor: TokenCursor): boolean {
  return cursor.at('select') || cursor.at('with');
}

/** Whether nothing but a query can start here, parentheses before its SELECT included. */
export function startsQueryInParentheses(cursor: TokenCursor): boolean {
  let distance = 0;
  while (cursor.atSymbol('(', distance)) distance++;
  return cursor.at('select', distance) || cursor.at('with', distance);
}

/** A query: WITH, selects and set operations, ORDER BY, LIMIT. https://docs.aws.amazon.com/redshift/latest/dg/r_SELECT_synopsis.html */
export function parseQuery(cursor: TokenCursor): Query {
  return cursor.measured(() => {
    const { start } = cursor.token;
    const withClause = parseWith(cursor);
    return parseQueryBody(cursor, withClause, start);
  });
}

/** The rest of a query whose WITH is already read. */
export function parseQueryBody(cursor: TokenCursor, withClause: WithClause | null, start: number): Query {
  const body = parseSetOperations(cursor, parseQueryPrimary(cursor), start, 0);
  return finishQuery(cursor, withClause, body, start);
}

/** The rest of a query that began with one in parentheses, which is already read. */
export function parseQueryAfter(cursor: TokenCursor, first: Query, start: number): Query {
  return finishQuery(cursor, null, parseSetOperations(cursor, first, start, 0), start);
}

/** Whether what follows a query in parentheses makes it the beginning of a larger one. */
export function continuesQuery(cursor: TokenCursor): boolean {
  return setOperator(cursor) !== null || cursor.at('order') || cursor.at('limit') || cursor.at('offset');
}

function finishQuery(cursor: TokenCursor, withClause: WithClause | null, body: QueryBody, start: number): Query {
  const orderBy = parseOrderBy(cursor);
  // LIMIT and OFFSET stand in either order.
  const early = parseOffset(cursor);
  const limit = parseLimit(cursor);
  const offset = early ?? parseOffset(cursor);
  if (cursor.at('fetch')) cursor.fail('Redshift has no FETCH FIRST: use LIMIT or TOP');
  return { kind: 'query', with: withClause, body, orderBy, limit, offset, span: cursor.spanFrom(start) };
}

function parseLimit(cursor: TokenCursor): Expression | null {
  return cursor.accept('limit') && !cursor.accept('all') ? parseExpression(cursor) : null;
}

function parseOffset(cursor: TokenCursor): Expression | null {
  if (!cursor.accept('offset')) return null;
  const offset = parseExpression(cursor);
  if (!cursor.accept('rows')) cursor.accept('row');
  return offset;
}

export function parseWith(cursor: TokenCursor): WithClause | null {
  const { start } = cursor.token;
  if (!cursor.accept('with')) return null;
  const recursive = cursor.accept('recursive');
  const tables = cursor.commaSeparated(parseCommonTable);
  return { kind: 'with', recursive, tables, span: cursor.spanFrom(start) };
}

function parseCommonTable(cursor: TokenCursor): CommonTable {
  const { start } = cursor.token;
  const name = cursor.identifier('the name of a WITH query');
  const columns = parseColumnList(cursor);
  cursor.expect('as');
  cursor.expectSymbol('(');
  const query = parseQuery(cursor);
  cursor.expectSymbol(')');
  return { kind: 'common-table', name, columns, query, span: cursor.spanFrom(start) };
}

interface SetOperatorRule {
  readonly operator: SetOperation['operator'];
  readonly precedence: number;
}

const SET_OPERATORS: ReadonlyMap<string, SetOperatorRule> = new Map([
  ['union', { operator: 'union', precedence: 1 }],
  ['except', { operator: 'except', precedence: 1 }],
  ['minus', { operator: 'except', precedence: 1 }],
  ['intersect', { operator: 'intersect', precedence: 2 }],
]);

function setOperator(cursor: TokenCursor): SetOperatorRule | null {
  const { type, text } = cursor.token;
  return type === 'word' ? (SET_OPERATORS.get(text) ?? null) : null;
}

/** INTERSECT binds tighter than UNION, EXCEPT and MINUS; equal ones go left to right. */
function parseSetOperations(cursor: TokenCursor, first: QueryBody, start: number, minimum: number): QueryBody {
  let left = first;
  for (;;) {
    const rule = setOperator(cursor);
    if (rule === null || rule.precedence <= minimum) return left;
    cursor.next();
    const all = cursor.accept('all');
    if (!all) cursor.accept('distinct');
    const height = cursor.height;
    const rightStart = cursor.token.start;
    const right = parseSetOperations(cursor, parseQueryPrimary(cursor), rightStart, rule.precedence);
    left = { kind: 'set-operation', operator: rule.operator, all, left, right, span: cursor.spanFrom(start) };
    cursor.height = cursor.grown(Math.max(height, cursor.height));
  }
}

function parseQueryPrimary(cursor: TokenCursor): QueryBody {
  if (cursor.at('select')) return parseSelect(cursor);
  if (cursor.at('values')) cursor.fail('Redshift has no VALUES outside INSERT: use SELECT ... UNION ALL SELECT ...');
  if (!cursor.atSymbol('(')) cursor.fail('expected SELECT');
  cursor.expectSymbol('(');
  const query = parseQuery(cursor);
  cursor.expectSymbol(')');
  return query;
}
