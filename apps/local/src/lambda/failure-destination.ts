import { randomUUID } from 'node:crypto';
import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Discarded } from './invoke-batch.ts';
import type { StreamIdentity } from './kinesis-event.ts';

export interface FailureDestination {
  readonly s3: S3Client;
  readonly bucket: string;
  readonly mappingId: string;
  readonly functionArn: string;
}

/**
 * Writes what Lambda writes to an on-failure destination on S3: which records were given up and why, with the event itself.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html
 *
 * @returns the object's key
 */
export async function recordFailure(
  destination: FailureDestination,
  stream: StreamIdentity,
  shard: string,
  discarded: Discarded,
): Promise<string> {
  const now = new Date().toISOString();
  const [day = '', clock = ''] = now.slice(0, 19).split('T');
  const key = `aws/lambda/${destination.mappingId}/${shard}/${day.replaceAll('-', '/')}/${day}T${clock.replaceAll(':', '.')}-${randomUUID()}`;
  const [first, last] = [discarded.records[0], discarded.records.at(-1)];
  const arrival = (record = first): string => new Date((record?.kinesis.approximateArrivalTimestamp ?? 0) * 1000).toISOString();
  const body = {
    requestContext: {
      requestId: randomUUID(),
      functionArn: destination.functionArn,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: discarded.invocations,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: now,
    KinesisBatchInfo: {
      shardId: shard,
      startSequenceNumber: first?.kinesis.sequenceNumber,
      endSequenceNumber: last?.kinesis.sequenceNumber,
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: discarded.records.length,
      streamArn: stream.streamArn,
    },
    payload: JSON.stringify({ Records: discarded.records }),
  };
  await destination.s3.send(new PutObjectCommand({ Bucket: destination.bucket, Key: key, Body: JSON.stringify(body) }));
  return key;
}
