import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import dynalite, { type Item, type Table } from 'dynalite/db/index.js';

export type TimePrecision = 'MILLISECOND' | 'MICROSECOND';

/** One write of one item, as the table saw it. Both images absent is no write. */
export interface ItemWrite {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
  /** µs since 1970 */
  readonly time: number;
}

/**
 * A record as DynamoDB's Kinesis destination sends it. It carries no sequence number, unlike a record of DynamoDB Streams.
 * Source: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds_gettingstarted.html
 */
export interface ChangeRecord {
  readonly awsRegion: string;
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly userIdentity: null;
  readonly recordFormat: 'application/json';
  readonly tableName: string;
  readonly dynamodb: {
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    readonly SizeBytes: number;
    readonly ApproximateCreationDateTimePrecision: TimePrecision;
  };
  readonly eventSource: 'aws:dynamodb';
}

/** A write that leaves the item as it was makes no record, as on AWS. */
export function changesItem({ before, after }: Pick<ItemWrite, 'before' | 'after'>): boolean {
  return !isDeepStrictEqual(plain(before), plain(after));
}

export function changeRecord(region: string, table: Table, write: ItemWrite, precision: TimePrecision): ChangeRecord {
  const image = write.after ?? write.before ?? {};
  const keys = Object.fromEntries(table.KeySchema.map(({ AttributeName }) => [AttributeName, image[AttributeName] ?? {}]));
  const size = [keys, write.after, write.before].reduce((sum, part) => sum + (part ? dynalite.itemSize(part) : 0), 0);
  return {
    awsRegion: region,
    eventID: randomUUID(),
    eventName: !write.before ? 'INSERT' : write.after ? 'MODIFY' : 'REMOVE',
    userIdentity: null,
    recordFormat: 'application/json',
    tableName: table.TableName,
    dynamodb: {
      ApproximateCreationDateTime: precision === 'MICROSECOND' ? write.time : Math.floor(write.time / 1000),
      Keys: keys,
      ...(write.after ? { NewImage: write.after } : {}),
      ...(write.before ? { OldImage: write.before } : {}),
      SizeBytes: size,
      ApproximateCreationDateTimePrecision: precision,
    },
    eventSource: 'aws:dynamodb',
  };
}

/** All changes of one item go to one shard: the partition key is a hash of its key. */
export function partitionKey(record: ChangeRecord): string {
  return createHash('sha256').update(JSON.stringify(record.dynamodb.Keys)).digest('hex').slice(0, 32).toUpperCase();
}

/** dynalite makes maps without a prototype; equality must not depend on that. */
function plain(item: Item | undefined): unknown {
  return item === undefined ? undefined : JSON.parse(JSON.stringify(item));
}
