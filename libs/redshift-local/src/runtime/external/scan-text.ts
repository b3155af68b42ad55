import { RedshiftError } from '../../redshift-error.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import { spoolRejects } from '../copy/spool-rejects.ts';
import { readBlocks } from '../records/read-blocks.ts';
import { spoolColumn, spoolRelation, SpoolWriter } from '../records/spool-writer.ts';
import type { RuntimeContext } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { openObject } from '../s3/open-object.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import type { SpoolFolder } from '../spool-folder.ts';
import type { ExternalObject } from './external-objects.ts';
import { createRowReader, ignoresMalformed, spooledColumns } from './external-rows.ts';
import { externalValue } from './external-value.ts';
import { typeOfHive } from './hive-type.ts';

/** Where the rows of an external table are: engine SQL for FROM, and per column the engine SQL of its value. */
export interface ScannedRows {
  readonly from: string;
  readonly values: ReadonlyMap<string, string>;
  /** Engine SQL of the number of the object a row comes from. */
  readonly file: string;
  readonly condition: string | null;
}

/** JSON, CSV and delimited text, through a spool file. @throws RedshiftError for a record or value that its column cannot hold. */
export async function scanText(
  table: GlueTable,
  objects: readonly ExternalObject[],
  wanted: ReadonlySet<string>,
  s3: S3Port,
  spool: SpoolFolder,
  context: RuntimeContext,
): Promise<ScannedRows> {
  const columns = spooledColumns(table, wanted);
  const path = spool.file('records');
  await spoolObjects(table, objects, columns, path, s3, context.signal);
  const relation = spoolRelation(path, columns.length);
  const typed = columns.flatMap((name, index) => {
    const hive = table.columns.find((column) => column.name === name)?.type;
    return hive === undefined || !wanted.has(name) ? [] : [{ name, index, ...externalValue(spoolColumn(index), typeOfHive(hive), table) }];
  });
  const checks = typed.flatMap(({ index, checks }) => checks.map((check) => ({ column: index, ...check })));
  const [bad] = await spoolRejects(context.engine, relation, checks, 1);
  if (bad) throw scanError(`${bad.error.message}: "${bad.value}" in column ${columns[bad.column] ?? ''}`, objects[bad.file], bad.line);
  const drops = typed.flatMap(({ drops }) => (drops === null ? [] : [`NOT coalesce(${drops}, false)`]));
  return {
    from: relation,
    values: new Map(typed.map(({ name, value }) => [name, value])),
    file: '_file',
    condition: drops.length > 0 ? drops.join(' AND ') : null,
  };
}

async function spoolObjects(
  table: GlueTable,
  objects: readonly ExternalObject[],
  columns: readonly string[],
  path: string,
  s3: S3Port,
  signal: AbortSignal,
): Promise<void> {
  const writer = await SpoolWriter.create(path);
  try {
    for (const [file, object] of objects.entries()) {
      writer.startFile(file);
      const reader = createRowReader(table, columns, writer, (bad) => {
        if (!ignoresMalformed(table)) throw scanError(bad.message, object, bad.line);
        for (const _column of columns) writer.null();
        writer.record(bad.line);
        return true;
      });
      await readBlocks(openObject(s3, object.object, object.compression), reader, {
        replacement: null,
        signal,
        afterBlock: () => writer.flush(),
      });
    }
  } finally {
    await writer.close();
  }
}

function scanError(message: string, object: ExternalObject | undefined, line: number): RedshiftError {
  return new RedshiftError('XX000', `Spectrum Scan Error: ${message} (${object ? s3Uri(object.object) : ''}, line ${line})`);
}
