import { type KinesisClient, PutRecordsCommand, type PutRecordsRequestEntry } from '@aws-sdk/client-kinesis';
import { type Chaos, deliveryOrder, fateOf } from './delivery-chaos.ts';
import type { Outbox, OutboxEntry } from './outbox.ts';

/** PutRecords takes at most 500 records and 5 MB. */
const RUN = 400;
const MAX_RECORDS = 500;
const MAX_BYTES = 4_500_000;

/**
 * Carries change records from the outbox to their streams through the Kinesis API, at least once.
 * A stream that does not answer is tried again for ever with growing pauses: records wait in the outbox meanwhile.
 */
export class RecordForwarder {
  readonly #outbox: Outbox;
  readonly #kinesis: KinesisClient;
  readonly #chaos: Chaos;
  readonly #onProblem: (problem: unknown) => void;
  /** Sequences that were held back once, so that later records could overtake them. */
  readonly #held = new Set<number>();
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;

  constructor(outbox: Outbox, kinesis: KinesisClient, chaos: Chaos, onProblem: (problem: unknown) => void) {
    this.#outbox = outbox;
    this.#kinesis = kinesis;
    this.#chaos = chaos;
    this.#onProblem = onProblem;
    outbox.onCommit(() => this.#start());
    this.#start();
  }

  /** Resolves when everything that was in the outbox has been acknowledged by its stream. */
  async drain(): Promise<void> {
    do {
      this.#start();
      await this.#running;
    } while (!this.#stopped && (await this.#outbox.oldest(1)).length > 0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  #start(): void {
    this.#again = true;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  async #run(): Promise<void> {
    let pause = 20;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      try {
        while ((await this.#forwardRun()) && !this.#stopped) pause = 20;
      } catch (problem) {
        this.#onProblem(problem);
        this.#again = true;
        await new Promise((resolve) => setTimeout(resolve, pause));
        pause = Math.min(pause * 2, 5_000);
      }
    }
  }

  /** @returns whether there may be more to send */
  async #forwardRun(): Promise<boolean> {
    const waiting = await this.#outbox.oldest(RUN);
    if (waiting.length === 0) return false;
    const fresh = waiting.filter((entry) => !this.#hold(entry, waiting));
    if (fresh.length === 0) return true;
    for (const [streamArn, entries] of byStream(deliveryOrder(this.#chaos, fresh))) {
      for (const part of parts(entries)) await this.#put(streamArn, part);
    }
    await this.#outbox.delivered(fresh);
    for (const entry of fresh) this.#held.delete(entry.sequence);
    return true;
  }

  /** A record at the end of a run has nothing behind it that could overtake it: it waits for the next run, once. */
  #hold(entry: OutboxEntry, run: readonly OutboxEntry[]): boolean {
    const last = run.at(-1)?.sequence ?? entry.sequence;
    if (this.#held.has(entry.sequence)) return false;
    if (entry.sequence + fateOf(this.#chaos, entry.sequence).overtakenBy <= last) return false;
    this.#held.add(entry.sequence);
    return true;
  }

  async #put(streamArn: string, entries: readonly OutboxEntry[]): Promise<void> {
    let rest: readonly OutboxEntry[] = entries;
    for (let attempt = 1; rest.length > 0; attempt += 1) {
      const answer = await this.#kinesis.send(
        new PutRecordsCommand({ StreamARN: streamArn, StreamName: streamName(streamArn), Records: rest.map(request) }),
      );
      rest = rest.filter((_, index) => answer.Records?.[index]?.ErrorCode !== undefined);
      if (rest.length > 0 && attempt === 5) throw new Error(`${rest.length} records were refused by ${streamArn} five times`);
    }
  }
}

function request(entry: OutboxEntry): PutRecordsRequestEntry {
  return { Data: Buffer.from(JSON.stringify(entry.record)), PartitionKey: entry.partitionKey };
}

function byStream(entries: readonly OutboxEntry[]): Map<string, OutboxEntry[]> {
  return Map.groupBy(entries, ({ streamArn }) => streamArn);
}

function* parts(entries: readonly OutboxEntry[]): Generator<readonly OutboxEntry[]> {
  let part: OutboxEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = entry.record.dynamodb.SizeBytes * 3 + 1_000;
    if (part.length === MAX_RECORDS || (part.length > 0 && bytes + size > MAX_BYTES)) {
      yield part;
      part = [];
      bytes = 0;
    }
    part.push(entry);
    bytes += size;
  }
  if (part.length > 0) yield part;
}

function streamName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
