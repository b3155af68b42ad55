import type { Expression } from '../ast/expression.ts';
import type { Between, Like } from '../ast/predicate.ts';
import { parseExpression, parseOperand } from './parse-expression.ts';
import { parseQuery, startsQuery } from './parse-query.ts';
import { PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `[not] like | ilike | similar to | between | in` after its left operand; null where none of them follows. */
export function parsePredicate(cursor: TokenCursor, operand: Expression, start: number, minimum: number): Expression | null {
  const ahead = cursor.at('not') ? 1 : 0;
  const word = cursor.peek(ahead);
  if (word.type !== 'word') return null;
  switch (word.text) {
    case 'like':
    case 'ilike':
    case 'similar':
      return minimum <= PRECEDENCE.like ? parseLike(cursor, operand, start) : null;
    case 'between':
      return minimum <= PRECEDENCE.between ? parseBetween(cursor, operand, start) : null;
    case 'in':
      return minimum <= PRECEDENCE.in ? parseIn(cursor, operand, start) : null;
    default:
      return null;
  }
}

function parseLike(cursor: TokenCursor, operand: Expression, start: number): Like {
  const negated = cursor.accept('not');
  const word = cursor.next().text;
  if (word === 'similar') cursor.expect('to');
  const operator = word === 'similar' ? 'similar to' : word === 'ilike' ? 'ilike' : 'like';
  const pattern = parseOperand(cursor, PRECEDENCE.like + 1);
  const escape = cursor.accept('escape') ? parseOperand(cursor, PRECEDENCE.like + 1) : null;
  return { kind: 'like', operator, negated, operand, pattern, escape, span: cursor.spanFrom(start) };
}

function parseBetween(cursor: TokenCursor, operand: Expression, start: number): Between {
  const negated = cursor.accept('not');
  cursor.expect('between');
  const low = parseOperand(cursor, PRECEDENCE.between + 1);
  cursor.expect('and');
  const high = parseOperand(cursor, PRECEDENCE.between + 1);
  return { kind: 'between', negated, operand, low, high, span: cursor.spanFrom(start) };
}

function parseIn(cursor: TokenCursor, operand: Expression, start: number): Expression {
  const negated = cursor.accept('not');
  cursor.expect('in');
  cursor.expectSymbol('(');
  if (startsQuery(cursor)) {
    const query = parseQuery(cursor);
    cursor.expectSymbol(')');
    return { kind: 'in-query', negated, operand, query, span: cursor.spanFrom(start) };
  }
  const items = cursor.commaSeparated(parseExpression);
  cursor.expectSymbol(')');
  const [only] = items;
  // `in ((select ...))`: the inner parentheses add nothing to a query.
  if (only?.kind === 'scalar-subquery' && items.length === 1) {
    return { kind: 'in-query', negated, operand, query: only.query, span: cursor.spanFrom(start) };
  }
  return { kind: 'in-list', negated, operand, items, span: cursor.spanFrom(start) };
}
