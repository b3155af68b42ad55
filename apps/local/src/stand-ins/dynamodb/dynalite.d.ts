/** The parts of dynalite 4 that the stand-in builds on: its data layer and its operations, without its HTTP server. */
declare module 'dynalite/db/index.js' {
  type AttributeValue = { readonly [type: string]: unknown };
  type Item = { readonly [attribute: string]: AttributeValue };

  interface Table {
    readonly TableName: string;
    readonly TableArn: string;
    readonly TableId: string;
    readonly TableStatus: 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';
    readonly KeySchema: readonly { readonly AttributeName: string; readonly KeyType: 'HASH' | 'RANGE' }[];
  }

  interface LevelOperation {
    readonly type: 'put' | 'del';
    readonly key: string;
    readonly value?: unknown;
  }

  /** The LevelDB below all tables: keys are text, values JSON. */
  interface Level {
    open(): Promise<void>;
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    del(key: string): Promise<void>;
    batch(operations: readonly LevelOperation[]): Promise<void>;
    iterator(range: { gte: string; lt: string; limit?: number }): AsyncIterable<[string, unknown]>;
    values(range: { gte: string; lt: string }): AsyncIterable<unknown>;
    close(): Promise<void>;
  }

  type Done = (error?: Error | null) => void;

  /** The items of one table: keys are dynalite's own encoding of the item key. */
  interface ItemDb {
    get(key: string, done: (error: Error | null, item?: Item) => void): void;
    put(key: string, item: Item, done: Done): void;
    del(key: string, done: Done): void;
  }

  interface Store {
    readonly db: Level;
    readonly tableDb: { awsAccountId: string; awsRegion: string };
    getItemDb(table: string): ItemDb;
    getTable(name: string, mustBeActive: boolean, done: (error: Error | null, table?: Table) => void): void;
  }

  const db: {
    create(options: { path: string; createTableMs: number; deleteTableMs: number; updateTableMs: number }): Store;
    itemSize(item: Item): number;
  };
  export default db;
  export type { AttributeValue, Item, ItemDb, Level, LevelOperation, Store, Table };
}

declare module 'dynalite/validations/index.js' {
  const validations: {
    checkTypes(input: object, types: object): object;
    checkValidations(input: object, types: object, custom: unknown, store: object): void;
  };
  export default validations;
}
