import type {
  AddPartitions,
  AlterDistribution,
  AlterSortKey,
  AlterTable,
  AlterTableAction,
  AlterTableAppend,
  ColumnEncode,
  Partition,
  PartitionValue,
} from '../ast/statement-alter.ts';
import type { Identifier } from '../ast/name.ts';
import type { DropBehavior } from '../ast/statement-create-view.ts';
import { parseColumnDefinition, parseEncoding } from './parse-column-definition.ts';
import { parseExpression } from './parse-expression.ts';
import { parseFileFormat, parseTableProperties } from './parse-external-table.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseOwnerTo, parseRenameTo } from './parse-rename.ts';
import { parseDistStyle, parseSortKey } from './parse-table-attributes.ts';
import { atTableConstraint, parseTableConstraint } from './parse-table-constraint.ts';
import type { TokenCursor } from './token-cursor.ts';
import { parseTypeName } from './parse-type.ts';

/** ALTER TABLE from TABLE on. */
export function parseAlterTable(cursor: TokenCursor, start: number): AlterTable | AlterTableAppend {
  cursor.expect('table');
  const name = parseQualifiedName(cursor, 'a table');
  if (cursor.accept('append')) {
    cursor.expect('from');
    const source = parseQualifiedName(cursor, 'a table');
    const extraColumns = cursor.at('ignoreextra') || cursor.at('filltarget') ? cursor.expectOneOf(['ignoreextra', 'filltarget']) : null;
    return { kind: 'alter-table-append', target: name, source, extraColumns, span: cursor.spanFrom(start) };
  }
  const action = parseAction(cursor);
  return { kind: 'alter-table', name, action, span: cursor.spanFrom(start) };
}

