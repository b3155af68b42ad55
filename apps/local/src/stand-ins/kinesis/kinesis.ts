import { createRequire } from 'node:module';
import { join } from 'node:path';
import validations from 'kinesalite/validations/index.js';
import { type AwsOperation, type JsonObject, serveAwsJson } from '../wire/aws-json.ts';
import { asApiError } from '../wire/library-error.ts';
import { listenOnLoopback } from '../wire/loopback-server.ts';
import { openStreamStore, type StreamStore } from './stream-store.ts';

/** Operations that kinesalite brings; the rest of the API is refused by name (consumers with enhanced fan-out, encryption). */
const OPERATIONS = [
  'AddTagsToStream',
  'CreateStream',
  'DecreaseStreamRetentionPeriod',
  'DeleteStream',
  'DescribeStream',
  'DescribeStreamSummary',
  'GetRecords',
  'GetShardIterator',
  'IncreaseStreamRetentionPeriod',
  'ListShards',
  'ListStreams',
  'ListTagsForStream',
  'MergeShards',
  'PutRecord',
  'PutRecords',
  'RemoveTagsFromStream',
  'SplitShard',
] as const;

export interface KinesisOptions {
  /** Folder of its own. */
  readonly dir: string;
  readonly account: string;
  readonly region: string;
  readonly port?: number;
}

export interface Kinesis {
  readonly url: string;
  close(): Promise<void>;
}

type Action = (store: StreamStore, input: object, done: (error: unknown, output?: unknown) => void) => void;
interface Validation {
  readonly types: object;
  readonly custom?: unknown;
}

const load = createRequire(import.meta.url);

/**
 * Kinesis on a laptop: kinesalite's operations on a LevelDB; a record that was acknowledged survives `kill -9`.
 *
 * @throws PortTaken
 * @example
 * const kinesis = await startKinesis({ dir, account: '000000000000', region: 'eu-west-1' });
 * new KinesisClient({ endpoint: kinesis.url });
 */
export async function startKinesis(options: KinesisOptions): Promise<Kinesis> {
  const store = await openStreamStore(join(options.dir, 'streams'), options.account, options.region);
  const operations = new Map<string, AwsOperation>(OPERATIONS.map((name) => [name, kinesaliteOperation(store, name)]));
  const create = kinesaliteOperation(store, 'CreateStream');
  operations.set('CreateStream', async (input) => {
    const output = await create(input);
    await untilActive(store, String(input['StreamName']));
    return output;
  });
  const service = { target: 'Kinesis_20131202', version: '1.1', maxRequestBytes: 7 * 1024 * 1024, operations } as const;
  const server = await listenOnLoopback('Kinesis', serveAwsJson(service), options.port);
  return {
    url: server.url,
    async close() {
      await server.close();
      await store.close();
    },
  };
}

function kinesaliteOperation(store: StreamStore, name: string): AwsOperation {
  const file = `${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
  const action = load(`kinesalite/actions/${file}`) as Action;
  const validation = load(`kinesalite/validations/${file}`) as Validation;
  return async (input) => {
    try {
      const checked = validations.checkTypes(namedStream(input), validation.types);
      validations.checkValidations(checked, validation.types, validation.custom, name);
      return await new Promise((resolve, reject) => {
        action(store, checked, (error, output) => (error ? reject(error) : resolve(output)));
      });
    } catch (error) {
      throw asApiError(error);
    }
  };
}

/** Clients may name a stream by its ARN alone; kinesalite knows names only. */
function namedStream(input: JsonObject): object {
  const arn = input['StreamARN'];
  if (typeof arn !== 'string' || input['StreamName'] !== undefined) return { ...input };
  return { ...input, StreamName: arn.slice(arn.lastIndexOf('/') + 1) };
}

async function untilActive(store: StreamStore, name: string): Promise<void> {
  const status = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      store.getStream(name, (error, stream) => (error ? reject(error) : resolve((stream as { StreamStatus: string }).StreamStatus)));
    });
  while ((await status()) !== 'ACTIVE') await new Promise((resolve) => setTimeout(resolve, 2));
}
