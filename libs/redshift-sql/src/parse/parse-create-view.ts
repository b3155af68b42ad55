import type { CreateMaterializedView, CreateView } from '../ast/statement-create-view.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import { parseQuery } from './parse-query.ts';
import { parseTableAttributes } from './parse-table-attributes.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE VIEW from VIEW on; `start` is where CREATE stands. */
export function parseCreateView(cursor: TokenCursor, orReplace: boolean, start: number): CreateView {
  cursor.expect('view');
  const name = parseQualifiedName(cursor, 'a view');
  const columns = parseColumnList(cursor);
  cursor.expect('as');
  const query = parseQuery(cursor);
  const lateBinding = cursor.accept('with', 'no', 'schema', 'binding');
  return { kind: 'create-view', orReplace, name, columns, query, lateBinding, span: cursor.spanFrom(start) };
}

/** AUTO REFRESH stands among the table attributes, before or behind them. */
export function parseCreateMaterializedView(cursor: TokenCursor, start: number): CreateMaterializedView {
  cursor.expect('materialized', 'view');
  const name = parseQualifiedName(cursor, 'a materialized view');
  const columns = parseColumnList(cursor);
  const early = parseAutoRefresh(cursor);
  const attributes = parseTableAttributes(cursor);
  const autoRefresh = early ?? parseAutoRefresh(cursor);
  cursor.expect('as');
  const query = parseQuery(cursor);
  return { kind: 'create-materialized-view', name, columns, attributes, autoRefresh, query, span: cursor.spanFrom(start) };
}

function parseAutoRefresh(cursor: TokenCursor): boolean | null {
  return cursor.accept('auto', 'refresh') ? cursor.expectOneOf(['yes', 'no']) === 'yes' : null;
}
