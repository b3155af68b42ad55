import { Readable } from 'node:stream';
import type { ExportFiles, LandStore } from '@hakkai/capture';
import type { LandingBucket, ListedObject } from '@hakkai/load';
import { S3ObjectMissing, type S3Object, type S3Port } from '@hakkai/redshift-local';

interface Stored {
  readonly body: Uint8Array;
  readonly sha256: string | null;
  readonly modifiedMs: number;
}

/** One bucket in memory, as capture and load see it and as COPY sees it. */
export class MemoryBucket implements LandStore, LandingBucket, ExportFiles {
  readonly name: string;
  readonly objects = new Map<string, Stored>();
  readonly #now: () => Date;

  constructor(name: string, now: () => Date) {
    this.name = name;
    this.#now = now;
  }

  putIfAbsent(key: string, body: Uint8Array, sha256: string): Promise<'created' | 'same' | 'different'> {
    const present = this.objects.get(key);
    if (present) return Promise.resolve(present.sha256 === sha256 ? 'same' : 'different');
    this.objects.set(key, { body, sha256, modifiedMs: this.#now().getTime() });
    return Promise.resolve('created');
  }

  putText(key: string, text: string): Promise<void> {
    this.objects.set(key, { body: Buffer.from(text), sha256: null, modifiedMs: this.#now().getTime() });
    return Promise.resolve();
  }

  async read(key: string): Promise<Uint8Array> {
    const object = this.objects.get(key);
    if (!object) throw new S3ObjectMissing(this.name, key);
    return object.body;
  }

  folders(prefix: string): Promise<readonly string[]> {
    const inside = this.#keys(prefix).map((key) => key.slice(0, key.indexOf('/', prefix.length) + 1));
    return Promise.resolve([...new Set(inside)]);
  }

  list(prefix: string, startAfter: string): Promise<readonly ListedObject[]> {
    const keys = this.#keys(prefix).filter((key) => key > startAfter);
    return Promise.resolve(keys.map((key) => ({ key, modifiedMs: this.objects.get(key)?.modifiedMs ?? 0 })));
  }

  contentHash(key: string): Promise<string | null> {
    return Promise.resolve(this.objects.get(key)?.sha256 ?? null);
  }

  /** The same objects behind the port of the local Redshift. */
  asS3Port(): S3Port {
    const refuse = (): Promise<never> => Promise.reject(new Error('this bucket is read only for the warehouse'));
    const size = (key: string): number => this.objects.get(key)?.body.length ?? 0;
    const list = async function* (this: MemoryBucket, _: string, prefix: string): AsyncIterable<S3Object> {
      yield* this.#keys(prefix).map((key) => ({ key, size: size(key) }));
    }.bind(this);
    return { list, get: async (_, key) => Readable.from([await this.read(key)]), put: refuse, delete: refuse };
  }

  #keys(prefix: string): string[] {
    return [...this.objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  }
}
