import {
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type ListObjectsV2CommandOutput,
} from '@aws-sdk/client-s3';
import type { LandStore } from '@hakkai/capture';
import type { LandingBucket, ListedObject } from '@hakkai/load';
import { AwsRequestError, callAws } from './aws-request-error.ts';
import { clientConfig, type ClientOptions } from './client-options.ts';

/** One bucket, as capture, load and snapshot need it. */
export interface S3Bucket extends LandStore, LandingBucket {
  /** The whole content of an object. */
  read(key: string): Promise<Uint8Array>;
}

/** The metadata field that says an object's SHA-256 before compression. */
const HASH_FIELD = 'sha256';

/** @param options path-style addressing is used with an endpoint of one's own, which has no names for buckets */
export function createS3Client(options: ClientOptions = {}): S3Client {
  return new S3Client({
    ...clientConfig(options),
    forcePathStyle:
      options.endpoint !== undefined || process.env['AWS_ENDPOINT_URL_S3'] !== undefined || process.env['AWS_ENDPOINT_URL'] !== undefined,
  });
}

/** @example createS3Bucket(createS3Client(), environment.buckets.landing) */
export function createS3Bucket(client: S3Client, bucket: string): S3Bucket {
  const place = (key: string): string => `s3://${bucket}/${key}`;

  async function contentHash(key: string): Promise<string | null> {
    const head = await callAws('HeadObject', place(key), () => client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })));
    return head.Metadata?.[HASH_FIELD] ?? null;
  }

  return {
    name: bucket,
    contentHash,
    async putIfAbsent(key, body, sha256) {
      const created = await putOnce(client, bucket, key, body, sha256);
      if (created) return 'created';
      return (await contentHash(key)) === sha256 ? 'same' : 'different';
    },
    async putText(key, text) {
      await callAws('PutObject', place(key), () => client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: text })));
    },
    async read(key) {
      const object = await callAws('GetObject', place(key), () => client.send(new GetObjectCommand({ Bucket: bucket, Key: key })));
      return (await object.Body?.transformToByteArray()) ?? new Uint8Array();
    },
    async folders(prefix) {
      const folders: string[] = [];
      for await (const page of pages(client, { Bucket: bucket, Prefix: prefix, Delimiter: '/' }, place(prefix)))
        folders.push(...(page.CommonPrefixes ?? []).flatMap((entry) => (entry.Prefix === undefined ? [] : [entry.Prefix])));
      return folders;
    },
    async list(prefix, startAfter) {
      const objects: ListedObject[] = [];
      for await (const page of pages(client, { Bucket: bucket, Prefix: prefix, StartAfter: startAfter }, place(prefix))) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key === undefined || !LastModified)
            throw new AwsRequestError('ListObjectsV2', place(prefix), new Error('an object without key or time'));
          objects.push({ key: Key, modifiedMs: LastModified.getTime() });
        }
      }
      return objects;
    },
  };
}

/**
 * PutObject under `If-None-Match: *`. 412 says the key is taken; 409 says that another write of the key is under way, and to ask again.
 * Source: Amazon S3 User Guide, "How to prevent object overwrites with conditional writes".
 */
async function putOnce(client: S3Client, bucket: string, key: string, body: Uint8Array, sha256: string): Promise<boolean> {
  const request = { Bucket: bucket, Key: key, Body: body, IfNoneMatch: '*', Metadata: { [HASH_FIELD]: sha256 } };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.send(new PutObjectCommand(request));
      return true;
    } catch (error) {
      const name = error instanceof Error ? error.name : '';
      if (name === 'PreconditionFailed') return false;
      if (name !== 'ConditionalRequestConflict' || attempt >= 5) throw new AwsRequestError('PutObject', `s3://${bucket}/${key}`, error);
    }
  }
}

async function* pages(
  client: S3Client,
  request: { readonly Bucket: string; readonly Prefix: string; readonly Delimiter?: string; readonly StartAfter?: string },
  place: string,
): AsyncGenerator<ListObjectsV2CommandOutput> {
  let token: string | undefined;
  do {
    const continued = token === undefined ? {} : { ContinuationToken: token };
    const page = await callAws('ListObjectsV2', place, () => client.send(new ListObjectsV2Command({ ...request, ...continued })));
    yield page;
    token = page.NextContinuationToken;
  } while (token !== undefined);
}
