import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EngineConnection } from '../../engine/engine-connection.ts';
import { RedshiftError } from '../../redshift-error.ts';
import type { CopyOutcome, RuntimeContext, TargetColumn } from '../runtime.ts';
import { storageType } from '../../types/storage-type.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import type { TextCopy } from './copy-text.ts';

interface FileColumn {
  readonly name: string;
  readonly engineType: string;
}

/**
 * Parquet: columns are matched by position, their number and kinds have to fit, and one bad value fails the load.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html
 */
export async function copyParquet(copy: TextCopy, serializeToJson: boolean, context: RuntimeContext): Promise<CopyOutcome> {
  const { objects, s3, spool, request, plan } = copy;
  const position = request.statement.span.start + 1;
  const paths: string[] = [];
  const files = [];
  for (const [index, object] of objects.entries()) {
    const path = spool.file(`${index}.parquet`);
    await pipeline(await s3.get(object.bucket, object.key), createWriteStream(path), { signal: context.signal });
    const relation = parquetRelation([path]);
    const columns = await fileColumns(context.engine, relation, s3Uri(object), position);
    requireCount(columns, copy, position);
    requireFit(columns, request.columns, serializeToJson, s3Uri(object), position);
    files.push({ fileName: s3Uri(object), linesScanned: await countRows(context.engine, relation) });
    paths.push(path);
  }
  const relation = parquetRelation(paths);
  const columns = await fileColumns(context.engine, relation, request.statement.source.uri, position);
  const values = request.columns.map((column, index) => parquetValue(columns[index], column));
  await requireLengths(context.engine, relation, columns, request.columns, position);
  const source = `SELECT ${values.join(', ')} FROM ${relation}${plan.noLoad ? ' WHERE false' : ''}`;
  return { source, rejects: [], files, cleanup: () => spool.remove() };
}

const parquetRelation = (paths: readonly string[]): string =>
  `read_parquet([${paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}])`;

async function fileColumns(engine: EngineConnection, relation: string, uri: string, position: number): Promise<readonly FileColumn[]> {
  try {
    return (await engine.query(`DESCRIBE SELECT * FROM ${relation}`)).map((row) => ({ name: String(row[0]), engineType: String(row[1]) }));
  } catch (cause) {
    throw new RedshiftError('XX000', `${uri} has an invalid version number or is not a Parquet file`, { position, cause });
  }
}

async function countRows(engine: EngineConnection, relation: string): Promise<number> {
  return Number((await engine.query(`SELECT count(*) FROM ${relation}`))[0]?.[0] ?? 0);
}

function requireCount(columns: readonly FileColumn[], copy: TextCopy, position: number): void {
  const expected = copy.request.columns.length;
  if (columns.length === expected || (copy.plan.fillRecord && columns.length < expected)) return;
  throw new RedshiftError(
    'XX000',
    `Unmatched number of columns between table and file. Table columns: ${expected}, Data columns: ${columns.length}`,
    { position },
  );
}

function requireFit(
  columns: readonly FileColumn[],
  targets: readonly TargetColumn[],
  serializeToJson: boolean,
  uri: string,
  position: number,
): void {
  for (const [index, column] of columns.entries()) {
    const target = targets[index];
    if (!target || fits(column.engineType, target, serializeToJson)) continue;
    throw new RedshiftError(
      'XX000',
      `File ${uri} has an incompatible Parquet schema for column '${target.name}'. Column type: ${storageType(target.type)}, Parquet type: ${column.engineType}`,
      { position, ...(isNested(column.engineType) ? { hint: 'Load nested data into SUPER with SERIALIZETOJSON.' } : {}) },
    );
  }
}

const isNested = (engineType: string): boolean => /\[\]$|^(STRUCT|MAP|LIST)\b/.test(engineType);

function fits(engineType: string, target: TargetColumn, serializeToJson: boolean): boolean {
  if (isNested(engineType)) return target.type.kind === 'super' && serializeToJson;
  switch (target.type.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return /^U?(TINY|SMALL|BIG)?INT(EGER)?$/.test(engineType);
    case 'decimal':
      return engineType.startsWith('DECIMAL') || /INT/.test(engineType);
    case 'real':
    case 'double':
      return engineType === 'FLOAT' || engineType === 'DOUBLE';
    case 'boolean':
      return engineType === 'BOOLEAN';
    case 'char':
    case 'varchar':
      return engineType === 'VARCHAR';
    case 'date':
      return engineType === 'DATE';
    case 'timestamp':
    case 'timestamptz':
      return engineType.startsWith('TIMESTAMP');
    case 'super':
      return serializeToJson;
    case 'varbyte':
      return engineType === 'BLOB';
    case 'time':
    case 'timetz':
    case 'interval':
    case 'unknown':
      return false;
    default:
      return target.type satisfies never;
  }
}

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function parquetValue(column: FileColumn | undefined, target: TargetColumn): string {
  if (!column) return `CAST(NULL AS ${storageType(target.type)})`;
  const name = identifier(column.name);
  if (target.type.kind === 'super') return `rs_json_parse(CAST(to_json(${name}) AS VARCHAR), false, false)`;
  if (target.type.kind === 'char') return `rtrim(${name}, ' ')`;
  return `CAST(${name} AS ${storageType(target.type)})`;
}

async function requireLengths(
  engine: EngineConnection,
  relation: string,
  columns: readonly FileColumn[],
  targets: readonly TargetColumn[],
  position: number,
): Promise<void> {
  const sized = targets.flatMap((target, index) => {
    const column = columns[index];
    const { type } = target;
    return column && (type.kind === 'varchar' || type.kind === 'char') ? [{ name: target.name, column, length: type.length }] : [];
  });
  if (sized.length === 0) return;
  const longest = await engine.query(
    `SELECT ${sized.map(({ column }) => `max(strlen(${identifier(column.name)}))`).join(', ')} FROM ${relation}`,
  );
  for (const [index, { name, length }] of sized.entries()) {
    const found = Number(longest[0]?.[index] ?? 0);
    if (found > length) {
      throw new RedshiftError(
        'XX000',
        `The length of the data column ${name} is longer than the length defined in the table. Table: ${length}, Data: ${found}`,
        { position },
      );
    }
  }
}
