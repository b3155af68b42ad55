import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { EngineConnection } from './engine-connection.ts';
import { breaksEngine } from './translate-error.ts';
import { registerNativeFunctions } from './native-functions.ts';

export interface EngineOptions {
  /** The database file; in memory when absent. */
  readonly file?: string;
  readonly memoryLimitMb?: number;
  readonly threads?: number;
}

/**
 * The embedded database under the local Redshift. It speaks only SQL that the emitter wrote. One process holds the file at a time; what was
 * committed is in the file or its write-ahead log.
 */
export class Engine {
  readonly #options: EngineOptions;
  #instance: DuckDBInstance;
  #generation = 0;

  private constructor(options: EngineOptions, instance: DuckDBInstance) {
    this.#options = options;
    this.#instance = instance;
  }

  static async open(options: EngineOptions): Promise<Engine> {
    return new Engine(options, await createInstance(options));
  }

  /** Counts up when the engine was reopened; connections of an older generation are dead. */
  get generation(): number {
    return this.#generation;
  }

  async connect(): Promise<EngineConnection> {
    const connection = await this.#instance.connect();
    await prepareConnection(connection);
    return new EngineConnection(connection, this.#generation);
  }

  /** Whether the running instance still runs statements: some of its internal errors end the statement alone, others the instance. */
  async answers(): Promise<boolean> {
    try {
      const connection = await this.connect();
      connection.close();
      return true;
    } catch (error) {
      if (breaksEngine(error)) return false;
      throw error;
    }
  }

  /** Opens the database again after an internal error made the running instance unusable. Uncommitted work and temporary tables are gone. */
  async reopen(brokenGeneration: number): Promise<void> {
    if (brokenGeneration !== this.#generation) return;
    this.#generation += 1;
    this.#instance.closeSync();
    this.#instance = await createInstance(this.#options);
  }

  close(): void {
    this.#instance.closeSync();
  }
}

async function createInstance(options: EngineOptions): Promise<DuckDBInstance> {
  const settings: Record<string, string> = {
    threads: String(options.threads ?? 2),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
  if (options.memoryLimitMb !== undefined) settings['memory_limit'] = `${options.memoryLimitMb}MB`;
  const instance = await DuckDBInstance.create(options.file ?? ':memory:', settings);
  const connection = await instance.connect();
  registerNativeFunctions(connection);
  connection.closeSync();
  return instance;
}

async function prepareConnection(connection: DuckDBConnection): Promise<void> {
  await connection.run("SET TimeZone = 'UTC'");
  // BEGIN alone would fix what the transaction sees only when a statement of it first touches the database.
  await connection.run('SET immediate_transaction_mode = true');
}
