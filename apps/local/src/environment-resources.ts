import { CreateTableCommand, DescribeTableCommand, type DynamoDBClient, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand, type KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import { CreateBucketCommand, HeadBucketCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Environment } from '@hakkai/contract';
import { untilStreamIsActive, untilTableIsActive } from './until-active.ts';

const SHARDS = 2;

/** What `infra` makes on AWS before anything runs: buckets, the stream, and the table of leases. What is there already stays. */
export async function prepareEnvironment(
  environment: Environment,
  clients: { readonly s3: S3Client; readonly kinesis: KinesisClient; readonly dynamodb: DynamoDBClient },
): Promise<void> {
  const { landing, logs, exports } = environment.buckets;
  await Promise.all([
    ...[...new Set([landing, logs, exports])].map((bucket) => prepareBucket(clients.s3, bucket)),
    prepareStream(clients.kinesis, environment.stream),
    prepareLeaseTable(clients.dynamodb, environment.leaseTable),
  ]);
}

export function streamArn(environment: Pick<Environment, 'region' | 'account' | 'stream'>): string {
  return `arn:aws:kinesis:${environment.region}:${environment.account}:stream/${environment.stream}`;
}

async function prepareBucket(s3: S3Client, Bucket: string): Promise<void> {
  try {
    await s3.send(new HeadBucketCommand({ Bucket }));
  } catch (error) {
    if (!(error instanceof S3ServiceException && error.$metadata.httpStatusCode === 404)) throw error;
    await s3.send(new CreateBucketCommand({ Bucket }));
  }
}

async function prepareStream(kinesis: KinesisClient, StreamName: string): Promise<void> {
  const { StreamNames = [] } = await kinesis.send(new ListStreamsCommand({}));
  if (!StreamNames.includes(StreamName)) await kinesis.send(new CreateStreamCommand({ StreamName, ShardCount: SHARDS }));
  await untilStreamIsActive(kinesis, StreamName);
}

async function prepareLeaseTable(dynamodb: DynamoDBClient, TableName: string): Promise<void> {
  try {
    await dynamodb.send(new DescribeTableCommand({ TableName }));
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
        KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      }),
    );
  }
  await untilTableIsActive(dynamodb, TableName);
}
