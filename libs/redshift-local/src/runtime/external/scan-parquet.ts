import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { RedshiftError } from '../../redshift-error.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import { typeName } from '../../types/redshift-type.ts';
import { parquetColumns, parquetFits, parquetRelation, parquetValue } from '../parquet/parquet-column.ts';
import type { RuntimeContext } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import type { SpoolFolder } from '../spool-folder.ts';
import type { ExternalObject } from './external-objects.ts';
import { externalValue } from './external-value.ts';
import { typeOfHive } from './hive-type.ts';
import type { ScannedRows } from './scan-text.ts';
import { identifier } from '../parquet/parquet-column.ts';

/** Parquet files; columns are matched by name, a column that a file lacks is NULL. */
export async function scanParquet(
  table: GlueTable,
  objects: readonly ExternalObject[],
  wanted: ReadonlySet<string>,
  s3: S3Port,
  spool: SpoolFolder,
  context: RuntimeContext,
): Promise<ScannedRows> {
  const names = table.columns.map((column) => column.name).filter((name) => wanted.has(name));
  const selects: string[] = [];
  for (const [file, object] of objects.entries()) {
    const path = spool.file(`${file}.parquet`);
    await pipeline(await s3.get(object.object.bucket, object.object.key), createWriteStream(path), { signal: context.signal });
    const relation = parquetRelation([path]);
    const found = await parquetColumns(context.engine, relation).catch((cause: unknown) => {
      throw new RedshiftError('XX000', `Spectrum Scan Error: ${s3Uri(object.object)} is not a Parquet file`, { cause });
    });
    const values = names.map((name) => {
      const column = found.find((candidate) => candidate.name.toLowerCase() === name);
      const type = typeOfHive(table.columns.find((declared) => declared.name === name)?.type ?? '');
      if (column && !parquetFits(column, type)) {
        throw new RedshiftError(
          'XX000',
          `Spectrum Scan Error: file ${s3Uri(object.object)} has an incompatible Parquet schema for column '${name}'. Column type: ${typeName(type)}, Parquet type: ${column.engineType}`,
        );
      }
      const sized = column && (type.kind === 'varchar' || type.kind === 'char');
      const value = sized ? externalValue(identifier(column.name), type, table).value : parquetValue(column, type);
      return `${value} AS ${identifier(name)}`;
    });
    selects.push(`SELECT ${[...values, `${file} AS _file`].join(', ')} FROM ${relation}`);
  }
  return {
    from: `(${selects.join(' UNION ALL ')})`,
    values: new Map(names.map((name) => [name, identifier(name)])),
    file: '_file',
    condition: null,
  };
}
