import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';

/** Rows as the engine holds them; `toCell` makes Redshift's values of them. */
export type EngineRow = readonly DuckDBValue[];

/** One connection to the engine, owned by one session. Its SQL is the engine's, never a user's. */
export class EngineConnection {
  readonly #connection: DuckDBConnection;
  readonly generation: number;

  constructor(connection: DuckDBConnection, generation: number) {
    this.#connection = connection;
    this.generation = generation;
  }

  /** Runs a statement and gives the number of rows it wrote. */
  async run(sql: string): Promise<number> {
    const result = await this.#connection.run(sql);
    return result.rowsChanged;
  }

  async query(sql: string): Promise<EngineRow[]> {
    const reader = await this.#connection.runAndReadAll(sql);
    return reader.getRows();
  }

  /** Rows in pieces, so that a large result is never in memory as a whole. */
  async *stream(sql: string): AsyncIterableIterator<EngineRow[]> {
    const result = await this.#connection.stream(sql);
    for await (const rows of result.yieldRows()) yield rows;
  }

  interrupt(): void {
    this.#connection.interrupt();
  }

  close(): void {
    this.#connection.closeSync();
  }
}
