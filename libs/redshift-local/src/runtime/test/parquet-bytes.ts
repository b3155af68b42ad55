import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../engine/engine.ts';

/** A Parquet file with the rows of an engine query. */
export async function parquetBytes(query: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'hakkai-parquet-'));
  const engine = await Engine.open({});
  const connection = await engine.connect();
  try {
    await connection.run(`COPY (${query}) TO '${folder}/file' (FORMAT parquet)`);
    return await readFile(join(folder, 'file'));
  } finally {
    connection.close();
    engine.close();
    await rm(folder, { recursive: true });
  }
}
