import { join } from 'node:path';
import { awsS3Port, openRedshift, type Redshift, type Session, type SessionOptions, startDataApi } from '@hakkai/redshift-local';
import type { Environment } from '@hakkai/contract';
import { localClient } from './local-client.ts';

export interface LocalRedshift {
  /** Address of the Data API. */
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the warehouse under the data directory, as the workgroup of `infra` is set up, and serves the Data API over it. */
export async function startRedshift(options: {
  readonly dataDir: string;
  readonly environment: Pick<Environment, 'region'>;
  readonly s3Url: string;
  readonly port?: number;
}): Promise<LocalRedshift> {
  const redshift = await openRedshift({
    dataDir: join(options.dataDir, 'redshift'),
    s3: awsS3Port(localClient(options.s3Url, options.environment.region)),
  });
  try {
    const api = await startDataApi({
      redshift: { openSession: (session) => openWorkgroupSession(redshift, session) },
      ...(options.port === undefined ? {} : { port: options.port }),
    });
    return {
      url: api.url,
      async close() {
        await api.close();
        await redshift.close();
      },
    };
  } catch (error) {
    await redshift.close();
    throw error;
  }
}

/** A session as the workgroup's parameters make it: keys keep the producer's spelling. */
async function openWorkgroupSession(redshift: Redshift, options?: SessionOptions): Promise<Session> {
  const session = await redshift.openSession(options);
  await session.execute('set enable_case_sensitive_identifier to true');
  return session;
}
