import { join } from 'node:path';
import { createRedshiftDataClient, type RedshiftData } from '@hakkai/aws';
import type { Environment } from '@hakkai/contract';
import { lockDataFolder } from './data-folder-lock.ts';
import { localClient } from './local-client.ts';
import { readPlatformState } from './platform-state.ts';
import { startS3 } from './stand-ins/s3/s3.ts';
import { startRedshift } from './start-redshift.ts';

export interface ReachedWarehouse {
  readonly redshift: RedshiftData;
  /** Of the Data API. */
  readonly url: string;
  /** Whether it is the running platform's, or was opened for the caller. */
  readonly running: boolean;
  close(): Promise<void>;
}

/**
 * The warehouse of a data directory, for whoever asks a question: the running platform's, else opened from disk, with the S3 that its
 * external tables lie on.
 *
 * @throws DataFolderTaken when a platform is just starting or stopping
 * @example
 * const warehouse = await reachWarehouse('.hakkai', dev);
 * const { rows } = await warehouse.redshift.query('select count(*) from source.matches');
 * await warehouse.close();
 */
export async function reachWarehouse(dataDir: string, environment: Environment): Promise<ReachedWarehouse> {
  const running = await readPlatformState(dataDir);
  const { region, workgroup, database } = environment;
  const client = (url: string): RedshiftData => createRedshiftDataClient({ ...localClient(url, region), workgroup, database });
  if (running) {
    const url = running.addresses.dataApi;
    return { redshift: client(url), url, running: true, close: () => Promise.resolve() };
  }
  const opened: { close(): Promise<unknown> }[] = [];
  const close = async (): Promise<void> => {
    for (const one of opened.splice(0)) await one.close();
  };
  try {
    const lock = await lockDataFolder(dataDir);
    opened.unshift({ close: () => lock.release() });
    const s3 = await startS3({ dir: join(dataDir, 's3'), region });
    opened.unshift(s3);
    const warehouse = await startRedshift({ dataDir, environment, s3Url: s3.url });
    opened.unshift(warehouse);
    return { redshift: client(warehouse.url), url: warehouse.url, running: false, close };
  } catch (error) {
    await close();
    throw error;
  }
}
