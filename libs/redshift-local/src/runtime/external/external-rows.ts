import { NotEmulated } from '../../redshift-error.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import { DelimitedRecordReader } from '../records/delimited-record-reader.ts';
import { JsonRecordReader } from '../records/json-record-reader.ts';
import type { OnBadRecord, RecordReader, RecordSink } from '../records/record-sink.ts';
import { typeOfHive } from './hive-type.ts';
import { projectNested } from './project-nested.ts';
import { CSV_SERDE, HCATALOG_JSON_SERDE, OPENX_JSON_SERDE, readChar, TEXT_SERDE } from './table-format.ts';

/** The columns that a reader of the table's files hands on, in this order. */
export function spooledColumns(table: GlueTable, wanted: ReadonlySet<string>): readonly string[] {
  const all = table.columns.map((column) => column.name);
  return isJson(table) ? all.filter((name) => wanted.has(name)) : all;
}

export const isJson = (table: GlueTable): boolean => table.serde === OPENX_JSON_SERDE || table.serde === HCATALOG_JSON_SERDE;

/** Whether a record that is no JSON is a row of NULLs instead of an error. */
export const ignoresMalformed = (table: GlueTable): boolean => serdeProperty(table, 'ignore.malformed.json')?.toLowerCase() === 'true';

/** A reader of one text file of the table, by its serde. */
export function createRowReader(table: GlueTable, columns: readonly string[], sink: RecordSink, onBad: OnBadRecord): RecordReader {
  const fields = columns.map((name) => {
    const hive = table.columns.find((column) => column.name === name)?.type ?? 'varchar(1)';
    const type = typeOfHive(hive);
    const spell = type.kind === 'super' ? { spell: (held: string): string => projectNested(held, type) } : {};
    return { name: serdeProperty(table, `mapping.${name}`) ?? name, json: type.kind === 'super', filledWith: null, ...spell };
  });
  if (isJson(table)) {
    const ignoreCase = serdeProperty(table, 'case.insensitive')?.toLowerCase() !== 'false';
    return new JsonRecordReader({ fields, ignoreCase, whole: false }, sink, onBad);
  }
  const nested = fields.find((field) => field.json);
  if (nested) throw new NotEmulated(`the nested column ${nested.name} in a text file`);
  const shared = {
    fields,
    removeQuotes: false,
    skipLines: Number(tableProperty(table, 'skip.header.line.count') ?? 0),
    ignoreBlankLines: false,
    fillRecord: true,
    ignoreExtra: true,
  };
  switch (table.serde) {
    case TEXT_SERDE:
      return new DelimitedRecordReader(
        {
          ...shared,
          delimiter: charCode(serdeProperty(table, 'field.delim') ?? '\u0001'),
          quote: null,
          escape: serdeProperty(table, 'escape.delim') !== null,
          nullText: serdeProperty(table, 'serialization.null.format') ?? '\\N',
        },
        sink,
        onBad,
      );
    case CSV_SERDE: {
      if ((serdeProperty(table, 'escapeChar') ?? '"') !== '"' && serdeProperty(table, 'escapeChar') !== '\\') {
        throw new NotEmulated(`escapeChar '${serdeProperty(table, 'escapeChar') ?? ''}' of ${CSV_SERDE}`);
      }
      return new DelimitedRecordReader(
        {
          ...shared,
          delimiter: charCode(serdeProperty(table, 'separatorChar') ?? ','),
          quote: charCode(serdeProperty(table, 'quoteChar') ?? '"'),
          escape: false,
          nullText: null,
        },
        sink,
        onBad,
      );
    }
    default:
      throw new NotEmulated(`the serde ${table.serde}`);
  }
}

const charCode = (text: string): number => readChar(text).charCodeAt(0);

function property(record: Readonly<Record<string, string>>, name: string): string | null {
  return Object.entries(record).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null;
}

const serdeProperty = (table: GlueTable, name: string): string | null => property(table.serdeParameters, name);

/** A table property; their names are not case-sensitive. */
export const tableProperty = (table: GlueTable, name: string): string | null => property(table.parameters, name);
