import { mkdir } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { readBody } from '../wire/aws-json.ts';
import { listenOnLoopback } from '../wire/loopback-server.ts';
import { listObjects } from './list-objects.ts';
import { MultipartUploads } from './multipart.ts';
import { copyObject, deleteObject, getObject, putObject, sendXml } from './object-requests.ts';
import { ObjectStore } from './object-store.ts';
import { notEmulated, S3Error } from './s3-error.ts';
import { readS3Request, type S3Request } from './s3-request.ts';
import { errorXml, s3Xml, textsOf } from './s3-xml.ts';

export interface S3Options {
  /** Folder of its own. */
  readonly dir: string;
  readonly region: string;
  readonly port?: number;
}

export interface S3 {
  readonly url: string;
  close(): Promise<void>;
}

/** Query parameters that do not name a sub-resource. */
const PLAIN = new Set([
  'list-type',
  'prefix',
  'delimiter',
  'max-keys',
  'start-after',
  'continuation-token',
  'encoding-type',
  'fetch-owner',
]);
const PLAIN_PREFIX = /^(x-id$|x-amz-|response-)/i;

/**
 * S3 on a laptop, path style: buckets, objects with conditional writes, ranges and multipart uploads, listings in UTF-8 order.
 * What it acknowledges survives `kill -9`; what it lacks (versions, ACLs, tags, …) is refused by name.
 *
 * @throws PortTaken
 * @example
 * const s3 = await startS3({ dir, region: 'eu-west-1' });
 * new S3Client({ endpoint: s3.url, forcePathStyle: true });
 */
export async function startS3(options: S3Options): Promise<S3> {
  await mkdir(join(options.dir, 'uploads'), { recursive: true });
  const store = await ObjectStore.open(options.dir);
  const uploads = new MultipartUploads(store, options.dir);
  const server = await listenOnLoopback('S3', (http, response) => serve(store, uploads, options.region, http, response), options.port);
  return {
    url: server.url,
    async close() {
      await server.close();
      await store.close();
    },
  };
}

function serve(store: ObjectStore, uploads: MultipartUploads, region: string, http: IncomingMessage, response: ServerResponse): void {
  answer(store, uploads, region, http, response).catch((error: unknown) => {
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const known = error instanceof S3Error ? error : new S3Error('InternalError', 500, String(error));
    // A body that was not read would be taken for the next request on this connection.
    if (!http.readableEnded) response.setHeader('connection', 'close');
    if (http.method === 'HEAD') response.writeHead(known.status).end();
    else sendXml(response, errorXml(known.code, known.message, http.url ?? ''), known.status);
  });
}

async function answer(
  store: ObjectStore,
  uploads: MultipartUploads,
  region: string,
  http: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = readS3Request(http);
  if (request.bucket === '') return answerAccount(store, request, response);
  const resource = subResource(request);
  return request.key === ''
    ? answerBucket(store, region, request, resource, response)
    : answerObject(store, uploads, request, resource, response);
}

async function answerAccount(store: ObjectStore, request: S3Request, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET') throw notEmulated(`${request.method} on the account`);
  const buckets = (await store.buckets()).map(({ name, created }) => ({
    Bucket: { Name: name, CreationDate: new Date(created).toISOString() },
  }));
  sendXml(
    response,
    s3Xml('ListAllMyBucketsResult', {
      Owner: { ID: 'local' },
      Buckets: buckets.length > 0 ? { Bucket: buckets.map(({ Bucket }) => Bucket) } : '',
    }),
  );
}

async function answerBucket(
  store: ObjectStore,
  region: string,
  request: S3Request,
  resource: string,
  response: ServerResponse,
): Promise<void> {
  const { bucket } = request;
  switch (`${request.method} ${resource}`.trim()) {
    case 'PUT':
      await store.createBucket(bucket);
      response.writeHead(200, { location: `/${bucket}`, 'content-length': 0 }).end();
      return;
    case 'HEAD':
      await store.requireBucket(bucket);
      response.writeHead(200, { 'x-amz-bucket-region': region }).end();
      return;
    case 'DELETE':
      await store.deleteBucket(bucket);
      response.writeHead(204).end();
      return;
    case 'GET location':
      await store.requireBucket(bucket);
      sendXml(response, s3Xml('LocationConstraint', {}).replace('></', `>${region}</`));
      return;
    case 'GET':
      if (request.query.get('list-type') !== '2') throw notEmulated('ListObjects, version 1');
      sendXml(response, await listObjects(store, bucket, request.query));
      return;
    case 'POST delete':
      await deleteObjects(store, request, response);
      return;
    default:
      throw notEmulated(`${request.method} ?${resource} on a bucket`);
  }
}

async function answerObject(
  store: ObjectStore,
  uploads: MultipartUploads,
  request: S3Request,
  resource: string,
  response: ServerResponse,
): Promise<void> {
  const uploadId = request.query.get('uploadId') ?? '';
  switch (`${request.method} ${resource}`.trim()) {
    case 'GET':
    case 'HEAD':
      return getObject(store, request, response);
    case 'PUT': {
      const source = request.header('x-amz-copy-source');
      return source === undefined ? putObject(store, request, response) : copyObject(store, request, source, response);
    }
    case 'DELETE':
      return deleteObject(store, request, response);
    case 'POST uploads':
      return uploads.create(request, response);
    case 'PUT partNumber&uploadId':
      return uploads.uploadPart(request, uploadId, response);
    case 'POST uploadId':
      return uploads.complete(request, uploadId, response);
    case 'DELETE uploadId':
      return uploads.abort(uploadId, response);
    default:
      throw notEmulated(`${request.method} ?${resource} on an object`);
  }
}

async function deleteObjects(store: ObjectStore, request: S3Request, response: ServerResponse): Promise<void> {
  const xml = (await readBody(request.http, 2 * 1024 * 1024)).toString('utf8');
  const keys = textsOf(xml, 'Key');
  for (const key of keys) await store.delete(request.bucket, key);
  const quiet = textsOf(xml, 'Quiet')[0] === 'true';
  sendXml(response, s3Xml('DeleteResult', { Deleted: quiet ? [] : keys.map((Key) => ({ Key })) }));
}

/** `?acl`, `?uploads`, …: what of a bucket or an object the request is about; empty for the thing itself. */
function subResource({ query }: S3Request): string {
  return [...query.keys()]
    .filter((name) => !PLAIN.has(name) && !PLAIN_PREFIX.test(name))
    .sort()
    .join('&');
}
