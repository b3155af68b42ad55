import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { plainJson } from '../../emit/plain-json.ts';
import type { ResultColumn } from '../../session/session.ts';
import { toCell } from '../../types/cell.ts';
import type { RuntimeContext, UnloadRequest } from '../runtime.ts';
import type { SpoolFolder } from '../spool-folder.ts';
import { partitionFolder } from './partition-folder.ts';
import type { UnloadPlan } from './unload-plan.ts';
import { fileName, type UnloadedFile } from './unloaded-file.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Parquet files, written by the engine. SUPER becomes JSON text, as on Redshift.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 */
export async function unloadParquet(
  request: UnloadRequest,
  plan: UnloadPlan,
  spool: SpoolFolder,
  context: RuntimeContext,
): Promise<readonly UnloadedFile[]> {
  const { engine } = context;
  const stage = `temp.main._unload_${String(context.queryId)}`;
  await engine.run(`CREATE TEMP TABLE ${stage} AS ${request.query}`);
  try {
    const files: UnloadedFile[] = [];
    for (const [place, partition] of (await partitionsOf(stage, request, plan, context)).entries()) {
      context.signal.throwIfAborted();
      const folder = spool.file(`parquet-${place}`);
      await mkdir(folder);
      const values = plan.fileColumns.map((index) => parquetValue(index, request.columns[index]));
      await engine.run(
        `COPY (SELECT ${values.join(', ')} FROM ${stage}${partition.condition}) TO ${quoted(folder)} (FORMAT parquet, FILE_SIZE_BYTES ${Math.floor(plan.maxFileBytes)}, PER_THREAD_OUTPUT false, OVERWRITE_OR_IGNORE true)`,
      );
      files.push(...(await writtenFiles(folder, partition, plan, context)));
    }
    return files;
  } finally {
    await engine.run(`DROP TABLE IF EXISTS ${stage}`);
  }
}

interface PartitionRows {
  readonly folder: string;
  /** `` or ` WHERE …`. */
  readonly condition: string;
}

async function partitionsOf(
  stage: string,
  request: UnloadRequest,
  plan: UnloadPlan,
  context: RuntimeContext,
): Promise<readonly PartitionRows[]> {
  const columns = plan.partitionColumns.flatMap((index) => (request.columns[index] ? [request.columns[index] as ResultColumn] : []));
  if (columns.length === 0) return [{ folder: '', condition: '' }];
  const names = plan.partitionColumns.map((index) => `c${index}`);
  const rows = await context.engine.query(
    `SELECT ${[...names, ...names.map((name) => `CAST(${name} AS VARCHAR)`)].join(', ')} FROM (SELECT DISTINCT ${names.join(', ')} FROM ${stage}) ORDER BY ALL`,
  );
  return rows.map((row) => {
    const conditions = names.map((name, index) => {
      const text = row[names.length + index];
      return text === null || text === undefined ? `${name} IS NULL` : `CAST(${name} AS VARCHAR) = ${quoted(String(text))}`;
    });
    return {
      folder: partitionFolder(
        columns,
        columns.map((column, index) => toCell(row[index] ?? null, column.type, 'UTC')),
      ),
      condition: ` WHERE ${conditions.join(' AND ')}`,
    };
  });
}

function parquetValue(index: number, column: ResultColumn | undefined): string {
  const name = `c${index}`;
  const alias = identifier(column?.name ?? name);
  if (column?.type.kind === 'super') return `${plainJson(name)} AS ${alias}`;
  if (column?.type.kind === 'char') return `rpad(${name}, ${column.type.length}, ' ') AS ${alias}`;
  return `${name} AS ${alias}`;
}

async function writtenFiles(
  folder: string,
  partition: PartitionRows,
  plan: UnloadPlan,
  context: RuntimeContext,
): Promise<readonly UnloadedFile[]> {
  const names = (await readdir(folder)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const files: UnloadedFile[] = [];
  for (const [part, name] of names.entries()) {
    const path = join(folder, name);
    const rows = await context.engine.query(`SELECT count(*) FROM read_parquet(${quoted(path)})`);
    files.push({
      path,
      name: fileName(partition.folder, part, plan.parallel, plan.extension),
      bytes: (await stat(path)).size,
      rows: Number(rows[0]?.[0] ?? 0),
    });
  }
  return files;
}
