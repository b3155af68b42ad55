import { join } from 'node:path';
import { GlueCatalog } from '../glue/glue-catalog.ts';
import { copyFromS3 } from './copy/copy.ts';
import { createExternalRuntime } from './external/external-runtime.ts';
import type { Runtime } from './runtime.ts';
import type { S3Port } from './s3-port.ts';
import { withS3Failures } from './s3/s3-failure.ts';
import { clearSpool } from './spool-folder.ts';
import { unloadToS3 } from './unload/unload.ts';

export interface RuntimeOptions {
  /** Null: every statement that needs S3 fails by name. */
  readonly s3: S3Port | null;
  /** Where the data catalog and spool files live; null keeps the catalog in memory and spools in the system's temporary folder. */
  readonly dataDir: string | null;
}

/** The runtime of one local Redshift. @throws CatalogDocumentError when the data catalog's file cannot be read. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const { dataDir } = options;
  const s3 = options.s3 === null ? null : withS3Failures(options.s3);
  if (dataDir !== null) await clearSpool(dataDir);
  const catalog = await GlueCatalog.open(dataDir === null ? null : join(dataDir, 'data-catalog.json'));
  return {
    external: createExternalRuntime(catalog, s3, dataDir),
    copy: (request, context) => copyFromS3(s3, dataDir, request, context),
    unload: (request, context) => unloadToS3(s3, dataDir, request, context),
    close: () => Promise.resolve(),
  };
}
