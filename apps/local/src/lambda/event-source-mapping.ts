import { GetRecordsCommand, GetShardIteratorCommand, type KinesisClient, ListShardsCommand, type _Record } from '@aws-sdk/client-kinesis';
import type { Checkpoints } from './checkpoints.ts';
import { type FailureDestination, recordFailure } from './failure-destination.ts';
import { type BatchHandler, invokeBatch } from './invoke-batch.ts';
import { eventRecord, type KinesisEventRecord, type StreamIdentity } from './kinesis-event.ts';

export interface MappingOptions {
  readonly kinesis: KinesisClient;
  readonly stream: StreamIdentity;
  readonly handler: BatchHandler;
  readonly checkpoints: Checkpoints;
  readonly failures: FailureDestination;
  /** Records a batch, at most 10,000. */
  readonly batchSize: number;
  /** Bytes a batch; Lambda's payload limit is 6 MB. */
  readonly maximumBatchBytes: number;
  /** How long records may wait for others to share a batch with them. */
  readonly batchingWindowMs: number;
  readonly maximumRetryAttempts: number;
  /** Told of what goes wrong and is tried again, and of each discarded batch with the key it lies under. */
  readonly onProblem: (problem: unknown) => void;
}

const IDLE_MS = 100;
const FIRST_RETRY_MS = 50;
const LONGEST_RETRY_MS = 2_000;

/**
 * Lambda's poller for a Kinesis stream: reads every shard from its checkpoint (from TRIM_HORIZON at first), calls the function
 * batch by batch, and moves the checkpoint when a batch is done. Shards run side by side, the records of one shard in order.
 * A crash between the function and the checkpoint delivers the batch again.
 */
export class EventSourceMapping {
  readonly #options: MappingOptions;
  readonly #stop = new AbortController();
  /** How often each shard was found empty: {@link drain} waits until all were, once more. */
  readonly #emptyReads = new Map<string, number>();
  #shards: readonly Promise<void>[] = [];

  private constructor(options: MappingOptions) {
    this.#options = options;
  }

  static async start(options: MappingOptions): Promise<EventSourceMapping> {
    const mapping = new EventSourceMapping(options);
    const shards = await shardsOf(options);
    mapping.#shards = shards.map((shard) => mapping.#follow(shard));
    return mapping;
  }

  /** Resolves when every record that is in the stream now has been processed or discarded. */
  async drain(): Promise<void> {
    const before = new Map(this.#emptyReads);
    // A read may be under way that began before the last write: the second empty read after now began after it.
    const drained = (): boolean => [...this.#emptyReads].every(([shard, count]) => count >= (before.get(shard) ?? 0) + 2);
    while (!this.#stop.signal.aborted && !drained()) await pause(10, this.#stop.signal);
  }

  /** Lets the batch that is being processed end, then stops. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await Promise.all(this.#shards);
  }

  async #follow(shard: string): Promise<void> {
    this.#emptyReads.set(shard, 0);
    let failed = 0;
    while (!this.#stop.signal.aborted) {
      try {
        await this.#read(shard);
        failed = 0;
      } catch (problem) {
        this.#options.onProblem(problem);
        failed += 1;
        await pause(Math.min(FIRST_RETRY_MS * 2 ** failed, LONGEST_RETRY_MS), this.#stop.signal);
      }
    }
  }

  /** Reads a shard with one chain of iterators, until something fails or the mapping stops. */
  async #read(shard: string): Promise<void> {
    let iterator = await this.#iterator(shard);
    let waiting: KinesisEventRecord[] = [];
    while (!this.#stop.signal.aborted && iterator !== undefined) {
      const { Records = [], NextShardIterator } = await this.#options.kinesis.send(new GetRecordsCommand({ ShardIterator: iterator }));
      iterator = NextShardIterator;
      const windowIsOver = waiting.length > 0;
      waiting.push(...Records.map((record: _Record) => eventRecord(this.#options.stream, shard, record)));
      if (waiting.length === 0) {
        this.#emptyReads.set(shard, (this.#emptyReads.get(shard) ?? 0) + 1);
        await pause(IDLE_MS, this.#stop.signal);
      } else if (windowIsOver || this.#options.batchingWindowMs === 0 || waiting.length >= this.#options.batchSize) {
        for (const batch of batches(waiting, this.#options)) {
          if (this.#stop.signal.aborted) return;
          await this.#invoke(shard, batch);
        }
        waiting = [];
      } else {
        await pause(this.#options.batchingWindowMs, this.#stop.signal);
      }
    }
  }

  async #iterator(shard: string): Promise<string | undefined> {
    const checkpoint = this.#options.checkpoints.of(shard);
    const { ShardIterator } = await this.#options.kinesis.send(
      new GetShardIteratorCommand({
        StreamName: streamName(this.#options.stream),
        ShardId: shard,
        ...(checkpoint === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', StartingSequenceNumber: checkpoint }),
      }),
    );
    return ShardIterator;
  }

  async #invoke(shard: string, batch: readonly KinesisEventRecord[]): Promise<void> {
    const { handler, maximumRetryAttempts, checkpoints, failures, stream, onProblem } = this.#options;
    const policy = {
      maximumRetryAttempts,
      pause: (attempt: number) => pause(Math.min(FIRST_RETRY_MS * 2 ** attempt, LONGEST_RETRY_MS), this.#stop.signal),
    };
    await invokeBatch(batch, handler, policy, async (discarded) => {
      const key = await recordFailure(failures, stream, shard, discarded);
      onProblem(
        new Error(`${discarded.records.length} records were given up and kept under s3://${failures.bucket}/${key}`, {
          cause: discarded.error,
        }),
      );
    });
    await checkpoints.advance(shard, batch.at(-1)?.kinesis.sequenceNumber ?? '');
  }
}

function* batches(
  records: readonly KinesisEventRecord[],
  limits: Pick<MappingOptions, 'batchSize' | 'maximumBatchBytes'>,
): Generator<readonly KinesisEventRecord[]> {
  let batch: KinesisEventRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = record.kinesis.data.length + 500;
    if (batch.length > 0 && (batch.length >= limits.batchSize || bytes + size > limits.maximumBatchBytes)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}

async function shardsOf({ kinesis, stream }: MappingOptions): Promise<readonly string[]> {
  const shards: string[] = [];
  let page: string | undefined;
  do {
    const answer = await kinesis.send(new ListShardsCommand(page === undefined ? { StreamName: streamName(stream) } : { NextToken: page }));
    shards.push(...(answer.Shards ?? []).map(({ ShardId = '' }) => ShardId));
    page = answer.NextToken;
  } while (page !== undefined);
  return shards;
}

function streamName({ streamArn }: StreamIdentity): string {
  return streamArn.slice(streamArn.lastIndexOf('/') + 1);
}

/** Ends early, without an error, when the signal aborts. */
function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
