import { NotEmulated } from '../../redshift-error.ts';
import type { CopyOutcome, CopyRequest, RuntimeContext } from '../runtime.ts';
import type { S3Port } from '../s3-port.ts';
import { createSpoolFolder } from '../spool-folder.ts';
import { copyObjects } from './copy-objects.ts';
import { copyParquet } from './copy-parquet.ts';
import { copyPlan } from './copy-plan.ts';
import { copyText, type TextCopy } from './copy-text.ts';

/**
 * Reads what a COPY names into a spool, and says how the engine gets rows from it.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html
 */
export async function copyFromS3(
  s3: S3Port | null,
  dataDir: string | null,
  request: CopyRequest,
  context: RuntimeContext,
): Promise<CopyOutcome> {
  const { source } = request.statement;
  const position = source.span.start + 1;
  const plan = copyPlan(request.statement);
  if (!/^s3:/i.test(source.uri)) throw new NotEmulated(`COPY from ${source.uri.split(':')[0] ?? source.uri}`, { position });
  if (s3 === null)
    throw new NotEmulated('COPY without an S3 endpoint', { position, hint: 'Start the local Redshift with an S3 endpoint.' });
  const objects = await copyObjects(s3, source.uri, plan.manifest, position);
  const spool = await createSpoolFolder(dataDir);
  const copy: TextCopy = { request, plan, objects, s3, spool };
  try {
    return plan.format.kind === 'parquet' ? await copyParquet(copy, plan.format.serializeToJson, context) : await copyText(copy, context);
  } catch (error) {
    await spool.remove();
    throw error;
  }
}
