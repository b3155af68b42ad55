import { join } from 'node:path';
import type { KinesisClient } from '@aws-sdk/client-kinesis';
import type { S3Client } from '@aws-sdk/client-s3';
import { serveAwsJson } from '../wire/aws-json.ts';
import { listenOnLoopback } from '../wire/loopback-server.ts';
import { CALM, type Chaos } from './delivery-chaos.ts';
import { exportOperations } from './export-operations.ts';
import { itemOperations } from './item-operations.ts';
import { RecordForwarder } from './record-forwarder.ts';
import { streamingOperations } from './streaming-operations.ts';
import { TableExports } from './table-export.ts';
import { openTableStore } from './table-store.ts';

export interface DynamoDbOptions {
  /** Folder of its own. */
  readonly dir: string;
  readonly account: string;
  readonly region: string;
  /** Where change records go, and where exports lie. */
  readonly kinesis: KinesisClient;
  readonly s3: S3Client;
  readonly chaos?: Chaos;
  readonly port?: number;
  /** Told of each delivery that failed and will be tried again. */
  readonly onProblem?: (problem: unknown) => void;
}

export interface DynamoDb {
  readonly url: string;
  /** Resolves when every change so far has been acknowledged by its stream. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/**
 * DynamoDB on a laptop: dynalite's tables, plus change records to Kinesis and exports to S3.
 * What it acknowledges survives `kill -9`, and with an item always its change record.
 *
 * @throws PortTaken
 * @example
 * const dynamodb = await startDynamoDb({ dir, account: '000000000000', region: 'eu-west-1', kinesis, s3 });
 * new DynamoDBClient({ endpoint: dynamodb.url });
 */
export async function startDynamoDb(options: DynamoDbOptions): Promise<DynamoDb> {
  const store = await openTableStore(join(options.dir, 'tables'), options.account, options.region);
  const exports = await TableExports.open(store, options.s3, join(options.dir, 'exports'));
  const forwarder = new RecordForwarder(store.outbox, options.kinesis, options.chaos ?? CALM, options.onProblem ?? (() => undefined));
  const operations = new Map([...itemOperations(store), ...streamingOperations(store), ...exportOperations(store, exports)]);
  const service = { target: 'DynamoDB_20120810', version: '1.0', maxRequestBytes: 16 * 1024 * 1024, operations } as const;
  const server = await listenOnLoopback('DynamoDB', serveAwsJson(service), options.port);
  return {
    url: server.url,
    drain: () => forwarder.drain(),
    async close() {
      await server.close();
      await forwarder.stop();
      await exports.settle();
      await store.close();
    },
  };
}
