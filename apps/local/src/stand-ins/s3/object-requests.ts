import { copyFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { ObjectEntry, ObjectStore } from './object-store.ts';
import { receiveBody } from './receive-body.ts';
import { notEmulated, preconditionFailed, S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { s3Xml } from './s3-xml.ts';

const MAX_KEY_BYTES = 1024;
const KEPT_HEADER = /^(content-(type|encoding|language|disposition)|cache-control|expires|x-amz-meta-.+)$/;

/** PutObject, with `If-None-Match: *` and `If-Match`. */
export async function putObject(store: ObjectStore, request: S3Request, response: ServerResponse): Promise<void> {
  const { bucket, key } = request;
  await store.requireBucket(bucket);
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError', 400, `Your key is longer than ${MAX_KEY_BYTES} bytes`);
  const ifNoneMatch = request.header('if-none-match');
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') throw notEmulated('PutObject with If-None-Match other than *');
  const blob = store.newBlob();
  try {
    const { size, md5, checksum } = await receiveBody(request.http, blob.path);
    const entry: ObjectEntry = {
      file: blob.file,
      size,
      etag: md5,
      modified: Date.now(),
      headers: keptHeaders(request),
      ...(checksum ? { checksum } : {}),
    };
    await store.commit(bucket, key, entry, { ifNoneMatch, ifMatch: request.header('if-match') });
    response.writeHead(200, { etag: `"${md5}"`, 'content-length': 0, ...(checksum ? { [checksum[0]]: checksum[1] } : {}) }).end();
  } catch (error) {
    await store.discard(blob);
    throw error;
  }
}

export async function copyObject(store: ObjectStore, request: S3Request, source: string, response: ServerResponse): Promise<void> {
  await store.requireBucket(request.bucket);
  const [, bucket = '', key = ''] = /^\/?([^/]+)\/(.+)$/s.exec(decodeURIComponent(source)) ?? [];
  const { entry, file } = await store.read(bucket, key);
  const blob = store.newBlob();
  try {
    await copyFile(store.pathOf(entry), blob.path);
    const headers = request.header('x-amz-metadata-directive') === 'REPLACE' ? keptHeaders(request) : entry.headers;
    const modified = Date.now();
    await store.commit(request.bucket, request.key, { ...entry, file: blob.file, modified, headers });
    sendXml(response, s3Xml('CopyObjectResult', { LastModified: new Date(modified).toISOString(), ETag: `"${entry.etag}"` }));
  } catch (error) {
    await store.discard(blob);
    throw error;
  } finally {
    await file.close();
  }
}

/** GetObject and HeadObject, with a range of bytes and conditions on the ETag; bytes stream from the file. */
export async function getObject(store: ObjectStore, request: S3Request, response: ServerResponse): Promise<void> {
  const { entry, file } = await store.read(request.bucket, request.key);
  try {
    if (answerCondition(request, entry, response)) return;
    const range = byteRange(request.header('range'), entry.size);
    const checksum = !range && request.header('x-amz-checksum-mode') === 'ENABLED' ? entry.checksum : undefined;
    response.writeHead(range ? 206 : 200, {
      'content-type': 'application/octet-stream',
      ...entry.headers,
      etag: `"${entry.etag}"`,
      'last-modified': new Date(entry.modified).toUTCString(),
      'accept-ranges': 'bytes',
      'content-length': range ? range.end - range.start + 1 : entry.size,
      ...(range ? { 'content-range': `bytes ${range.start}-${range.end}/${entry.size}` } : {}),
      ...(checksum ? { [checksum[0]]: checksum[1] } : {}),
    });
    if (request.method === 'HEAD' || entry.size === 0) response.end();
    else await pipeline(file.createReadStream({ autoClose: false, highWaterMark: 256 * 1024, ...range }), response);
  } finally {
    await file.close();
  }
}

function answerCondition(request: S3Request, entry: ObjectEntry, response: ServerResponse): boolean {
  const [ifMatch, ifNoneMatch] = [request.header('if-match'), request.header('if-none-match')];
  if (ifMatch !== undefined && ifMatch.replaceAll('"', '') !== entry.etag) throw preconditionFailed('If-Match');
  if (ifNoneMatch === undefined || ifNoneMatch.replaceAll('"', '') !== entry.etag) return false;
  response.writeHead(304, { etag: `"${entry.etag}"` }).end();
  return true;
}

/** `bytes=0-9`, `bytes=10-` or `bytes=-10`; both ends are inclusive. */
function byteRange(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === undefined || last === undefined || (first === '' && last === '')) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start > end) throw new S3Error('InvalidRange', 416, `The requested range ${header} is not satisfiable: the object has ${size} bytes`);
  return { start, end };
}

export async function deleteObject(store: ObjectStore, { bucket, key }: S3Request, response: ServerResponse): Promise<void> {
  await store.delete(bucket, key);
  response.writeHead(204).end();
}

export function keptHeaders({ http }: S3Request): Record<string, string> {
  const kept = Object.entries(http.headers).filter(
    (pair): pair is [string, string] => KEPT_HEADER.test(pair[0]) && typeof pair[1] === 'string',
  );
  return Object.fromEntries(
    kept.map(([name, value]) => [name, name === 'content-encoding' ? realEncoding(value) : value]).filter(([, value]) => value !== ''),
  );
}

/** `aws-chunked` frames the upload and is no property of the object. */
function realEncoding(value: string): string {
  return value
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== 'aws-chunked')
    .join(', ');
}

export function sendXml(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'content-length': Buffer.byteLength(xml) }).end(xml);
}
