import type { Expression } from '../ast/expression.ts';
import type { ConnectBy, IntoTable, Select, SelectItem, Star } from '../ast/query.ts';
import type { QualifiedName } from '../ast/name.ts';
import { parseExpression, parseOperand } from './parse-expression.ts';
import { parseFromItem } from './parse-from.ts';
import { parseGroupBy } from './parse-group-by.ts';
import { parseAlias, parseQualifiedName } from './parse-name.ts';
import { functionName } from './parse-path.ts';
import { PRECEDENCE } from './precedence.ts';
import type { TokenCursor } from './token-cursor.ts';

/** One SELECT, up to QUALIFY. */
export function parseSelect(cursor: TokenCursor): Select {
  const { start } = cursor.token;
  cursor.expect('select');
  const earlyTop = parseTop(cursor);
  const distinct = cursor.accept('distinct');
  if (distinct && cursor.at('on') && cursor.atSymbol('(', 1))
    cursor.fail('Redshift has no DISTINCT ON: use QUALIFY row_number() over (...) = 1');
  if (!distinct) cursor.accept('all');
  const top = earlyTop ?? parseTop(cursor);
  const items = cursor.commaSeparated(parseSelectItem);
  const into = parseInto(cursor);
  const from = cursor.accept('from') ? cursor.commaSeparated(parseFromItem) : [];
  const where = parseClause(cursor, 'where');
  const connectBy = parseConnectBy(cursor);
  const groupBy = parseGroupBy(cursor);
  const having = parseClause(cursor, 'having');
  const qualify = parseClause(cursor, 'qualify');
  if (cursor.at('window')) cursor.fail('Redshift has no WINDOW clause: write the window in parentheses after OVER');
  if (cursor.at('for')) cursor.fail('Redshift has no FOR UPDATE: use LOCK');
  const span = cursor.spanFrom(start);
  return { kind: 'select', distinct, top, items, into, from, where, connectBy, groupBy, having, qualify, span };
}

function parseClause(cursor: TokenCursor, word: string): Expression | null {
  return cursor.accept(word) ? parseExpression(cursor) : null;
}

/** TOP takes a number, not a whole expression: `top 1 * from t` selects every column. */
function parseTop(cursor: TokenCursor): Expression | null {
  return cursor.accept('top') ? parseOperand(cursor, PRECEDENCE.cast) : null;
}

function parseSelectItem(cursor: TokenCursor): SelectItem {
  const { start } = cursor.token;
  if (cursor.atSymbol('*')) return parseStar(cursor, null, start);
  const expression = parseExpression(cursor);
  if (expression.kind === 'path' && cursor.atSymbol('.') && cursor.atSymbol('*', 1)) {
    const qualifier = functionName(expression) ?? cursor.fail('expected a table before ".*"');
    cursor.expectSymbol('.');
    return parseStar(cursor, qualifier, start);
  }
  const alias = parseAlias(cursor);
  return { kind: 'select-expression', expression, alias, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_EXCLUDE_list.html */
function parseStar(cursor: TokenCursor, qualifier: QualifiedName | null, start: number): Star {
  cursor.expectSymbol('*');
  const exclude = cursor.accept('exclude') ? parseExcluded(cursor) : [];
  return { kind: 'star', qualifier, exclude, span: cursor.spanFrom(start) };
}

function parseExcluded(cursor: TokenCursor): Star['exclude'] {
  if (cursor.atSymbol('(')) return cursor.parenthesized((inner) => inner.identifier('a column'));
  return [cursor.identifier('a column')];
}

function parseInto(cursor: TokenCursor): IntoTable | null {
  const { start } = cursor.token;
  if (!cursor.accept('into')) return null;
  const temporary = cursor.accept('temporary') || cursor.accept('temp');
  cursor.accept('table');
  const name = parseQualifiedName(cursor, 'a table');
  return { kind: 'into-table', temporary, name, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CONNECT_BY_clause.html; START WITH may also stand behind CONNECT BY. */
function parseConnectBy(cursor: TokenCursor): ConnectBy | null {
  const { start } = cursor.token;
  const early = parseStartWith(cursor);
  if (!cursor.atWords('connect', 'by')) {
    return early === null ? null : cursor.fail('expected CONNECT BY');
  }
  cursor.expect('connect', 'by');
  const condition = parseExpression(cursor);
  const startWith = early ?? parseStartWith(cursor);
  return { kind: 'connect-by', startWith, condition, span: cursor.spanFrom(start) };
}

function parseStartWith(cursor: TokenCursor): Expression | null {
  return cursor.accept('start', 'with') ? parseExpression(cursor) : null;
}
