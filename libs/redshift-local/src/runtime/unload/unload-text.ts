import { toCell } from '../../types/cell.ts';
import type { ResultColumn } from '../../session/session.ts';
import type { RuntimeContext, UnloadRequest } from '../runtime.ts';
import type { SpoolFolder } from '../spool-folder.ts';
import { PartWriter } from './part-writer.ts';
import { partitionFolder } from './partition-folder.ts';
import { headerText, rowText } from './row-text.ts';
import type { UnloadPlan } from './unload-plan.ts';
import type { UnloadedFile } from './unloaded-file.ts';

/** Text, CSV and JSON files. Rows of one partition come together, so that one file is open at a time. */
export async function unloadText(
  request: UnloadRequest,
  plan: UnloadPlan,
  spool: SpoolFolder,
  context: RuntimeContext,
): Promise<readonly UnloadedFile[]> {
  const { columns } = request;
  const line = rowText(plan, columns);
  const header = plan.header ? headerText(plan, columns) : null;
  const partitions = plan.partitionColumns.flatMap((index) => (columns[index] ? [{ index, column: columns[index] as ResultColumn }] : []));
  const partitionColumns = partitions.map(({ column }) => column);
  const order = partitions.map(({ index }) => `c${index} NULLS LAST`).join(', ');
  const query = order === '' ? request.query : `SELECT * FROM (${request.query}) ORDER BY ${order}`;
  const files: UnloadedFile[] = [];
  let writer: PartWriter | null = null;
  let folder: string | null = null;
  let folders = 0;
  for await (const rows of context.engine.stream(query)) {
    context.signal.throwIfAborted();
    let lines: string[] = [];
    for (const row of rows) {
      const next = partitionFolder(
        partitionColumns,
        partitions.length === 0 ? [] : partitions.map(({ index, column }) => toCell(row[index] ?? null, column.type, 'UTC')),
      );
      if (writer === null || next !== folder) {
        await writer?.write(lines);
        lines = [];
        await finish(writer, files);
        folder = next;
        folders += 1;
        const place = folders;
        writer = new PartWriter(plan, next, header, (name) => spool.file(`${place}-${name}`));
      }
      lines.push(line(row));
    }
    await writer?.write(lines);
  }
  if (writer === null && partitions.length === 0) writer = new PartWriter(plan, '', header, (name) => spool.file(`0-${name}`));
  await finish(writer, files);
  return files;
}

async function finish(writer: PartWriter | null, files: UnloadedFile[]): Promise<void> {
  if (writer === null) return;
  await writer.close(true);
  files.push(...writer.files);
}
