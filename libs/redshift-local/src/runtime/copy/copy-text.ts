import { parseJsonPathsFile, type JsonPath } from '../records/json-path.ts';
import { readBlocks } from '../records/read-blocks.ts';
import type { BadRecord } from '../records/record-sink.ts';
import { spoolColumn, spoolRelation, SpoolWriter } from '../records/spool-writer.ts';
import type { CopyOutcome, CopyRequest, LoadedFile, LoadReject, RuntimeContext, TargetColumn } from '../runtime.ts';
import { CopyFailed } from '../runtime.ts';
import { RedshiftError } from '../../redshift-error.ts';
import { openObject } from '../s3/open-object.ts';
import { parseS3Uri, s3Uri, type S3Location } from '../s3/s3-uri.ts';
import type { S3Port } from '../s3-port.ts';
import type { SpoolFolder } from '../spool-folder.ts';
import { bareTypeName } from '../../types/redshift-type.ts';
import { columnConversion } from './column-conversion.ts';
import { objectText } from './copy-objects.ts';
import type { CopyPlan } from './copy-plan.ts';
import { requireColumnsOfWidths } from '../fixed-widths.ts';
import { rawRecords } from './raw-records.ts';
import { createRecordReader } from './record-reader.ts';
import { columnChecks, failedCheck, spoolRejects } from './spool-rejects.ts';

export interface TextCopy {
  readonly request: CopyRequest;
  readonly plan: CopyPlan;
  readonly objects: readonly S3Location[];
  readonly s3: S3Port;
  readonly spool: SpoolFolder;
}

interface FoundBad extends BadRecord {
  readonly file: number;
}

/**
 * JSON, CSV, delimited text and text of fixed widths: the bytes become fields in one spool file, and the engine makes typed values of them.
 * @throws CopyFailed when more records are bad than MAXERROR allows.
 */
export async function copyText(copy: TextCopy, context: RuntimeContext): Promise<CopyOutcome> {
  const { plan, request, spool } = copy;
  const { columns } = request;
  if (plan.format.kind === 'fixedwidth') requireColumnsOfWidths('COPY', plan.format.widths, columns, request.statement.span.start + 1);
  const paths = await jsonPaths(copy);
  const path = spool.file('records');
  const { bad, files } = await spoolRecords(copy, paths, path, context.signal);
  const relation = spoolRelation(path, columns.length);
  const conversions = columns.map((column, index) => columnConversion(spoolColumn(index), column.type, plan));
  const checks = columnChecks(columns, conversions);
  const refused = await spoolRejects(context.engine, relation, checks, plan.maxErrors + 1);
  const raw = await rawRecords(copy, paths, refused, context.signal);
  const rejects = [
    ...bad.map((record) => ({ at: record, reject: badReject(record, copy) })),
    ...refused.map((record, index) => ({ at: record, reject: typeReject(record, raw[index] ?? '', copy) })),
  ]
    .sort((a, b) => a.at.file - b.at.file || a.at.line - b.at.line)
    .map(({ reject }) => reject);
  if (rejects.length > plan.maxErrors) throw loadFailed(request, rejects.slice(0, plan.maxErrors + 1));
  const good = refused.length > 0 ? ` WHERE (${failedCheck(checks)}) IS NULL` : '';
  const source = `SELECT ${conversions.map((conversion) => conversion.value).join(', ')} FROM ${relation}${plan.noLoad ? ' WHERE false' : good}`;
  return { source, rejects, files, cleanup: () => spool.remove() };
}

async function jsonPaths({ plan, request, s3 }: TextCopy): Promise<readonly JsonPath[] | null> {
  if (plan.format.kind !== 'json' || typeof plan.format.mapping === 'string') return null;
  const uri = plan.format.mapping.paths;
  const position = request.statement.span.start + 1;
  const paths = parseJsonPathsFile(await objectText(s3, parseS3Uri(uri, position), position), uri);
  if (paths.length !== request.columns.length) {
    throw new RedshiftError(
      '22023',
      `Number of jsonpaths and the number of columns should match. JSONPath size: ${paths.length}, Number of columns in table or column list: ${request.columns.length}`,
      { position },
    );
  }
  return paths;
}

async function spoolRecords(
  { plan, request, objects, s3 }: TextCopy,
  paths: readonly JsonPath[] | null,
  path: string,
  signal: AbortSignal,
): Promise<{ readonly bad: readonly FoundBad[]; readonly files: readonly LoadedFile[] }> {
  const bad: FoundBad[] = [];
  const files: LoadedFile[] = [];
  const writer = await SpoolWriter.create(path);
  try {
    for (const [file, object] of objects.entries()) {
      writer.startFile(file);
      const reader = createRecordReader(plan, request.columns, paths, writer, (record) => bad.push({ ...record, file }) <= plan.maxErrors);
      const stream = openObject(s3, object, plan.compression);
      await readBlocks(stream, reader, { replacement: plan.invalidCharacter, signal, afterBlock: () => writer.flush() });
      files.push({ fileName: s3Uri(object), linesScanned: reader.records });
      if (reader.stopped) break;
    }
  } finally {
    await writer.close();
  }
  return { bad, files };
}

function loadFailed(request: CopyRequest, rejects: readonly LoadReject[]): CopyFailed {
  const table = request.table.split('.').at(-1) ?? request.table;
  return new CopyFailed(`Load into table '${table}' failed. Check 'sys_load_error_detail' system table for details.`, rejects, {
    position: request.statement.span.start + 1,
  });
}

function badReject(record: FoundBad, copy: TextCopy): LoadReject {
  const column = record.column === null ? undefined : copy.request.columns[record.column];
  return {
    ...columnFacts(column),
    fileName: fileName(copy, record.file),
    lineNumber: record.line,
    position: 0,
    rawLine: record.raw.slice(0, RAW_CHARACTERS),
    rawFieldValue: record.value.slice(0, RAW_CHARACTERS),
    errorCode: record.code,
    errorMessage: record.message,
  };
}

function typeReject(record: Awaited<ReturnType<typeof spoolRejects>>[number], raw: string, copy: TextCopy): LoadReject {
  return {
    ...columnFacts(copy.request.columns[record.column]),
    fileName: fileName(copy, record.file),
    lineNumber: record.line,
    position: 0,
    rawLine: raw.slice(0, RAW_CHARACTERS),
    rawFieldValue: record.value.slice(0, RAW_CHARACTERS),
    errorCode: record.error.code,
    errorMessage: record.error.message,
  };
}

/** What the load error views keep of a raw line or value. */
const RAW_CHARACTERS = 1024;

const fileName = (copy: TextCopy, file: number): string => {
  const object = copy.objects[file];
  return object ? s3Uri(object) : '';
};

function columnFacts(column: TargetColumn | undefined): Pick<LoadReject, 'columnName' | 'columnType' | 'columnLength'> {
  if (!column) return { columnName: '', columnType: '', columnLength: '' };
  const { type } = column;
  const length = 'length' in type ? String(type.length) : type.kind === 'decimal' ? `${type.precision},${type.scale}` : '0';
  return { columnName: column.name, columnType: bareTypeName(type), columnLength: length };
}
