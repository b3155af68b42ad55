import { NotEmulated } from '../../redshift-error.ts';
import { storageType } from '../../types/storage-type.ts';
import { varchar } from '../../types/redshift-type.ts';
import type { GlueTable } from '../../glue/glue-catalog.ts';
import { identifier } from '../parquet/parquet-column.ts';
import type { ExternalScan, RuntimeContext } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import { createSpoolFolder } from '../spool-folder.ts';
import { externalObjects, type ExternalObject } from './external-objects.ts';
import { handling } from './external-value.ts';
import { typeOfHive } from './hive-type.ts';
import { PSEUDO_COLUMNS } from './pseudo-columns.ts';
import { scanParquet } from './scan-parquet.ts';
import { scanText, type ScannedRows } from './scan-text.ts';
import { PARQUET_SERDE } from './table-format.ts';

const text = (value: string | null): string => (value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`);

/** Brings the table's files into a spool and gives a relation over the wanted columns. */
export async function scanExternalTable(
  table: GlueTable,
  columns: readonly string[],
  s3: S3Port,
  dataDir: string | null,
  context: RuntimeContext,
): Promise<ExternalScan> {
  checkSurplusOfNested(table, columns);
  const objects = await externalObjects(s3, table);
  if (objects.length === 0) return { relation: emptyRelation(table, columns), cleanup: () => Promise.resolve() };
  const spool = await createSpoolFolder(dataDir);
  try {
    const scan = table.serde === PARQUET_SERDE ? scanParquet : scanText;
    const rows = await scan(table, objects, new Set(columns), s3, spool, context);
    return { relation: relation(table, columns, objects, rows), cleanup: () => spool.remove() };
  } catch (error) {
    await spool.remove();
    throw error;
  }
}

/** A text of a nested value that is longer than its field is NULL when it is read; the other ways would have to look into the value here. */
function checkSurplusOfNested(table: GlueTable, wanted: readonly string[]): void {
  const nested = table.columns.find(({ name, type }) => wanted.includes(name) && typeOfHive(type).kind === 'super');
  const surplus = handling(table, 'surplus_char_handling', 'SET_TO_NULL');
  if (nested !== undefined && surplus !== 'SET_TO_NULL')
    throw new NotEmulated(`surplus_char_handling ${surplus} for the nested column ${nested.name}`);
}

function relation(table: GlueTable, columns: readonly string[], objects: readonly ExternalObject[], rows: ScannedRows): string {
  const facts = objects.map(({ object, size, partition }, file) =>
    [String(file), text(s3Uri(object)), String(size), ...partition.map(text)].join(', '),
  );
  const names = ['_n', '_path', '_size', ...table.partitionKeys.map((_, index) => `_p${index}`)];
  const values = columns.map((name) => `${valueOf(name, table, rows)} AS ${identifier(name)}`);
  const selected = values.length > 0 ? values.join(', ') : '1 AS _row';
  const where = rows.condition === null ? '' : ` WHERE ${rows.condition}`;
  return `(SELECT ${selected} FROM ${rows.from} AS r JOIN (VALUES ${facts.map((row) => `(${row})`).join(', ')}) AS o(${names.join(', ')}) ON r.${rows.file} = o._n${where})`;
}

function valueOf(name: string, table: GlueTable, rows: ScannedRows): string {
  if (name === '$path') return 'o._path';
  if (name === '$size') return 'CAST(o._size AS BIGINT)';
  const key = table.partitionKeys.findIndex((candidate) => candidate.name === name);
  const partition = table.partitionKeys[key];
  if (partition) return `CAST(o._p${key} AS ${storageType(typeOfHive(partition.type))})`;
  const value = rows.values.get(name);
  if (value === undefined) throw new TypeError(`${table.name} was scanned without its column ${name}.`);
  return value;
}

function emptyRelation(table: GlueTable, columns: readonly string[]): string {
  const types = new Map([
    ...PSEUDO_COLUMNS,
    ...[...table.columns, ...table.partitionKeys].map(({ name, type }) => [name, typeOfHive(type)] as const),
  ]);
  const values = columns.map((name) => `CAST(NULL AS ${storageType(types.get(name) ?? varchar(1))}) AS ${identifier(name)}`);
  return `(SELECT ${values.length > 0 ? values.join(', ') : '1 AS _row'} WHERE false)`;
}
