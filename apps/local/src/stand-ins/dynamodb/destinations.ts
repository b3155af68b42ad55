import type { Level } from 'dynalite/db/index.js';
import type { TimePrecision } from './change-record.ts';

/** A Kinesis stream that a table's changes go to. */
export interface Destination {
  readonly streamArn: string;
  readonly status: 'ACTIVE' | 'DISABLED';
  readonly precision: TimePrecision;
}

const PREFIX = 'hakkai-destination~';
const END = 'hakkai-destination~~';

/** Which streams get the changes of which table: stored, and held in memory because every write asks. */
export class Destinations {
  readonly #level: Level;
  readonly #byTable: Map<string, readonly Destination[]>;

  private constructor(level: Level, byTable: Map<string, readonly Destination[]>) {
    this.#level = level;
    this.#byTable = byTable;
  }

  static async open(level: Level): Promise<Destinations> {
    const byTable = new Map<string, readonly Destination[]>();
    for await (const [key, value] of level.iterator({ gte: PREFIX, lt: END })) {
      byTable.set(key.slice(PREFIX.length), value as readonly Destination[]);
    }
    return new Destinations(level, byTable);
  }

  of(table: string): readonly Destination[] {
    return this.#byTable.get(table) ?? [];
  }

  active(table: string): readonly Destination[] {
    return this.of(table).filter(({ status }) => status === 'ACTIVE');
  }

  async set(table: string, destination: Destination): Promise<void> {
    const others = this.of(table).filter(({ streamArn }) => streamArn !== destination.streamArn);
    const next = [...others, destination];
    await this.#level.put(`${PREFIX}${table}`, next);
    this.#byTable.set(table, next);
  }

  /** A table that is deleted takes its destinations with it. */
  async forget(table: string): Promise<void> {
    await this.#level.del(`${PREFIX}${table}`);
    this.#byTable.delete(table);
  }
}
