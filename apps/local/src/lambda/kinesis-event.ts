import type { _Record } from '@aws-sdk/client-kinesis';

/**
 * What Lambda hands to a function that reads a Kinesis stream.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/with-kinesis.html
 */
export interface KinesisEvent {
  readonly Records: readonly KinesisEventRecord[];
}

export interface KinesisEventRecord {
  readonly kinesis: {
    readonly kinesisSchemaVersion: '1.0';
    readonly partitionKey: string;
    readonly sequenceNumber: string;
    /** Base64 */
    readonly data: string;
    /** Seconds since 1970, with a fraction. */
    readonly approximateArrivalTimestamp: number;
  };
  readonly eventSource: 'aws:kinesis';
  readonly eventVersion: '1.0';
  /** `shardId:sequenceNumber` */
  readonly eventID: string;
  readonly eventName: 'aws:kinesis:record';
  readonly invokeIdentityArn: string;
  readonly awsRegion: string;
  readonly eventSourceARN: string;
}

/** A function's answer when it reports failures item by item; the lowest failed sequence number is where Lambda goes on. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

export interface StreamIdentity {
  readonly streamArn: string;
  readonly region: string;
  readonly roleArn: string;
}

export function eventRecord(stream: StreamIdentity, shard: string, record: _Record): KinesisEventRecord {
  const sequenceNumber = record.SequenceNumber ?? '';
  return {
    kinesis: {
      kinesisSchemaVersion: '1.0',
      partitionKey: record.PartitionKey ?? '',
      sequenceNumber,
      data: Buffer.from(record.Data ?? new Uint8Array()).toString('base64'),
      approximateArrivalTimestamp: (record.ApproximateArrivalTimestamp?.getTime() ?? 0) / 1000,
    },
    eventSource: 'aws:kinesis',
    eventVersion: '1.0',
    eventID: `${shard}:${sequenceNumber}`,
    eventName: 'aws:kinesis:record',
    invokeIdentityArn: stream.roleArn,
    awsRegion: stream.region,
    eventSourceARN: stream.streamArn,
  };
}
