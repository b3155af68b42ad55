import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseCatalogDocument } from './catalog-document.ts';

export interface GlueColumn {
  readonly name: string;
  /** As Hive spells it: `array<varchar(20)>`. */
  readonly type: string;
}

export interface GluePartition {
  /** In the order of the table's partition keys; null where the value is missing. */
  readonly values: readonly (string | null)[];
  readonly location: string;
}

export interface GlueTable {
  readonly name: string;
  readonly columns: readonly GlueColumn[];
  readonly partitionKeys: readonly GlueColumn[];
  readonly location: string;
  readonly inputFormat: string;
  readonly outputFormat: string;
  readonly serde: string;
  readonly serdeParameters: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly partitions: readonly GluePartition[];
}

export interface GlueDatabase {
  readonly name: string;
  readonly tables: readonly GlueTable[];
}

/**
 * A data catalog like AWS Glue's: databases, tables, partitions, all names in lower case. As there, it is a service beside the warehouse:
 * what is changed is durable at once, whatever transaction the session is in.
 */
export class GlueCatalog {
  readonly #file: string | null;
  #databases: ReadonlyMap<string, GlueDatabase>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(file: string | null, databases: readonly GlueDatabase[]) {
    this.#file = file;
    this.#databases = new Map(databases.map((database) => [database.name, database]));
  }

  /** Reads the catalog from its file; null keeps it in memory only. @throws CatalogDocumentError when the file is not a catalog. */
  static async open(file: string | null): Promise<GlueCatalog> {
    if (file === null) return new GlueCatalog(null, []);
    const text = await readFile(file, 'utf8').catch((error: unknown) => {
      if ((error as { code?: unknown }).code === 'ENOENT') return null;
      throw error;
    });
    return new GlueCatalog(file, text === null ? [] : parseCatalogDocument(text, file));
  }

  database(name: string): GlueDatabase | null {
    return this.#databases.get(name.toLowerCase()) ?? null;
  }

  table(database: string, name: string): GlueTable | null {
    return this.database(database)?.tables.find((table) => table.name === name.toLowerCase()) ?? null;
  }

  async createDatabase(name: string): Promise<void> {
    if (this.database(name) === null) await this.#replace(name.toLowerCase(), []);
  }

  async dropDatabase(name: string): Promise<void> {
    const databases = new Map(this.#databases);
    databases.delete(name.toLowerCase());
    await this.#commit(databases);
  }

  /** Puts a table, over an older one of its name. The database has to exist. */
  async putTable(database: string, table: GlueTable): Promise<void> {
    const others = (this.database(database)?.tables ?? []).filter((known) => known.name !== table.name);
    await this.#replace(database.toLowerCase(), [...others, table]);
  }

  async dropTable(database: string, name: string): Promise<void> {
    const others = (this.database(database)?.tables ?? []).filter((known) => known.name !== name.toLowerCase());
    await this.#replace(database.toLowerCase(), others);
  }

  #replace(database: string, tables: readonly GlueTable[]): Promise<void> {
    return this.#commit(new Map(this.#databases).set(database, { name: database, tables }));
  }

  /** The new state counts once it is on disk: written beside, synced, renamed over the old. */
  async #commit(databases: ReadonlyMap<string, GlueDatabase>): Promise<void> {
    this.#databases = databases;
    const file = this.#file;
    if (file === null) return;
    const document = `${JSON.stringify({ version: 1, databases: [...databases.values()] }, null, 2)}\n`;
    const write = this.#writing.then(() => writeWhole(file, document));
    this.#writing = write.catch(() => undefined);
    await write;
  }
}

async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.new`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}
