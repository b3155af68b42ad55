import type { Analyze, AnalyzeCompression, Comment, CommentTarget, Vacuum } from '../ast/statement-maintenance.ts';
import type { RefreshMaterializedView } from '../ast/statement-create-view.ts';
import type { Truncate } from '../ast/statement-dml.ts';
import { parseDropBehavior } from './parse-alter-table.ts';
import { parseRoutineSignature } from './parse-drop.ts';
import { parseColumnList, parseQualifiedName } from './parse-name.ts';
import type { TokenCursor } from './token-cursor.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ANALYZE.html */
export function parseAnalyze(cursor: TokenCursor): Analyze | AnalyzeCompression {
  const { start } = cursor.token;
  cursor.expectOneOf(['analyze', 'analyse']);
  if (cursor.accept('compression')) return parseAnalyzeCompression(cursor, start);
  const verbose = cursor.accept('verbose');
  const table = cursor.startsIdentifier() ? parseQualifiedName(cursor, 'a table') : null;
  const columns = table === null ? [] : parseColumnList(cursor);
  const only = table === null ? null : parseAnalyzedColumns(cursor);
  return { kind: 'analyze', verbose, table, columns, only, span: cursor.spanFrom(start) };
}

function parseAnalyzedColumns(cursor: TokenCursor): Analyze['only'] {
  if (cursor.accept('predicate', 'columns')) return 'predicate columns';
  return cursor.accept('all', 'columns') ? 'all columns' : null;
}

function parseAnalyzeCompression(cursor: TokenCursor, start: number): AnalyzeCompression {
  const table = cursor.startsIdentifier() && !cursor.at('comprows') ? parseQualifiedName(cursor, 'a table') : null;
  const columns = table === null ? [] : parseColumnList(cursor);
  const comprows = cursor.accept('comprows') ? cursor.integer('a number of rows') : null;
  return { kind: 'analyze-compression', table, columns, comprows, span: cursor.spanFrom(start) };
}

export function parseVacuum(cursor: TokenCursor): Vacuum {
  const { start } = cursor.token;
  cursor.expect('vacuum');
  const mode = parseVacuumMode(cursor);
  const table = cursor.startsIdentifier() && !cursor.at('boost') ? parseQualifiedName(cursor, 'a table') : null;
  const threshold = parseThreshold(cursor);
  const boost = cursor.accept('boost');
  return { kind: 'vacuum', mode, table, threshold, boost, span: cursor.spanFrom(start) };
}

function parseVacuumMode(cursor: TokenCursor): Vacuum['mode'] {
  if (cursor.accept('full')) return 'full';
  if (cursor.accept('sort', 'only')) return 'sort only';
  if (cursor.accept('delete', 'only')) return 'delete only';
  if (cursor.accept('reindex')) return 'reindex';
  return cursor.accept('recluster') ? 'recluster' : null;
}

function parseThreshold(cursor: TokenCursor): Vacuum['threshold'] {
  const { start } = cursor.token;
  if (!cursor.accept('to')) return null;
  const percent = cursor.integer('a percentage');
  cursor.expect('percent');
  return { kind: 'vacuum-threshold', percent, span: cursor.spanFrom(start) };
}

export function parseComment(cursor: TokenCursor): Comment {
  const { start } = cursor.token;
  cursor.expect('comment', 'on');
  const on = parseCommentTarget(cursor);
  cursor.expect('is');
  const text = cursor.accept('null') ? null : cursor.string('the comment or NULL');
  return { kind: 'comment', on, text, span: cursor.spanFrom(start) };
}

function parseCommentTarget(cursor: TokenCursor): CommentTarget {
  const { start } = cursor.token;
  if (cursor.accept('constraint')) {
    const constraint = cursor.identifier('a constraint');
    cursor.expect('on');
    const table = parseQualifiedName(cursor, 'a table');
    return { kind: 'comment-on-constraint', constraint, table, span: cursor.spanFrom(start) };
  }
  if (cursor.at('function') || cursor.at('procedure')) {
    const object = cursor.expectOneOf(['function', 'procedure']);
    const routine = parseRoutineSignature(cursor);
    return { kind: 'comment-on-routine', object, routine, span: cursor.spanFrom(start) };
  }
  const object = cursor.accept('materialized', 'view')
    ? 'materialized view'
    : cursor.expectOneOf(['table', 'view', 'column', 'schema', 'database']);
  const name = parseQualifiedName(cursor, `a ${object}`);
  return { kind: 'comment-on-object', object, name, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html */
export function parseTruncate(cursor: TokenCursor): Truncate {
  const { start } = cursor.token;
  cursor.expect('truncate');
  cursor.accept('table');
  const table = parseQualifiedName(cursor, 'a table');
  if (cursor.atSymbol(',')) cursor.fail('TRUNCATE takes one table');
  return { kind: 'truncate', table, span: cursor.spanFrom(start) };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html */
export function parseRefresh(cursor: TokenCursor): RefreshMaterializedView {
  const { start } = cursor.token;
  cursor.expect('refresh', 'materialized', 'view');
  const name = parseQualifiedName(cursor, 'a materialized view');
  const behavior = parseDropBehavior(cursor);
  return { kind: 'refresh-materialized-view', name, behavior, span: cursor.spanFrom(start) };
}