function parseAction(cursor: TokenCursor): AlterTableAction {
  const { start } = cursor.token;
  if (cursor.at('owner')) return parseOwnerTo(cursor);
  if (cursor.atWords('rename', 'to')) return parseRenameTo(cursor);
  if (cursor.accept('rename')) {
    cursor.accept('column');
    const column = parseColumnName(cursor);
    cursor.expect('to');
    const to = cursor.identifier('the new name');
    return { kind: 'rename-column', column, to, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('add')) return parseAdd(cursor, start);
  if (cursor.accept('drop')) return parseDrop(cursor, start);
  if (cursor.accept('alter')) return parseAlterPart(cursor, start);
  if (cursor.accept('set')) return parseSet(cursor, start);
  if (cursor.at('partition')) {
    const partition = parsePartition(cursor);
    cursor.expect('set', 'location');
    const location = cursor.string('the place of the data');
    return { kind: 'set-location', partition, location, span: cursor.spanFrom(start) };
  }
  if (cursor.atWords('row', 'level', 'security')) cursor.refuse('ALTER TABLE ROW LEVEL SECURITY');
  return cursor.fail('expected ADD, ALTER, APPEND, DROP, OWNER, RENAME or SET');
}

function parseColumnName(cursor: TokenCursor): Identifier {
  return cursor.identifier('a column');
}

function parseAdd(cursor: TokenCursor, start: number): AlterTableAction {
  if (atTableConstraint(cursor)) return { kind: 'add-constraint', constraint: parseTableConstraint(cursor), span: cursor.spanFrom(start) };
  if (cursor.at('partition') || cursor.atWords('if', 'not', 'exists')) return parseAddPartitions(cursor, start);
  cursor.accept('column');
  const column = parseColumnDefinition(cursor, parseColumnName(cursor));
  return { kind: 'add-column', column, span: cursor.spanFrom(start) };
}

function parseAddPartitions(cursor: TokenCursor, start: number): AddPartitions {
  const ifNotExists = cursor.accept('if', 'not', 'exists');
  const partitions: Partition[] = [];
  do {
    const partition = parsePartition(cursor);
    cursor.expect('location');
    const location = cursor.string('the place of the data');
    partitions.push({ ...partition, location, span: cursor.spanFrom(partition.span.start) });
  } while (cursor.at('partition'));
  return { kind: 'add-partitions', ifNotExists, partitions, span: cursor.spanFrom(start) };
}

function parsePartition(cursor: TokenCursor): Partition {
  const { start } = cursor.token;
  cursor.expect('partition');
  const values = cursor.parenthesized(parsePartitionValue);
  return { kind: 'partition', values, location: null, span: cursor.spanFrom(start) };
}

function parsePartitionValue(cursor: TokenCursor): PartitionValue {
  const { start } = cursor.token;
  const column = parseColumnName(cursor);
  cursor.expectSymbol('=');
  const value = parseExpression(cursor);
  return { kind: 'partition-value', column, value, span: cursor.spanFrom(start) };
}

function parseDrop(cursor: TokenCursor, start: number): AlterTableAction {
  if (cursor.at('partition')) return { kind: 'drop-partition', partition: parsePartition(cursor), span: cursor.spanFrom(start) };
  if (cursor.accept('constraint')) {
    const constraint = cursor.identifier('a constraint');
    const behavior = parseDropBehavior(cursor);
    return { kind: 'drop-constraint', constraint, behavior, span: cursor.spanFrom(start) };
  }
  cursor.accept('column');
  const column = parseColumnName(cursor);
  const behavior = parseDropBehavior(cursor);
  return { kind: 'drop-column', column, behavior, span: cursor.spanFrom(start) };
}

/** RESTRICT or CASCADE; null where neither is written. */
export function parseDropBehavior(cursor: TokenCursor): DropBehavior | null {
  return cursor.at('restrict') || cursor.at('cascade') ? cursor.expectOneOf(['restrict', 'cascade']) : null;
}

function parseAlterPart(cursor: TokenCursor, start: number): AlterTableAction {
  if (cursor.at('diststyle') || cursor.at('distkey')) return parseAlterDistribution(cursor, start);
  if (cursor.at('compound') || cursor.at('interleaved') || cursor.at('sortkey')) return parseAlterSortKey(cursor, start);
  if (cursor.accept('encode', 'auto')) return { kind: 'alter-encode-auto', span: cursor.spanFrom(start) };
  cursor.expect('column');
  const column = parseColumnName(cursor);
  if (cursor.accept('type')) return { kind: 'alter-column-type', column, type: parseTypeName(cursor), span: cursor.spanFrom(start) };
  if (cursor.accept('set', 'default')) {
    return { kind: 'alter-column-default', column, default: parseExpression(cursor), span: cursor.spanFrom(start) };
  }
  if (cursor.accept('drop', 'default')) return { kind: 'alter-column-default', column, default: null, span: cursor.spanFrom(start) };
  if (!cursor.at('encode')) cursor.fail('expected TYPE, ENCODE or SET DEFAULT');
  const changes = [parseColumnEncode(cursor, column, column.span.start)];
  while (cursor.acceptSymbol(',')) {
    const changeStart = cursor.token.start;
    cursor.expect('alter', 'column');
    changes.push(parseColumnEncode(cursor, parseColumnName(cursor), changeStart));
  }
  return { kind: 'alter-column-encode', changes, span: cursor.spanFrom(start) };
}

function parseColumnEncode(cursor: TokenCursor, column: Identifier, start: number): ColumnEncode {
  cursor.expect('encode');
  const encode = parseEncoding(cursor);
  return { kind: 'column-encode', column, encode, span: cursor.spanFrom(start) };
}

/** `diststyle key distkey c`, `distkey c`, behind ALTER. */
export function parseAlterDistribution(cursor: TokenCursor, start: number): AlterDistribution {
  const distStyle = cursor.accept('diststyle') ? parseDistStyle(cursor) : null;
  const distKey = cursor.accept('distkey') ? parseColumnName(cursor) : null;
  return { kind: 'alter-distribution', distStyle, distKey, span: cursor.spanFrom(start) };
}

/** `sortkey none`, `[compound] sortkey (a)`, `sortkey auto`, behind ALTER. */
export function parseAlterSortKey(cursor: TokenCursor, start: number): AlterSortKey {
  const sortKey = cursor.accept('sortkey', 'none') ? null : parseSortKey(cursor);
  return { kind: 'alter-sort-key', sortKey, span: cursor.spanFrom(start) };
}

function parseSet(cursor: TokenCursor, start: number): AlterTableAction {
  if (cursor.accept('location')) {
    const location = cursor.string('the place of the data');
    return { kind: 'set-location', partition: null, location, span: cursor.spanFrom(start) };
  }
  if (cursor.accept('file', 'format')) {
    const format = parseFileFormat(cursor);
    return { kind: 'set-file-format', format, span: cursor.spanFrom(start) };
  }
  return { kind: 'set-table-properties', properties: parseTableProperties(cursor), span: cursor.spanFrom(start) };
}
