import type { FrameBound, Window, WindowFrame } from '../ast/window.ts';
import { parseExpression } from './parse-expression.ts';
import { parseOrderBy } from './parse-order-by.ts';
import type { TokenCursor } from './token-cursor.ts';

/** The parentheses after OVER. https://docs.aws.amazon.com/redshift/latest/dg/r_Window_function_synopsis.html */
export function parseWindow(cursor: TokenCursor): Window {
  const { start } = cursor.token;
  if (!cursor.atSymbol('(')) cursor.fail('Redshift has no named windows: write the window in parentheses after OVER');
  cursor.expectSymbol('(');
  const partitionBy = cursor.accept('partition', 'by') ? cursor.commaSeparated(parseExpression) : [];
  const orderBy = parseOrderBy(cursor);
  const frame = parseFrame(cursor);
  cursor.expectSymbol(')');
  return { kind: 'window', partitionBy, orderBy, frame, span: cursor.spanFrom(start) };
}

function parseFrame(cursor: TokenCursor): WindowFrame | null {
  const { start } = cursor.token;
  if (!cursor.at('rows') && !cursor.at('range')) return null;
  const unit = cursor.expectOneOf(['rows', 'range']);
  if (!cursor.accept('between')) {
    const bound = parseBound(cursor);
    return { kind: 'window-frame', unit, start: bound, end: null, span: cursor.spanFrom(start) };
  }
  const first = parseBound(cursor);
  cursor.expect('and');
  const end = parseBound(cursor);
  return { kind: 'window-frame', unit, start: first, end, span: cursor.spanFrom(start) };
}

function parseBound(cursor: TokenCursor): FrameBound {
  const { start } = cursor.token;
  if (cursor.accept('current', 'row')) return { kind: 'current-row', span: cursor.spanFrom(start) };
  if (cursor.accept('unbounded')) {
    const direction = cursor.expectOneOf(['preceding', 'following']);
    return { kind: 'unbounded', direction, span: cursor.spanFrom(start) };
  }
  const offset = parseExpression(cursor);
  const direction = cursor.expectOneOf(['preceding', 'following']);
  return { kind: 'offset-bound', offset, direction, span: cursor.spanFrom(start) };
}
