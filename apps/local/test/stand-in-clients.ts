import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetRecordsCommand, GetShardIteratorCommand, KinesisClient, ListShardsCommand } from '@aws-sdk/client-kinesis';
import { S3Client } from '@aws-sdk/client-s3';

export const ACCOUNT = '000000000000';
export const REGION = 'eu-west-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** Unmodified SDK clients with nothing but the stand-in's address in them. */
export const dynamodbClient = (endpoint: string): DynamoDBClient => new DynamoDBClient({ endpoint, region: REGION, credentials });
export const s3Client = (endpoint: string): S3Client => new S3Client({ endpoint, region: REGION, credentials, forcePathStyle: true });
export const kinesisClient = (endpoint: string): KinesisClient => new KinesisClient({ endpoint, region: REGION, credentials });

export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'hakkai-local-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Every record of a stream from its beginning, shard by shard, as parsed JSON. */
export async function readStream(kinesis: KinesisClient, stream: string): Promise<unknown[]> {
  const { Shards = [] } = await kinesis.send(new ListShardsCommand({ StreamName: stream }));
  const records: unknown[] = [];
  for (const { ShardId } of Shards) {
    let { ShardIterator } = await kinesis.send(
      new GetShardIteratorCommand({ StreamName: stream, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
    );
    for (;;) {
      const { Records = [], NextShardIterator } = await kinesis.send(new GetRecordsCommand({ ShardIterator, Limit: 1000 }));
      if (Records.length === 0) break;
      records.push(...Records.map(({ Data }) => JSON.parse(Buffer.from(Data ?? []).toString('utf8')) as unknown));
      ShardIterator = NextShardIterator;
    }
  }
  return records;
}
