import type { Expression } from '../ast/expression.ts';
import type { FromItem, PivotAggregate, PivotLiteral, PivotTable, PivotValue, UnpivotColumn, UnpivotTable } from '../ast/from-item.ts';
import { parseExpression, parseOperand } from './parse-expression.ts';
import { parseAlias, parseColumnList } from './parse-name.ts';
import { parsePath } from './parse-path.ts';
import { PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

/** PIVOT and UNPIVOT behind a table; the table itself where there is none. https://docs.aws.amazon.com/redshift/latest/dg/r_FROM_clause-pivot-unpivot-examples.html */
export function parsePivots(cursor: TokenCursor, source: FromItem, start: number): FromItem {
  if (cursor.at('pivot')) return parsePivot(cursor, source, start);
  return cursor.at('unpivot') ? parseUnpivot(cursor, source, start) : source;
}

function parsePivot(cursor: TokenCursor, source: FromItem, start: number): PivotTable {
  cursor.expect('pivot');
  cursor.expectSymbol('(');
  const aggregates = cursor.commaSeparated(parseAggregate);
  cursor.expect('for');
  const column = parsePath(cursor, 'a column');
  cursor.expect('in');
  const values = cursor.parenthesized(parseValue);
  cursor.expectSymbol(')');
  const alias = parseAlias(cursor);
  const columns = alias === null ? [] : parseColumnList(cursor);
  return { kind: 'pivot-table', source, aggregates, column, values, alias, columns, span: cursor.spanFrom(start) };
}

function parseAggregate(cursor: TokenCursor): PivotAggregate {
  const { start } = cursor.token;
  const call = parseExpression(cursor);
  if (call.kind !== 'call') return cursor.fail('PIVOT takes aggregate functions');
  const alias = parseAlias(cursor);
  return { kind: 'pivot-aggregate', call, alias, span: cursor.spanFrom(start) };
}

function parseValue(cursor: TokenCursor): PivotValue {
  const token = cursor.token;
  const { start } = token;
  if (cursor.at('select') || cursor.at('with')) cursor.fail("PIVOT's IN list takes literals, not a query");
  const value = parseOperand(cursor, PRECEDENCE.sign);
  if (!isPivotLiteral(value)) return cursor.failAt(token, "PIVOT's IN list takes literals");
  const alias = parseAlias(cursor);
  return { kind: 'pivot-value', value, alias, span: cursor.spanFrom(start) };
}

function isPivotLiteral(value: Expression): value is PivotLiteral {
  switch (value.kind) {
    case 'number':
    case 'string':
    case 'boolean':
    case 'null':
    case 'typed-literal':
      return true;
    case 'unary':
    case 'cast':
      return isPivotLiteral(value.operand);
    default:
      return false;
  }
}

function parseUnpivot(cursor: TokenCursor, source: FromItem, start: number): UnpivotTable {
  cursor.expect('unpivot');
  const includeNulls = cursor.accept('include', 'nulls');
  if (!includeNulls) cursor.accept('exclude', 'nulls');
  cursor.expectSymbol('(');
  const valueColumn = cursor.identifier('a column name');
  cursor.expect('for');
  const nameColumn = cursor.identifier('a column name');
  cursor.expect('in');
  const values = cursor.parenthesized(parseUnpivotColumn);
  cursor.expectSymbol(')');
  const alias = parseAlias(cursor);
  const columns = alias === null ? [] : parseColumnList(cursor);
  return { kind: 'unpivot-table', source, includeNulls, valueColumn, nameColumn, values, alias, columns, span: cursor.spanFrom(start) };
}

function parseUnpivotColumn(cursor: TokenCursor): UnpivotColumn {
  const { start } = cursor.token;
  const column = cursor.identifier('a column');
  const alias = parseAlias(cursor);
  return { kind: 'unpivot-column', column, alias, span: cursor.spanFrom(start) };
}
