import { ClassicLevel } from 'classic-level';
import locks from 'lock';
import { type CallbackLevel, callbackLevel } from './callback-level.ts';

type Done<T = void> = (error: Error | null, value?: T) => void;

interface Stream {
  readonly StreamName: string;
  readonly StreamStatus: 'CREATING' | 'ACTIVE' | 'UPDATING' | 'DELETING';
}

/** What kinesalite's operations ask of their store. */
export interface StreamStore {
  readonly createStreamMs: number;
  readonly deleteStreamMs: number;
  readonly updateStreamMs: number;
  readonly shardLimit: number;
  readonly metaDb: CallbackLevel;
  getStreamDb(name: string): CallbackLevel;
  deleteStreamDb(name: string, done: Done): void;
  getStream(name: string, done: Done<unknown>): void;
  close(): Promise<void>;
}

/** Opens the streams under `path`: the layout is kinesalite's, the LevelDB binding is classic-level. */
export async function openStreamStore(path: string, account: string, region: string): Promise<StreamStore> {
  const database = new ClassicLevel<string, unknown>(path, { valueEncoding: 'json' });
  await database.open();
  await dropUnfinishedStreams(database);
  const metaDb = callbackLevel(database, 'meta', locks.Lock());
  metaDb.awsAccountId = account;
  metaDb.awsRegion = region;
  const streams = new Map<string, CallbackLevel>();
  return {
    createStreamMs: 0,
    deleteStreamMs: 0,
    updateStreamMs: 0,
    shardLimit: 500,
    metaDb,
    getStreamDb(name) {
      const stream = streams.get(name) ?? callbackLevel(database, `stream-${name}`, locks.Lock());
      streams.set(name, stream);
      return stream;
    },
    deleteStreamDb(name, done) {
      streams.delete(name);
      database
        .sublevel(`stream-${name}`)
        .clear()
        .then(() => done(null), done);
    },
    getStream(name, done) {
      metaDb.get(name, (error, stream) => (error ? done(streamMissing(error, name, account)) : done(null, stream)));
    },
    close: () => database.close(),
  };
}

function streamMissing(error: Error, name: string, account: string): Error {
  if (error.name !== 'NotFoundError') return error;
  const message = `Stream ${name} under account ${account} not found.`;
  return Object.assign(error, { statusCode: 400, body: { __type: 'ResourceNotFoundException', message } });
}

/**
 * CreateStream is acknowledged once the stream is active, so one that a killed process left half made was promised to nobody;
 * one that was being deleted is gone.
 */
async function dropUnfinishedStreams(database: ClassicLevel<string, unknown>): Promise<void> {
  const meta = database.sublevel<string, Stream>('meta', { valueEncoding: 'json' });
  for await (const [name, { StreamStatus }] of meta.iterator()) {
    if (StreamStatus !== 'CREATING' && StreamStatus !== 'DELETING') continue;
    await database.sublevel(`stream-${name}`).clear();
    await meta.del(name);
  }
}
