import { readFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { PutObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';

const FILE = new URL('../../data/nginx/status.ndjson.gz', import.meta.url);
const LINES_AN_OBJECT = 50;
const CONTAINER = 'nginx-web';

/**
 * Uploads the web servers' status reports the way a container's log router does: each report is the text of a log line,
 * JSON inside JSON, in gzipped objects of 50 lines. An object that is there already is left as it is.
 *
 * @returns how many lines lie under the prefix
 */
export async function uploadWebLogs(s3: S3Client, bucket: string, prefix: string): Promise<number> {
  const reports = gunzipSync(await readFile(FILE))
    .toString('utf8')
    .trimEnd()
    .split('\n');
  for (let at = 0; at < reports.length; at += LINES_AN_OBJECT) {
    const lines = reports.slice(at, at + LINES_AN_OBJECT).map((log) => `${JSON.stringify({ log, container: CONTAINER })}\n`);
    await putOnce(
      s3,
      bucket,
      `${prefix}${CONTAINER}-${String(at / LINES_AN_OBJECT + 1).padStart(4, '0')}.ndjson.gz`,
      gzipSync(lines.join('')),
    );
  }
  return reports.length;
}

async function putOnce(s3: S3Client, Bucket: string, Key: string, Body: Buffer): Promise<void> {
  try {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, IfNoneMatch: '*' }));
  } catch (error) {
    if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 412)) throw error;
  }
}
