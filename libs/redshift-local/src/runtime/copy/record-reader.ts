import { DelimitedRecordReader } from '../records/delimited-record-reader.ts';
import { FixedWidthRecordReader } from '../records/fixed-width-record-reader.ts';
import { JsonRecordReader } from '../records/json-record-reader.ts';
import type { JsonPath } from '../records/json-path.ts';
import type { OnBadRecord, RecordReader, RecordSink } from '../records/record-sink.ts';
import type { TargetColumn } from '../runtime.ts';
import type { CopyPlan } from './copy-plan.ts';

/** A reader for one file of a COPY in a text format. `paths` are those of the jsonpaths file, where there is one. */
export function createRecordReader(
  plan: CopyPlan,
  columns: readonly TargetColumn[],
  paths: readonly JsonPath[] | null,
  sink: RecordSink,
  onBad: OnBadRecord,
): RecordReader {
  const { format } = plan;
  const fields = columns.map((column) => ({
    name: column.name,
    json: column.type.kind === 'super',
    filledWith: column.type.kind === 'varchar' ? ('' as const) : null,
  }));
  switch (format.kind) {
    case 'json':
      return new JsonRecordReader(
        {
          fields,
          ignoreCase: format.mapping === 'auto ignorecase',
          whole: format.mapping === 'noshred',
          ...(paths === null ? {} : { paths }),
        },
        sink,
        onBad,
      );
    case 'csv':
    case 'text':
      return new DelimitedRecordReader(
        {
          fields,
          delimiter: plan.delimiter.charCodeAt(0),
          quote: format.kind === 'csv' ? format.quote.charCodeAt(0) : null,
          escape: format.kind === 'text' && format.escape,
          removeQuotes: format.kind === 'text' && format.removeQuotes,
          skipLines: plan.ignoreHeader,
          ignoreBlankLines: plan.ignoreBlankLines,
          fillRecord: plan.fillRecord,
          ignoreExtra: false,
          nullText: plan.nullText,
        },
        sink,
        onBad,
      );
    case 'fixedwidth':
      return new FixedWidthRecordReader(
        {
          fields: format.widths.map((width, index) => ({ width, filledWith: fields[index]?.filledWith ?? null })),
          skipLines: plan.ignoreHeader,
          ignoreBlankLines: plan.ignoreBlankLines,
          fillRecord: plan.fillRecord,
          nullText: plan.nullText,
        },
        sink,
        onBad,
      );
    case 'parquet':
      throw new TypeError('Parquet is read by the engine, not record by record.');
    default:
      return format satisfies never;
  }
}
