import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openRedshift, type S3Port } from '@hakkai/redshift-local';
import type { TpchEngine } from './engine.ts';

/** The local Redshift as a library, its database in a file of `directory`. */
export async function openRedshiftEngine(directory: string, files: string): Promise<TpchEngine> {
  const redshift = await openRedshift({ dataDir: join(directory, 'redshift'), s3: filesAsBucket(files) });
  const session = await redshift.openSession();
  return {
    name: 'Hakkai',
    async load({ name, columns }, file) {
      await session.execute(`create table ${name} (${columns})`);
      await session.execute(`copy ${name} from 's3://bench/${basename(file)}' iam_role 'arn:aws:iam::123456789012:role/bench'`);
    },
    async settle() {
      await session.execute('analyze');
    },
    async query(sql) {
      const { rows } = await session.execute(sql);
      return rows.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
    },
    close: () => redshift.close(),
  };
}

/** The files of a folder as the objects of every bucket. */
function filesAsBucket(folder: string): S3Port {
  const readOnly = (): never => {
    throw new Error('The files of the benchmark are only read.');
  };
  return {
    async *list(_bucket, prefix) {
      yield { key: prefix, size: (await stat(join(folder, prefix))).size };
    },
    get: (_bucket, key) => Promise.resolve(createReadStream(join(folder, key))),
    put: readOnly,
    delete: readOnly,
  };
}
