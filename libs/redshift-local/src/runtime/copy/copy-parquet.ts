import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { EngineConnection } from '../../engine/engine-connection.ts';
import { RedshiftError } from '../../redshift-error.ts';
import { typeName } from '../../types/redshift-type.ts';
import {
  identifier,
  isNested,
  parquetColumns,
  parquetFits,
  parquetRelation,
  parquetValue,
  type ParquetColumn,
} from '../parquet/parquet-column.ts';
import type { CopyOutcome, LoadedFile, RuntimeContext, TargetColumn } from '../runtime.ts';
import { s3Uri } from '../s3/s3-uri.ts';
import type { TextCopy } from './copy-text.ts';

/**
 * Parquet: columns are matched by position, their number and kinds have to fit, and one bad value fails the load.
 * https://docs.aws.amazon.com/redshift/latest/dg/copy-usage_notes-copy-from-columnar.html
 */
export async function copyParquet(copy: TextCopy, serializeToJson: boolean, context: RuntimeContext): Promise<CopyOutcome> {
  const { objects, s3, spool, request, plan } = copy;
  const position = request.statement.span.start + 1;
  const sources: string[] = [];
  const files: LoadedFile[] = [];
  for (const [index, object] of objects.entries()) {
    const path = spool.file(`${index}.parquet`);
    await pipeline(await s3.get(object.bucket, object.key), createWriteStream(path), { signal: context.signal });
    const relation = parquetRelation([path]);
    const columns = await fileColumns(context.engine, relation, s3Uri(object), position);
    requireCount(columns, copy, position);
    requireFit(columns, request.columns, serializeToJson, s3Uri(object), position);
    await requireLengths(context.engine, relation, columns, request.columns, position);
    files.push({ fileName: s3Uri(object), linesScanned: await countRows(context.engine, relation) });
    sources.push(`SELECT ${request.columns.map((column, at) => parquetValue(columns[at], column.type)).join(', ')} FROM ${relation}`);
  }
  const all = sources.join(' UNION ALL ');
  return { source: plan.noLoad ? `SELECT * FROM (${all}) WHERE false` : all, rejects: [], files, cleanup: () => spool.remove() };
}

async function fileColumns(engine: EngineConnection, relation: string, uri: string, position: number): Promise<readonly ParquetColumn[]> {
  try {
    return await parquetColumns(engine, relation);
  } catch (cause) {
    throw new RedshiftError('XX000', `${uri} has an invalid version number or is not a Parquet file`, { position, cause });
  }
}

async function countRows(engine: EngineConnection, relation: string): Promise<number> {
  return Number((await engine.query(`SELECT count(*) FROM ${relation}`))[0]?.[0] ?? 0);
}

function requireCount(columns: readonly ParquetColumn[], copy: TextCopy, position: number): void {
  const expected = copy.request.columns.length;
  if (columns.length === expected || (copy.plan.fillRecord && columns.length < expected)) return;
  throw new RedshiftError(
    'XX000',
    `Unmatched number of columns between table and file. Table columns: ${expected}, Data columns: ${columns.length}`,
    { position },
  );
}

function requireFit(
  columns: readonly ParquetColumn[],
  targets: readonly TargetColumn[],
  serializeToJson: boolean,
  uri: string,
  position: number,
): void {
  for (const [index, column] of columns.entries()) {
    const target = targets[index];
    if (!target || (parquetFits(column, target.type) && (target.type.kind !== 'super' || serializeToJson))) continue;
    throw new RedshiftError(
      'XX000',
      `File ${uri} has an incompatible Parquet schema for column '${target.name}'. Column type: ${typeName(target.type)}, Parquet type: ${column.engineType}`,
      { position, ...(isNested(column) ? { hint: 'Load nested data into SUPER with SERIALIZETOJSON.' } : {}) },
    );
  }
}

async function requireLengths(
  engine: EngineConnection,
  relation: string,
  columns: readonly ParquetColumn[],
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
