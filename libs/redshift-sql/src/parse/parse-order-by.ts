import type { OrderItem } from '../ast/query.ts';
import { parseExpression } from './parse-expression.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `order by a desc nulls last, b`; empty where there is none. */
export function parseOrderBy(cursor: TokenCursor): OrderItem[] {
  return cursor.accept('order', 'by') ? cursor.commaSeparated(parseOrderItem) : [];
}

function parseOrderItem(cursor: TokenCursor): OrderItem {
  const { start } = cursor.token;
  const expression = parseExpression(cursor);
  const direction = cursor.at('asc') || cursor.at('desc') ? cursor.expectOneOf(['asc', 'desc']) : null;
  const nulls = cursor.accept('nulls') ? cursor.expectOneOf(['first', 'last']) : null;
  return { kind: 'order-item', expression, direction, nulls, span: cursor.spanFrom(start) };
}
