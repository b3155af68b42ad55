import { applyChange, type CatalogChange, type CatalogState } from '../catalog/catalog-state.ts';
import { loadCatalog } from '../catalog/catalog-store.ts';
import { Engine } from '../engine/engine.ts';
import { createRuntime } from '../runtime/create-runtime.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { ConflictGraph } from './conflict-graph.ts';
import { LockManager } from './lock-manager.ts';
import type { RunningSession } from './running-session.ts';
import { WriteClock } from './write-clock.ts';
import { QueryLog } from './query-log.ts';
import type { RedshiftOptions } from './redshift.ts';
import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';

const FIRST_OID = 100_000;

/** What all sessions of one local Redshift share. */
export class Database {
  readonly engine: Engine;
  readonly runtime: Runtime;
  readonly locks = new LockManager();
  readonly conflicts = new ConflictGraph();
  readonly log: QueryLog;
  readonly writes: WriteClock;
  readonly now: () => Date;
  /** Whether it is in a data directory, where what was committed outlives an internal error of the engine. */
  readonly onDisk: boolean;
  /** Those that are open, by process id. */
  readonly sessions = new Map<number, RunningSession>();
  #catalog: CatalogState;
  #publishing = 0;
  #lastOid: number;
  #lastProcess = 1_073_000_000;

  private constructor(engine: Engine, runtime: Runtime, catalog: CatalogState, now: () => Date, onDisk: boolean) {
    this.engine = engine;
    this.runtime = runtime;
    this.#catalog = catalog;
    this.now = now;
    this.onDisk = onDisk;
    this.log = new QueryLog(now());
    this.writes = new WriteClock(now());
    const used = [...catalog.relations.values(), ...catalog.schemas.values(), ...catalog.functions.values()].map((entry) => entry.oid);
    this.#lastOid = Math.max(FIRST_OID, ...used, ...Array.from(catalog.principals.values(), (principal) => principal.id));
  }

  static async open(options: RedshiftOptions): Promise<Database> {
    const dataDir = options.dataDir ?? null;
    if (dataDir !== null) await mkdir(dataDir, { recursive: true });
    const engine = await Engine.open({
      ...(dataDir === null ? {} : { file: join(dataDir, 'redshift.duckdb') }),
      ...(options.memoryLimitMb === undefined ? {} : { memoryLimitMb: options.memoryLimitMb }),
      ...(options.threads === undefined ? {} : { threads: options.threads }),
    });
    const connection = await engine.connect();
    const catalog = await loadCatalog(connection);
    connection.close();
    const runtime = await createRuntime({ s3: options.s3 ?? null, dataDir });
    return new Database(engine, runtime, catalog, options.now ?? ((): Date => new Date()), dataDir !== null);
  }

  get catalog(): CatalogState {
    return this.#catalog;
  }

  /** Whether the catalog is what the engine holds: not while a commit that changes both has reached only one. */
  get settled(): boolean {
    return this.#publishing === 0;
  }

  /** Commits a transaction with changes of the catalog, and makes them visible. */
  async publish(changes: readonly CatalogChange[], commit: () => Promise<void>): Promise<void> {
    const catches = changes.length > 0 ? 1 : 0;
    this.#publishing += catches;
    try {
      await commit();
      for (const change of changes) this.#catalog = applyChange(this.#catalog, change);
    } finally {
      this.#publishing -= catches;
    }
  }

  /** Opens the engine again after an internal error, and reads the catalog that is on disk. What others committed is kept. */
  async reopen(brokenGeneration: number): Promise<void> {
    if (brokenGeneration !== this.engine.generation) return;
    await this.engine.reopen(brokenGeneration);
    const connection = await this.engine.connect();
    this.#catalog = await loadCatalog(connection);
    connection.close();
  }

  nextOid(): number {
    this.#lastOid += 1;
    return this.#lastOid;
  }

  nextProcess(): number {
    this.#lastProcess += 1;
    return this.#lastProcess;
  }

  async close(): Promise<void> {
    await this.runtime.close();
    this.engine.close();
  }
}
