import dynalite, { type Item, type ItemDb, type Level, type LevelOperation, type Store, type Table } from 'dynalite/db/index.js';
import { changeRecord, changesItem } from './change-record.ts';
import { asApiError } from '../wire/library-error.ts';
import { Destinations } from './destinations.ts';
import { Outbox } from './outbox.ts';
import { WriteClock } from './write-clock.ts';
import { WriteGate } from './write-gate.ts';

/** dynalite's tables with what it lacks: each write of an item and its change record are one atomic write. */
export interface TableStore {
  readonly dynalite: Store;
  readonly level: Level;
  readonly outbox: Outbox;
  readonly destinations: Destinations;
  readonly clock: WriteClock;
  readonly gate: WriteGate;
  table(name: string): Promise<Table>;
  items(table: string): AsyncIterable<Item>;
  close(): Promise<void>;
}

const CLOCK = 'hakkai-clock';

/** Opens the LevelDB under `path`; what a killed process left half done is finished first. */
export async function openTableStore(path: string, account: string, region: string): Promise<TableStore> {
  const store = dynalite.create({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  store.tableDb.awsAccountId = account;
  store.tableDb.awsRegion = region;
  const level = store.db;
  await level.open();
  await settleTables(level);
  const opened: TableStore = {
    dynalite: store,
    level,
    outbox: await Outbox.open(level),
    destinations: await Destinations.open(level),
    clock: new WriteClock(Number((await level.get(CLOCK)) ?? 0)),
    gate: new WriteGate(),
    table: (name) =>
      new Promise((resolve, reject) => {
        store.getTable(name, false, (error, table) => (table ? resolve(table) : reject(asApiError(error))));
      }),
    items: (table) => level.values({ gte: itemKey(table, ''), lt: itemKey(table, '\u{10ffff}') }) as AsyncIterable<Item>,
    close: () => level.close(),
  };
  recordItemWrites(opened, region);
  return opened;
}

/** Puts our commit in the place of dynalite's own writes to item tables; its operations hold the item's lock around them. */
function recordItemWrites(store: TableStore, region: string): void {
  const recorded = new WeakSet<ItemDb>();
  const itemDb = store.dynalite.getItemDb;
  store.dynalite.getItemDb = (name) => {
    const items = itemDb(name);
    if (recorded.has(items)) return items;
    recorded.add(items);
    const commit = (key: string, after: Item | undefined): Promise<void> =>
      store.gate.write(() => commitItem(store, region, name, items, key, after));
    items.put = (key, item, done) => settle(commit(key, item), done);
    items.del = (key, done) => settle(commit(key, undefined), done);
    return items;
  };
}

async function commitItem(
  store: TableStore,
  region: string,
  name: string,
  items: ItemDb,
  key: string,
  after: Item | undefined,
): Promise<void> {
  const before = await readItem(items, key);
  if (!changesItem({ before, after })) return;
  const table = await store.table(name);
  const time = store.clock.next();
  const operations: LevelOperation[] = [
    after ? { type: 'put', key: itemKey(name, key), value: after } : { type: 'del', key: itemKey(name, key) },
    { type: 'put', key: CLOCK, value: time },
  ];
  for (const { streamArn, precision } of store.destinations.active(name)) {
    operations.push(...store.outbox.entry(streamArn, changeRecord(region, table, { before, after, time }, precision)));
  }
  await store.level.batch(operations);
  store.outbox.committed();
}

function readItem(items: ItemDb, key: string): Promise<Item | undefined> {
  return new Promise((resolve, reject) => {
    items.get(key, (error, item) => (error && error.name !== 'NotFoundError' ? reject(error) : resolve(item)));
  });
}

function settle(commit: Promise<void>, done: (error?: Error | null) => void): void {
  commit.then(
    () => done(null),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}

/** Creating and deleting a table takes dynalite two writes; a process killed between them would leave the table stuck for ever. */
async function settleTables(level: Level): Promise<void> {
  for await (const [key, value] of level.iterator({ gte: 'table~', lt: 'table~~' })) {
    const table = value as Table;
    switch (table.TableStatus) {
      case 'CREATING':
      case 'UPDATING':
        await level.put(key, { ...table, TableStatus: 'ACTIVE' });
        break;
      case 'DELETING': {
        const items: LevelOperation[] = [{ type: 'del', key }];
        const range = { gte: itemKey(table.TableName, ''), lt: itemKey(table.TableName, '\u{10ffff}') };
        for await (const [item] of level.iterator(range)) items.push({ type: 'del', key: item });
        await level.batch(items);
        break;
      }
      case 'ACTIVE':
        break;
    }
  }
}

/** dynalite's own key of an item in the LevelDB. */
function itemKey(table: string, key: string): string {
  return `item-${table}~${key}`;
}
