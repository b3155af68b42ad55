import type {
  CreateExternalTable,
  ExternalColumn,
  PartitionColumn,
  RowFormat,
  StoredAs,
  StoredAsFormat,
  TableProperty,
} from '../ast/statement-external-table.ts';
import { parseQualifiedName } from './parse-name.ts';
import { parseQuery } from './parse-query.ts';
import { parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

/** CREATE EXTERNAL TABLE from TABLE on. */
export function parseCreateExternalTable(cursor: TokenCursor, start: number): CreateExternalTable {
  cursor.expect('table');
  const name = parseQualifiedName(cursor, 'a table');
  const columns = cursor.atSymbol('(') ? cursor.parenthesized(parseColumn) : [];
  const partitionedBy = cursor.accept('partitioned', 'by') ? cursor.parenthesized(parsePartitionColumn) : [];
  const rowFormat = parseRowFormat(cursor);
  const storedAs = parseStoredAs(cursor);
  cursor.expect('location');
  const location = cursor.string('the place of the data, such as s3://bucket/prefix/');
  const properties = parseTableProperties(cursor);
  const query = cursor.accept('as') ? parseQuery(cursor) : null;
  if (query === null && columns.length === 0) cursor.fail('expected AS and a query, as no columns are given');
  return {
    kind: 'create-external-table',
    name,
    columns,
    partitionedBy,
    rowFormat,
    storedAs,
    location,
    properties,
    query,
    span: cursor.spanFrom(start),
  };
}

function parseColumn(cursor: TokenCursor): ExternalColumn {
  const { start } = cursor.token;
  const name = cursor.identifier('a column');
  const type = parseTypeName(cursor, true);
  return { kind: 'external-column', name, type, span: cursor.spanFrom(start) };
}

function parsePartitionColumn(cursor: TokenCursor): PartitionColumn {
  const { start } = cursor.token;
  const name = cursor.identifier('a column');
  const type = cursor.atSymbol(',') || cursor.atSymbol(')') ? null : parseTypeName(cursor);
  return { kind: 'partition-column', name, type, span: cursor.spanFrom(start) };
}

function parseRowFormat(cursor: TokenCursor): RowFormat | null {
  const { start } = cursor.token;
  if (!cursor.accept('row', 'format')) return null;
  if (cursor.accept('serde')) {
    const className = cursor.string('the name of a SerDe');
    const properties = cursor.accept('with', 'serdeproperties') ? cursor.parenthesized(parseProperty) : [];
    return { kind: 'serde-format', className, properties, span: cursor.spanFrom(start) };
  }
  cursor.expect('delimited');
  const fieldsTerminatedBy = cursor.accept('fields', 'terminated', 'by') ? cursor.string('a delimiter') : null;
  const linesTerminatedBy = cursor.accept('lines', 'terminated', 'by') ? cursor.string('a delimiter') : null;
  return { kind: 'delimited-format', fieldsTerminatedBy, linesTerminatedBy, span: cursor.spanFrom(start) };
}

function parseStoredAs(cursor: TokenCursor): StoredAs {
  const { start } = cursor.token;
  cursor.expect('stored', 'as');
  if (!cursor.accept('inputformat')) {
    return { kind: 'stored-as-format', format: parseFileFormat(cursor), span: cursor.spanFrom(start) };
  }
  const inputFormat = cursor.string('the name of an input format');
  cursor.expect('outputformat');
  const outputFormat = cursor.string('the name of an output format');
  return { kind: 'stored-as-input-output', inputFormat, outputFormat, span: cursor.spanFrom(start) };
}

export function parseFileFormat(cursor: TokenCursor): StoredAsFormat['format'] {
  return cursor.expectOneOf(['parquet', 'rcfile', 'sequencefile', 'textfile', 'orc', 'avro', 'ion']);
}

/** `table properties ('name' = 'value', ...)`; empty where there is none. */
export function parseTableProperties(cursor: TokenCursor): TableProperty[] {
  return cursor.accept('table', 'properties') ? cursor.parenthesized(parseProperty) : [];
}

function parseProperty(cursor: TokenCursor): TableProperty {
  const { start } = cursor.token;
  const name = cursor.string('the name of a property');
  cursor.expectSymbol('=');
  const value = cursor.string('the value of a property');
  return { kind: 'table-property', name, value, span: cursor.spanFrom(start) };
}
