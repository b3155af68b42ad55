import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { noSuchBucket, noSuchKey, preconditionFailed, S3Error } from './s3-error.ts';

/** What is known of an object beside its bytes. */
export interface ObjectEntry {
  /** Name of the file that holds the bytes; never written again once the entry is there. */
  readonly file: string;
  readonly size: number;
  /** Without quotes. */
  readonly etag: string;
  /** ms since 1970 */
  readonly modified: number;
  /** Headers that come back with the object: content-type, content-encoding, x-amz-meta-… */
  readonly headers: Readonly<Record<string, string>>;
  /** The checksum that the client sent, as header name and value. */
  readonly checksum?: readonly [string, string];
}

/** `if-none-match: *` and `if-match: etag` of a conditional write. */
export interface WriteCondition {
  readonly ifNoneMatch?: string | undefined;
  readonly ifMatch?: string | undefined;
}

/** A file with an object's bytes that no entry names yet. */
export interface Blob {
  readonly file: string;
  readonly path: string;
}

/**
 * Objects as files, named by a LevelDB. Bytes are written first, to a file of their own; the entry that names them is the commit:
 * after `kill -9` an object is there whole or not at all. Files that no entry names are removed on the next start.
 * LevelDB orders keys by their UTF-8 bytes, which is the order in which S3 lists.
 */
export class ObjectStore {
  readonly #level: ClassicLevel<string, unknown>;
  readonly #blobs: string;
  readonly #locks = new Map<string, Promise<unknown>>();

  private constructor(level: ClassicLevel<string, unknown>, blobs: string) {
    this.#level = level;
    this.#blobs = blobs;
  }

  static async open(dir: string): Promise<ObjectStore> {
    const blobs = join(dir, 'objects');
    await mkdir(blobs, { recursive: true });
    const level = new ClassicLevel<string, unknown>(join(dir, 'index'), { valueEncoding: 'json' });
    await level.open();
    const store = new ObjectStore(level, blobs);
    await store.#removeUnnamedFiles();
    return store;
  }

  close(): Promise<void> {
    return this.#level.close();
  }

  async createBucket(bucket: string): Promise<void> {
    if (await this.hasBucket(bucket))
      throw new S3Error('BucketAlreadyOwnedByYou', 409, `Your previous request to create ${bucket} succeeded`);
    await this.#level.put(`bucket/${bucket}`, { created: Date.now() });
  }

  async hasBucket(bucket: string): Promise<boolean> {
    return (await this.#level.get(`bucket/${bucket}`)) !== undefined;
  }

  async buckets(): Promise<readonly { name: string; created: number }[]> {
    const found: { name: string; created: number }[] = [];
    for await (const [key, value] of this.#level.iterator({ gte: 'bucket/', lt: 'bucket0' })) {
      found.push({ name: key.slice('bucket/'.length), created: (value as { created: number }).created });
    }
    return found;
  }

  async deleteBucket(bucket: string): Promise<void> {
    await this.requireBucket(bucket);
    for await (const _ of this.keys(bucket, '', '')) throw new S3Error('BucketNotEmpty', 409, `The bucket ${bucket} is not empty`);
    await this.#level.del(`bucket/${bucket}`);
  }

  async requireBucket(bucket: string): Promise<void> {
    if (!(await this.hasBucket(bucket))) throw noSuchBucket(bucket);
  }

  /** A new file to write an object's bytes to; {@link commit} or {@link discard} follows. */
  newBlob(): Blob {
    const file = randomUUID();
    return { file, path: join(this.#blobs, file) };
  }

  pathOf(entry: ObjectEntry): string {
    return join(this.#blobs, entry.file);
  }

  async discard(blob: Blob): Promise<void> {
    await rm(blob.path, { force: true });
  }

  /** @throws S3Error when the condition does not hold; the blob is discarded then. */
  async commit(bucket: string, key: string, entry: ObjectEntry, condition: WriteCondition = {}): Promise<void> {
    const name = objectName(bucket, key);
    await this.#oneAtATime(name, async () => {
      const old = await this.#entry(name);
      const failed = failedCondition(old, condition);
      if (failed) {
        await rm(join(this.#blobs, entry.file), { force: true });
        throw failed;
      }
      await this.#level.put(name, entry);
      if (old) await rm(join(this.#blobs, old.file), { force: true });
    });
  }

  async delete(bucket: string, key: string): Promise<void> {
    await this.requireBucket(bucket);
    const name = objectName(bucket, key);
    await this.#oneAtATime(name, async () => {
      const old = await this.#entry(name);
      if (!old) return;
      await this.#level.del(name);
      await rm(join(this.#blobs, old.file), { force: true });
    });
  }

  /** @throws S3Error NoSuchBucket, NoSuchKey */
  async head(bucket: string, key: string): Promise<ObjectEntry> {
    await this.requireBucket(bucket);
    const entry = await this.#entry(objectName(bucket, key));
    if (!entry) throw noSuchKey(key);
    return entry;
  }

  /** The object's entry and its open file: an object that is replaced meanwhile is still read to its end. */
  async read(bucket: string, key: string): Promise<{ entry: ObjectEntry; file: FileHandle }> {
    for (;;) {
      const entry = await this.head(bucket, key);
      try {
        return { entry, file: await open(join(this.#blobs, entry.file)) };
      } catch (error) {
        // Replaced or deleted between the two steps: the next look at the index tells which.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
  }

  /** Objects with this prefix, from the first key above `after`, in UTF-8 order. `seek` skips ahead. */
  async *keys(bucket: string, prefix: string, after: string): AsyncGenerator<readonly [string, ObjectEntry], void, string | undefined> {
    const root = objectName(bucket, '');
    const lower = Buffer.compare(Buffer.from(after), Buffer.from(prefix)) > 0 ? { gt: root + after } : { gte: root + prefix };
    const iterator = this.#level.iterator({ ...lower, lt: `${root}${prefix}\u{10ffff}` });
    try {
      for (let next = await iterator.next(); next; next = await iterator.next()) {
        const seek = yield [next[0].slice(root.length), next[1] as ObjectEntry];
        if (seek !== undefined) iterator.seek(root + seek);
      }
    } finally {
      await iterator.close();
    }
  }

  async #entry(name: string): Promise<ObjectEntry | undefined> {
    return (await this.#level.get(name)) as ObjectEntry | undefined;
  }

  async #oneAtATime<T>(name: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#locks.get(name) ?? Promise.resolve()).then(work, work);
    this.#locks.set(name, turn);
    try {
      return await turn;
    } finally {
      if (this.#locks.get(name) === turn) this.#locks.delete(name);
    }
  }

  async #removeUnnamedFiles(): Promise<void> {
    const unnamed = new Set(await readdir(this.#blobs));
    for await (const value of this.#level.values({ gte: 'object/', lt: 'object0' })) unnamed.delete((value as ObjectEntry).file);
    for (const file of unnamed) await rm(join(this.#blobs, file), { force: true });
  }
}

function objectName(bucket: string, key: string): string {
  return `object/${bucket}/${key}`;
}

function failedCondition(old: ObjectEntry | undefined, { ifNoneMatch, ifMatch }: WriteCondition): S3Error | undefined {
  if (ifNoneMatch !== undefined && old) return preconditionFailed('If-None-Match');
  if (ifMatch === undefined) return undefined;
  if (!old) return new S3Error('NoSuchKey', 404, 'The object that If-Match speaks of does not exist');
  return ifMatch.replaceAll('"', '') === old.etag ? undefined : preconditionFailed('If-Match');
}
