import type { GroupBy, GroupingElement, GroupingExpression } from '../ast/query.ts';
import { parseExpression } from './parse-expression.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_GROUP_BY_clause.html; null where there is none. */
export function parseGroupBy(cursor: TokenCursor): GroupBy | null {
  const { start } = cursor.token;
  if (!cursor.accept('group', 'by')) return null;
  if (cursor.accept('all')) return { kind: 'group-by', all: true, elements: [], span: cursor.spanFrom(start) };
  const elements = cursor.commaSeparated(parseElement);
  return { kind: 'group-by', all: false, elements, span: cursor.spanFrom(start) };
}

function parseElement(cursor: TokenCursor): GroupingElement {
  const { start } = cursor.token;
  if (cursor.atSymbol('(') && cursor.atSymbol(')', 1)) {
    cursor.next();
    cursor.next();
    return { kind: 'empty-grouping', span: cursor.spanFrom(start) };
  }
  if (cursor.atWords('grouping', 'sets') && cursor.atSymbol('(', 2)) {
    cursor.expect('grouping', 'sets');
    const sets = cursor.measured(() => cursor.parenthesized(parseElement));
    return { kind: 'grouping-sets', sets, span: cursor.spanFrom(start) };
  }
  if ((cursor.at('rollup') || cursor.at('cube')) && cursor.atSymbol('(', 1)) {
    const kind = cursor.expectOneOf(['rollup', 'cube']);
    const elements = cursor.parenthesized(parseGroupingExpression);
    return { kind, elements, span: cursor.spanFrom(start) };
  }
  return parseGroupingExpression(cursor);
}

function parseGroupingExpression(cursor: TokenCursor): GroupingExpression {
  const { start } = cursor.token;
  const expression = parseExpression(cursor);
  return { kind: 'grouping-expression', expression, span: cursor.spanFrom(start) };
}
