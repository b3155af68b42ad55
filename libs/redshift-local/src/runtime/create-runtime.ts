import { copyFromS3 } from './copy/copy.ts';
import { unloadToS3 } from './unload/unload.ts';
import { NotEmulatedYet } from '../redshift-error.ts';
import type { Runtime } from './runtime.ts';
import type { S3Port } from './s3-port.ts';

export interface RuntimeOptions {
  /** Null: every statement that needs S3 fails by name. */
  readonly s3: S3Port | null;
  /** Where the catalog and spool files live; null keeps the catalog in memory and spools in the system's temporary folder. */
  readonly dataDir: string | null;
}

/** The runtime of one local Redshift. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const refuse = (what: string) => (): Promise<never> => Promise.reject(new NotEmulatedYet(what));
  return {
    external: {
      createSchema: refuse('CREATE EXTERNAL SCHEMA'),
      dropSchema: refuse('DROP SCHEMA of an external schema'),
      createTable: refuse('CREATE EXTERNAL TABLE'),
      dropTable: refuse('DROP TABLE of an external table'),
      alterTable: refuse('ALTER TABLE of an external table'),
      findTable: () => Promise.resolve(null),
      listTables: () => Promise.resolve([]),
      scan: refuse('reading an external table'),
    },
    copy: (request, context) => copyFromS3(options.s3, options.dataDir, request, context),
    unload: (request, context) => unloadToS3(options.s3, options.dataDir, request, context),
    close: () => Promise.resolve(),
  };
}
