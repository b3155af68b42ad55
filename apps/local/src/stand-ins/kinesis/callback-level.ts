import { Readable } from 'node:stream';
import type { ClassicLevel } from 'classic-level';

type Done<T = void> = (error: Error | null, value?: T) => void;
type Range = { gte?: string; gt?: string; lt?: string; lte?: string };

/** A part of a LevelDB in the style of levelup, which kinesalite's operations call: callbacks, streams, and a lock. */
export interface CallbackLevel {
  lock: unknown;
  awsAccountId?: string;
  awsRegion?: string;
  get(key: string, done: Done<unknown>): void;
  put(key: string, value: unknown, done: Done): void;
  del(key: string, done: Done): void;
  batch(operations: Operation[], optionsOrDone: object | Done, done?: Done): void;
  createReadStream(range?: Range): Readable;
  createKeyStream(range?: Range): Readable;
  createValueStream(range?: Range): Readable;
}

type Operation = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

class NotFoundError extends Error {
  override readonly name = 'NotFoundError';
}

export function callbackLevel(database: ClassicLevel<string, unknown>, part: string, lock: unknown): CallbackLevel {
  const level = database.sublevel<string, unknown>(part, { valueEncoding: 'json' });
  return {
    lock,
    get: (key, done) => {
      settle(
        level.get(key).then((value) => {
          if (value === undefined) throw new NotFoundError(`Key not found in database [${key}]`);
          return value;
        }),
        done,
      );
    },
    put: (key, value, done) => settle(level.put(key, value), done),
    del: (key, done) => settle(level.del(key), done),
    batch: (operations, optionsOrDone, done) => {
      settle(level.batch(operations), done ?? (optionsOrDone as Done));
    },
    createReadStream: (range = {}) => Readable.from(entries(level.iterator(range))),
    createKeyStream: (range = {}) => Readable.from(level.keys(range)),
    createValueStream: (range = {}) => Readable.from(level.values(range)),
  };
}

async function* entries(found: AsyncIterable<[string, unknown]>): AsyncGenerator<{ key: string; value: unknown }> {
  for await (const [key, value] of found) yield { key, value };
}

/** The callback runs outside the promise: what it throws is its own, not a rejection of the database. */
function settle<T>(work: Promise<T>, done: Done<T>): void {
  work.then(
    (value) => setImmediate(done, null, value),
    (error: Error) => setImmediate(done, error),
  );
}
