import type { StreamRecord } from './capture-record.ts';

/** The part of Lambda's Kinesis event that capture reads. Source: AWS Lambda Developer Guide, "Using Lambda with Kinesis". */
export interface KinesisStreamEvent {
  readonly Records: readonly {
    /** `shardId-000000000000:<sequence number>` */
    readonly eventID: string;
    readonly kinesis: {
      readonly sequenceNumber: string;
      /** base64 */
      readonly data: string;
      /** seconds since 1970, with a fraction */
      readonly approximateArrivalTimestamp: number;
    };
  }[];
}

/** Lambda goes on from the lowest sequence number that is named. */
export interface BatchResponse {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** The records of an event, by the shard they came from. */
export function streamRecords(event: KinesisStreamEvent): ReadonlyMap<string, readonly StreamRecord[]> {
  const records = event.Records.map(({ eventID, kinesis }) => ({
    data: Buffer.from(kinesis.data, 'base64'),
    sequenceNumber: kinesis.sequenceNumber,
    shard: eventID.slice(0, eventID.indexOf(':')),
    arrivedAtMs: Math.round(kinesis.approximateArrivalTimestamp * 1000),
  }));
  return Map.groupBy(records, (record) => record.shard);
}
