import type * as S3Sdk from '@aws-sdk/client-s3';
import { Readable } from 'node:stream';
import { S3ObjectMissing, type S3Port } from '../s3-port.ts';

export interface AwsS3Options {
  /** A stand-in's address; absent: what the SDK finds by itself (`AWS_ENDPOINT_URL_S3`, then AWS). */
  readonly endpoint?: string;
  readonly region?: string;
  readonly credentials?: S3Sdk.S3ClientConfig['credentials'];
}

/**
 * S3 through the AWS SDK, with path-style addresses so that stand-ins on a port work.
 *
 * @example openRedshift({ s3: awsS3Port({ endpoint: 'http://127.0.0.1:4566' }) })
 */
export function awsS3Port(options: AwsS3Options = {}): S3Port {
  let opened: Promise<OpenS3> | null = null;
  const open = (): Promise<OpenS3> => (opened ??= openS3(options));
  return {
    async *list(bucket, prefix) {
      const { client, sdk } = await open();
      let token: string | undefined;
      do {
        const page = await client.send(
          new sdk.ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ...(token === undefined ? {} : { ContinuationToken: token }) }),
        );
        for (const { Key, Size } of page.Contents ?? []) if (Key !== undefined) yield { key: Key, size: Size ?? 0 };
        token = page.NextContinuationToken;
      } while (token !== undefined);
    },
    async get(bucket, key) {
      const { client, sdk } = await open();
      try {
        const { Body } = await client.send(new sdk.GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body instanceof Readable ? Body : Readable.from([]);
      } catch (error) {
        if (error instanceof sdk.NoSuchKey) throw new S3ObjectMissing(bucket, key, error);
        throw error;
      }
    },
    async put(bucket, key, body, size) {
      const { client, sdk } = await open();
      await client.send(new sdk.PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentLength: size }));
    },
    async delete(bucket, key) {
      const { client, sdk } = await open();
      await client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }));
    },
  };
}

interface OpenS3 {
  readonly client: S3Sdk.S3Client;
  readonly sdk: typeof S3Sdk;
}

/** The SDK takes longer to load than the rest of a start: it waits for the first statement that needs S3. */
async function openS3(options: AwsS3Options): Promise<OpenS3> {
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    forcePathStyle: true,
    region: options.region ?? process.env['AWS_REGION'] ?? 'us-east-1',
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
  });
  return { client, sdk };
}
