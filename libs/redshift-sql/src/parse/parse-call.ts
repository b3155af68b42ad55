import type { Expression } from '../ast/expression.ts';
import type { FunctionCall, NullTreatment } from '../ast/function-call.ts';
import type { QualifiedName } from '../ast/name.ts';
import type { OrderItem } from '../ast/query.ts';
import { parseExpression } from './parse-expression.ts';
import { parseOrderBy } from './parse-order-by.ts';
import { parseWindow } from './parse-window.ts';
import type { TokenCursor } from './token-cursor.ts';

/** A call from its opening parenthesis on, with WITHIN GROUP, IGNORE NULLS and OVER behind it. */
export function parseCall(cursor: TokenCursor, name: QualifiedName, approximate = false, start = name.span.start): FunctionCall {
  cursor.expectSymbol('(');
  const star = cursor.acceptSymbol('*');
  const quantifier = star ? null : parseQuantifier(cursor);
  const args: Expression[] = star || cursor.atSymbol(')') ? [] : cursor.commaSeparated(parseExpression);
  if (quantifier !== null && args.length === 0) cursor.fail('expected an expression');
  const inside = parseNullTreatment(cursor, 'inside');
  if (cursor.at('order')) cursor.fail('Redshift orders an aggregate with WITHIN GROUP (ORDER BY ...) after the call');
  cursor.expectSymbol(')');
  const withinGroup = parseWithinGroup(cursor);
  if (cursor.at('filter') && cursor.atSymbol('(', 1)) cursor.fail('Redshift has no FILTER: aggregate a CASE expression instead');
  const nullTreatment = inside ?? parseNullTreatment(cursor, 'after');
  const over = cursor.accept('over') ? parseWindow(cursor) : null;
  return {
    kind: 'call',
    name,
    arguments: args,
    star,
    quantifier,
    approximate,
    withinGroup,
    nullTreatment,
    over,
    span: cursor.spanFrom(start),
  };
}

function parseQuantifier(cursor: TokenCursor): 'distinct' | 'all' | null {
  if (cursor.accept('distinct')) return 'distinct';
  return cursor.accept('all') ? 'all' : null;
}

function parseNullTreatment(cursor: TokenCursor, placement: NullTreatment['placement']): NullTreatment | null {
  const { start } = cursor.token;
  if (!cursor.atWords('ignore', 'nulls') && !cursor.atWords('respect', 'nulls')) return null;
  const mode = cursor.expectOneOf(['ignore', 'respect']);
  cursor.expect('nulls');
  return { kind: 'null-treatment', mode, placement, span: cursor.spanFrom(start) };
}

function parseWithinGroup(cursor: TokenCursor): OrderItem[] | null {
  if (!cursor.accept('within', 'group')) return null;
  cursor.expectSymbol('(');
  const orderBy = parseOrderBy(cursor);
  if (orderBy.length === 0) cursor.fail('expected ORDER BY');
  cursor.expectSymbol(')');
  return orderBy;
}
