import type { Relation, Table } from '../catalog/catalog-entry.ts';
import { relationKey } from '../catalog/catalog-view.ts';
import { physicalTable } from '../emit/emitter.ts';
import { quoteName } from '../emit/quote.ts';
import type { EngineConnection, EngineRow } from '../engine/engine-connection.ts';
import { SerializableViolation } from '../redshift-error.ts';
import type { Database } from './database.ts';

/** Rows that are compared at once, before the rows of those that differ are. */
const BLOCK = 2048;

/** Where the engine begins to number rows that its transaction has added. */
const FIRST_ADDED_ROW = 36_028_797_018_960_000n;

/** What a transaction sees of the rows: all that was committed when the engine's transaction began, and what others have changed since. */
export class Snapshot {
  /** The database's count of writes then. */
  readonly writes: number;
  readonly #database: Database;
  readonly #begun: ReadonlyMap<string, Relation>;
  readonly #changed = new Map<string, readonly bigint[]>();

  /** Before the engine begins: a commit that comes between counts as one that it may not see. */
  constructor(database: Database) {
    this.#database = database;
    this.writes = database.writes.count;
    this.#begun = database.catalog.relations;
  }

  /** Whether another transaction may have written a relation since. */
  isBehind(key: string): boolean {
    return this.#database.writes.changedAfter(key, this.writes);
  }

  /** Whether the rows of a table are where they were when the engine began, and not where the transaction itself put them. */
  hasStorageOf(table: Table): boolean {
    const then = this.#begun.get(relationKey(table));
    return then?.kind === 'table' && physicalTable(then) === physicalTable(table);
  }

  /**
   * The engine's numbers of the rows that others have changed or deleted since. Asked before the transaction changes rows of the table, and
   * while it holds the lock to write it, so that what it found stays true until its end.
   */
  async changedRows(table: Table, engine: EngineConnection): Promise<readonly bigint[]> {
    const key = relationKey(table);
    if (table.temporary || !this.isBehind(key) || !this.hasStorageOf(table)) return [];
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const now = await this.#database.engine.connect();
    try {
      const changed = await this.#compare(table, engine, now);
      this.#changed.set(key, changed);
      return changed;
    } finally {
      now.close();
    }
  }

  async #compare(table: Table, then: EngineConnection, now: EngineConnection): Promise<readonly bigint[]> {
    const current = this.#database.catalog.relations.get(relationKey(table));
    if (current?.kind !== 'table' || physicalTable(current) !== physicalTable(table)) throw new SerializableViolation();
    const columns = table.columns.filter(({ physical }) => current.columns.some((other) => other.physical === physical));
    const row = `hash(${['rowid', ...columns.map(({ physical }) => quoteName(physical))].join(', ')})`;
    const from = `FROM ${physicalTable(table)} WHERE rowid < ${FIRST_ADDED_ROW}`;
    const blocks = `SELECT rowid // ${BLOCK}, bit_xor(${row}) ${from} GROUP BY 1`;
    const differing = difference(await then.query(blocks), await now.query(blocks));
    if (differing.length === 0) return [];
    const rows = `SELECT rowid, ${row} ${from} AND rowid // ${BLOCK} IN (${differing.join(', ')})`;
    return difference(await then.query(rows), await now.query(rows));
  }
}

/** The keys of pairs that are not among the others. */
function difference(pairs: readonly EngineRow[], others: readonly EngineRow[]): readonly bigint[] {
  const known = new Set(others.map((pair) => pair.join(' ')));
  return pairs.filter((pair) => !known.has(pair.join(' '))).map(([key]) => BigInt(String(key)));
}
