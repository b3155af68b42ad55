import { createReadStream } from 'node:fs';
import { NotEmulated, RedshiftError } from '../../redshift-error.ts';
import type { RuntimeContext, UnloadOutcome, UnloadRequest } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { createSpoolFolder } from '../spool-folder.ts';
import { unloadManifest } from './unload-manifest.ts';
import { unloadParquet } from './unload-parquet.ts';
import { unloadPlan, type UnloadPlan } from './unload-plan.ts';
import { unloadText } from './unload-text.ts';
import type { UnloadedFile } from './unloaded-file.ts';

/**
 * Writes the result of a query to S3. Every file is complete in the spool before the first object is written, so a query that fails
 * writes nothing.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html
 */
export async function unloadToS3(
  s3: S3Port | null,
  dataDir: string | null,
  request: UnloadRequest,
  context: RuntimeContext,
): Promise<UnloadOutcome> {
  const plan = unloadPlan(request.statement, request.columns);
  if (s3 === null) {
    throw new NotEmulated('UNLOAD without an S3 endpoint', {
      position: plan.position,
      hint: 'Start the local Redshift with an S3 endpoint.',
    });
  }
  if (plan.existing === 'refuse') await requireEmpty(s3, plan);
  const spool = await createSpoolFolder(dataDir);
  try {
    const write = plan.format === 'parquet' ? unloadParquet : unloadText;
    const files = await write(request, plan, spool, context);
    if (plan.existing === 'clean') await cleanFolders(s3, plan, files);
    for (const file of files) await put(s3, plan, file);
    if (plan.manifest !== 'none') {
      const manifest = Buffer.from(unloadManifest(plan, request.columns, files));
      await s3.put(plan.destination.bucket, `${plan.destination.key}manifest`, manifest, manifest.length);
    }
    return { rowCount: files.reduce((sum, file) => sum + file.rows, 0) };
  } finally {
    await spool.remove();
  }
}

async function put(s3: S3Port, plan: UnloadPlan, file: UnloadedFile): Promise<void> {
  await s3.put(plan.destination.bucket, plan.destination.key + file.name, createReadStream(file.path), file.bytes);
}

async function requireEmpty(s3: S3Port, plan: UnloadPlan): Promise<void> {
  for await (const _object of s3.list(plan.destination.bucket, plan.destination.key)) {
    throw new RedshiftError(
      'XX000',
      'Specified unload destination on S3 is not empty. Consider using a different bucket / prefix, manually removing the target files in S3, or using the ALLOWOVERWRITE option.',
      { position: plan.position },
    );
  }
}

/** CLEANPATH removes what lies in the folders that are written, and nothing else. */
async function cleanFolders(s3: S3Port, plan: UnloadPlan, files: readonly UnloadedFile[]): Promise<void> {
  const { bucket, key } = plan.destination;
  const prefixes = new Set(files.map((file) => key + file.name.slice(0, file.name.lastIndexOf('/') + 1)));
  for (const prefix of prefixes) {
    const keys: string[] = [];
    for await (const object of s3.list(bucket, prefix)) keys.push(object.key);
    for (const old of keys) await s3.delete(bucket, old);
  }
}
