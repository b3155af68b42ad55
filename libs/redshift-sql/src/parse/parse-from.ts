import type {
  DerivedTable,
  FromItem,
  FunctionTableColumn,
  Join,
  JoinCondition,
  NaturalCondition,
  UnpivotExpression,
} from '../ast/from-item.ts';
import type { Identifier } from '../ast/name.ts';
import type { Query } from '../ast/query.ts';
import { parseExpression } from './parse-expression.ts';
import { parseAlias, parseColumnList } from './parse-name.ts';
import { parsePathOrCall } from './parse-path.ts';
import { parsePivots } from './parse-pivot.ts';
import { continuesQuery, parseQuery, parseQueryAfter, startsQuery } from './parse-query.ts';
import { parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

/** One item of FROM with the joins behind it. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause30.html */
export function parseFromItem(cursor: TokenCursor): FromItem {
  return cursor.measured(() => {
    const { start } = cursor.token;
    return parseJoins(cursor, parseSource(cursor), start);
  });
}

function parseJoins(cursor: TokenCursor, first: FromItem, start: number): FromItem {
  let left = first;
  for (;;) {
    const height = cursor.height;
    const natural = parseNatural(cursor);
    const type = parseJoinType(cursor);
    if (type === null) {
      if (natural !== null) cursor.fail('expected JOIN');
      return left;
    }
    const right = parseSource(cursor);
    const condition = natural ?? parseJoinCondition(cursor, type);
    left = { kind: 'join', type, left, right, condition, span: cursor.spanFrom(start) };
    cursor.height = cursor.grown(Math.max(height, cursor.height));
  }
}

function parseJoinType(cursor: TokenCursor): Join['type'] | null {
  if (cursor.accept('join') || cursor.accept('inner', 'join')) return 'inner';
  if (cursor.accept('cross', 'join')) return 'cross';
  if (!cursor.at('left') && !cursor.at('right') && !cursor.at('full')) return null;
  const side = cursor.expectOneOf(['left', 'right', 'full']);
  cursor.accept('outer');
  cursor.expect('join');
  return side;
}

function parseNatural(cursor: TokenCursor): NaturalCondition | null {
  const { start } = cursor.token;
  return cursor.accept('natural') ? { kind: 'natural', span: cursor.spanFrom(start) } : null;
}

function parseJoinCondition(cursor: TokenCursor, type: Join['type']): JoinCondition | null {
  const { start } = cursor.token;
  if (type === 'cross') return null;
  if (cursor.accept('on')) return { kind: 'on', expression: parseExpression(cursor), span: cursor.spanFrom(start) };
  if (!cursor.accept('using')) cursor.fail('expected ON or USING');
  const columns = cursor.parenthesized((inner) => inner.identifier('a column'));
  return { kind: 'using', columns, span: cursor.spanFrom(start) };
}

/** One side of a join with its alias and PIVOT or UNPIVOT behind it. */
function parseSource(cursor: TokenCursor): FromItem {
  const { start } = cursor.token;
  if (cursor.at('unpivot')) return parseUnpivotExpression(cursor);
  if (cursor.at('lateral')) {
    cursor.expect('lateral');
    cursor.expectSymbol('(');
    const query = parseQuery(cursor);
    cursor.expectSymbol(')');
    return finishDerivedTable(cursor, query, true, start);
  }
  if (!cursor.atSymbol('(')) return parsePivots(cursor, parseNamedSource(cursor), start);
  const content = cursor.measured(() => parseParenthesizedSource(cursor));
  const item = content.kind === 'query' ? finishDerivedTable(cursor, content, false, start) : content;
  return parsePivots(cursor, item, start);
}

/** A query without its alias, or joins: what the first thing inside the parentheses is, and what follows it, tells which. */
function parseParenthesizedSource(cursor: TokenCursor): Query | FromItem {
  const { start } = cursor.token;
  cursor.expectSymbol('(');
  let content: Query | FromItem;
  if (startsQuery(cursor)) {
    content = parseQuery(cursor);
  } else if (cursor.atSymbol('(')) {
    const innerStart = cursor.token.start;
    const inner = cursor.measured(() => parseParenthesizedSource(cursor));
    if (inner.kind !== 'query') content = parseJoins(cursor, parsePivots(cursor, inner, innerStart), innerStart);
    else if (continuesQuery(cursor)) content = parseQueryAfter(cursor, inner, innerStart);
    else if (cursor.atSymbol(')')) content = inner;
    else content = parseJoins(cursor, parsePivots(cursor, finishDerivedTable(cursor, inner, false, innerStart), innerStart), innerStart);
  } else {
    if (cursor.at('values')) cursor.fail('Redshift has no VALUES outside INSERT: use SELECT ... UNION ALL SELECT ...');
    content = parseFromItem(cursor);
  }
  cursor.expectSymbol(')');
  return content.kind === 'join' ? { ...content, span: cursor.spanFrom(start) } : content;
}

function finishDerivedTable(cursor: TokenCursor, query: Query, lateral: boolean, start: number): DerivedTable {
  const alias = parseAlias(cursor);
  const columns = alias === null ? [] : parseColumnList(cursor);
  return { kind: 'derived-table', lateral, query, alias, columns, span: cursor.spanFrom(start) };
}

function parseNamedSource(cursor: TokenCursor): FromItem {
  const { start } = cursor.token;
  if (!cursor.startsIdentifier()) cursor.identifier('a table');
  const source = parsePathOrCall(cursor);
  if (source.kind === 'call' || source.kind === 'navigation') {
    if (source.kind === 'navigation' && source.operand.kind !== 'call') cursor.fail('expected a table');
    const alias = parseAlias(cursor);
    const columns = alias !== null && cursor.atSymbol('(') ? cursor.parenthesized(parseFunctionTableColumn) : [];
    const at = parseAt(cursor);
    return { kind: 'function-table', expression: source, alias, columns, at, span: cursor.spanFrom(start) };
  }
  if (source.kind !== 'path') return cursor.fail('expected a table');
  const alias = parseAlias(cursor);
  const columns = alias === null ? [] : parseColumnList(cursor);
  const at = parseAt(cursor);
  if (cursor.at('tablesample')) cursor.fail('Redshift has no TABLESAMPLE: use ORDER BY random() with LIMIT');
  return { kind: 'table-reference', path: source, alias, columns, at, span: cursor.spanFrom(start) };
}

function parseFunctionTableColumn(cursor: TokenCursor): FunctionTableColumn {
  const { start } = cursor.token;
  const name = cursor.identifier('a column name');
  const type = cursor.atSymbol(',') || cursor.atSymbol(')') ? null : parseTypeName(cursor);
  return { kind: 'function-table-column', name, type, span: cursor.spanFrom(start) };
}

/** `at i`: the position variable of an unnest, or the key variable of UNPIVOT. */
function parseAt(cursor: TokenCursor): Identifier | null {
  return cursor.accept('at') ? cursor.identifier('a variable') : null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/query-super.html#unpivoting */
function parseUnpivotExpression(cursor: TokenCursor): UnpivotExpression {
  const { start } = cursor.token;
  cursor.expect('unpivot');
  const expression = parseExpression(cursor);
  const alias = parseAlias(cursor);
  const at = parseAt(cursor);
  return { kind: 'unpivot-expression', expression, alias, at, span: cursor.spanFrom(start) };
}
