import type { Level, LevelOperation } from 'dynalite/db/index.js';
import { type ChangeRecord, partitionKey } from './change-record.ts';

/** A change record on its way to one stream, stored until the stream has acknowledged it. */
export interface OutboxEntry {
  /** Orders entries as their writes were committed; grows for ever. */
  readonly sequence: number;
  readonly streamArn: string;
  readonly partitionKey: string;
  readonly record: ChangeRecord;
}

const PREFIX = 'hakkai-outbox~';
const END = 'hakkai-outbox~~';
const LAST_SEQUENCE = 'hakkai-outbox-sequence';

/**
 * Change records that are owed to a stream. An entry enters the database in the same batch as the item it tells of, so that
 * one cannot be there without the other, and leaves after the stream's acknowledgement: records arrive at least once.
 */
export class Outbox {
  readonly #level: Level;
  #sequence: number;
  #wake: () => void = () => undefined;

  private constructor(level: Level, sequence: number) {
    this.#level = level;
    this.#sequence = sequence;
  }

  static async open(level: Level): Promise<Outbox> {
    return new Outbox(level, Number((await level.get(LAST_SEQUENCE)) ?? 0));
  }

  /** The operations that put an entry into the outbox, for the batch that writes the item. */
  entry(streamArn: string, record: ChangeRecord): readonly LevelOperation[] {
    this.#sequence += 1;
    const entry: OutboxEntry = { sequence: this.#sequence, streamArn, partitionKey: partitionKey(record), record };
    return [
      { type: 'put', key: entryKey(entry.sequence), value: entry },
      { type: 'put', key: LAST_SEQUENCE, value: entry.sequence },
    ];
  }

  /** The oldest entries, at most `limit`. */
  async oldest(limit: number): Promise<readonly OutboxEntry[]> {
    const entries: OutboxEntry[] = [];
    for await (const [, value] of this.#level.iterator({ gte: PREFIX, lt: END, limit })) entries.push(value as OutboxEntry);
    return entries;
  }

  async delivered(entries: readonly OutboxEntry[]): Promise<void> {
    await this.#level.batch(entries.map((entry) => ({ type: 'del', key: entryKey(entry.sequence) })));
  }

  /** Calls `wake` after each commit that left something in the outbox. */
  onCommit(wake: () => void): void {
    this.#wake = wake;
  }

  committed(): void {
    this.#wake();
  }
}

function entryKey(sequence: number): string {
  return `${PREFIX}${String(sequence).padStart(16, '0')}`;
}
