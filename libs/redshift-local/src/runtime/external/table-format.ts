import type { CreateExternalTable, RowFormat, SetFileFormat, SourceNode, StoredAs, TableProperty } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../../redshift-error.ts';

/** Storage facts of a table, as the data catalog keeps them. */
export interface TableFormat {
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serde: string;
  readonly serdeParameters: Readonly<Record<string, string>>;
}

export const PARQUET_SERDE = 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe';
export const OPENX_JSON_SERDE = 'org.openx.data.jsonserde.JsonSerDe';
export const HCATALOG_JSON_SERDE = 'org.apache.hive.hcatalog.data.JsonSerDe';
export const TEXT_SERDE = 'org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe';
export const CSV_SERDE = 'org.apache.hadoop.hive.serde2.OpenCSVSerde';

const TEXT_INPUT = 'org.apache.hadoop.mapred.TextInputFormat';
const TEXT_OUTPUT = 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat';
const PARQUET_INPUT = 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat';
const PARQUET_OUTPUT = 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat';

/** Serde properties that the reader obeys, or that change nothing it does. */
const SERDE_PROPERTIES: Readonly<Record<string, RegExp>> = {
  [OPENX_JSON_SERDE]: /^(mapping\..+|case\.insensitive|ignore\.malformed\.json|paths|serialization\.format)$/,
  [HCATALOG_JSON_SERDE]: /^(paths|serialization\.format)$/,
  [TEXT_SERDE]: /^(field\.delim|escape\.delim|line\.delim|serialization\.format|serialization\.null\.format)$/,
  [CSV_SERDE]: /^(separatorchar|quotechar|escapechar|serialization\.format)$/,
  [PARQUET_SERDE]: /^serialization\.format$/,
};

/** Table properties that the reader obeys, or that only inform. */
const TABLE_PROPERTIES =
  /^(numrows|skip\.header\.line\.count|surplus_char_handling|numeric_overflow_handling|data_cleansing_enabled|classification|compressiontype|typeofdata|has_encrypted_data|comment|external\..*|projection\.enabled)$/;

/**
 * Format and serde of CREATE EXTERNAL TABLE.
 * @throws NotEmulated for formats, serdes and properties that are not read, with their position.
 */
export function tableFormat(statement: CreateExternalTable): TableFormat {
  const stored = storedAs(statement.storedAs);
  const row = rowFormat(statement.rowFormat);
  for (const property of statement.properties) requireProperty(property);
  const parquetFiles = stored.inputFormat === PARQUET_INPUT;
  if (row === null)
    return { ...stored, serde: parquetFiles ? PARQUET_SERDE : TEXT_SERDE, serdeParameters: { 'serialization.format': '1' } };
  if (parquetFiles !== (row.serde === PARQUET_SERDE)) {
    throw new RedshiftError('0A000', `${row.serde} does not read files stored as ${parquetFiles ? 'PARQUET' : 'TEXTFILE'}`, {
      position: (statement.rowFormat ?? statement.storedAs).span.start + 1,
    });
  }
  return { ...stored, ...row };
}

/** Files of another format from now on. */
export function fileFormat(change: SetFileFormat): TableFormat {
  const stored = formatOf(change.format, change);
  return {
    ...stored,
    serde: stored.inputFormat === PARQUET_INPUT ? PARQUET_SERDE : TEXT_SERDE,
    serdeParameters: { 'serialization.format': '1' },
  };
}

/** @throws NotEmulated for a table property that nothing here obeys. */
export function requireProperty(property: TableProperty): void {
  if (!TABLE_PROPERTIES.test(property.name.toLowerCase()) || /^projection\.enabled$/i.test(property.name)) {
    throw new NotEmulated(`the table property '${property.name}'`, { position: property.span.start + 1 });
  }
}

export const propertyRecord = (properties: readonly TableProperty[]): Readonly<Record<string, string>> =>
  Object.fromEntries(properties.map((property) => [property.name, property.value]));

type Storage = Pick<TableFormat, 'inputFormat' | 'outputFormat'>;

function storedAs(stored: StoredAs): Storage {
  if (stored.kind === 'stored-as-format') return formatOf(stored.format, stored);
  if (stored.inputFormat === PARQUET_INPUT || stored.inputFormat === TEXT_INPUT) {
    return { inputFormat: stored.inputFormat, outputFormat: stored.outputFormat };
  }
  throw new NotEmulated(`an external table with input format ${stored.inputFormat}`, { position: stored.span.start + 1 });
}

function formatOf(format: SetFileFormat['format'], node: SourceNode): Storage {
  switch (format) {
    case 'parquet':
      return { inputFormat: PARQUET_INPUT, outputFormat: PARQUET_OUTPUT };
    case 'textfile':
      return { inputFormat: TEXT_INPUT, outputFormat: TEXT_OUTPUT };
    case 'rcfile':
    case 'sequencefile':
    case 'orc':
    case 'avro':
    case 'ion':
      throw new NotEmulated(`an external table stored as ${format.toUpperCase()}`, { position: node.span.start + 1 });
    default:
      return format satisfies never;
  }
}

function rowFormat(format: RowFormat | null): Pick<TableFormat, 'serde' | 'serdeParameters'> | null {
  if (format === null) return null;
  if (format.kind === 'delimited-format') {
    const delimiter = readChar(format.fieldsTerminatedBy ?? '\\001');
    if (
      delimiter.length !== 1 ||
      delimiter > '\x7f' ||
      (format.linesTerminatedBy !== null && readChar(format.linesTerminatedBy) !== '\n')
    ) {
      throw new NotEmulated('a row format with these terminators', { position: format.span.start + 1 });
    }
    return { serde: TEXT_SERDE, serdeParameters: { 'field.delim': delimiter, 'serialization.format': delimiter } };
  }
  const known = SERDE_PROPERTIES[format.className];
  if (!known) throw new NotEmulated(`the serde ${format.className}`, { position: format.span.start + 1 });
  for (const property of format.properties) {
    if (!known.test(property.name.toLowerCase())) {
      throw new NotEmulated(`the serde property '${property.name}'`, { position: property.span.start + 1 });
    }
  }
  return { serde: format.className, serdeParameters: propertyRecord(format.properties) };
}

/** Escapes that Hive reads in a terminator: `\t`, `\n`, `\001`. */
export function readChar(text: string): string {
  return text
    .replace(/\\t/g, '\t')
    .replace(/\\n/g, '\n')
    .replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\(.)/g, '$1');
}
