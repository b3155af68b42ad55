import type { Expression } from '../ast/expression.ts';
import { continueExpression, parseExpression } from './parse-expression.ts';
import { parseNavigationSteps } from './parse-path.ts';
import { continuesQuery, parseQuery, parseQueryAfter, startsQuery } from './parse-query.ts';
import type { TokenCursor } from './token-cursor.ts';

/**
 * What stands in parentheses as a value: an expression, a row, a query. Parentheses around an expression leave no node;
 * SUPER navigation may follow: `(t.payload).a`.
 */
export function parseParenthesized(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  const inner = cursor.measured(() => parseContent(cursor));
  return parseNavigationSteps(cursor, inner, start);
}

function parseContent(cursor: TokenCursor): Expression {
  const { start } = cursor.token;
  cursor.expectSymbol('(');
  if (startsQuery(cursor)) {
    const query = parseQuery(cursor);
    cursor.expectSymbol(')');
    return { kind: 'scalar-subquery', query, span: cursor.spanFrom(start) };
  }
  const first = parseFirst(cursor);
  if (!cursor.atSymbol(',')) {
    cursor.expectSymbol(')');
    return first;
  }
  const items = [first];
  while (cursor.acceptSymbol(',')) items.push(parseExpression(cursor));
  cursor.expectSymbol(')');
  return { kind: 'row', items, span: cursor.spanFrom(start) };
}

/** `((select 1) union select 2)` is a query, `((select 1) + 2)` is not: what follows the inner parentheses tells. */
function parseFirst(cursor: TokenCursor): Expression {
  if (!cursor.atSymbol('(')) return parseExpression(cursor);
  const { start } = cursor.token;
  const inner = parseParenthesized(cursor);
  if (inner.kind === 'scalar-subquery' && continuesQuery(cursor)) {
    const query = parseQueryAfter(cursor, inner.query, start);
    return { kind: 'scalar-subquery', query, span: cursor.spanFrom(start) };
  }
  return continueExpression(cursor, inner, start);
}
