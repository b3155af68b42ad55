import type { Readable } from 'node:stream';

/** One object of a listing. `size` is in bytes. */
export interface S3Object {
  readonly key: string;
  readonly size: number;
}

/** What COPY, UNLOAD and external tables need of S3. Keys are listed in the order S3 gives: by UTF-8 bytes. */
export interface S3Port {
  /** Objects whose key starts with `prefix`; none is an empty iteration, not an error. */
  list(bucket: string, prefix: string): AsyncIterable<S3Object>;
  /** The object's bytes. Rejects with `S3ObjectMissing` where there is none. */
  get(bucket: string, key: string): Promise<Readable>;
  /** Writes the object, over an older one if there is one. `size` in bytes is needed for a stream. */
  put(bucket: string, key: string, body: Readable | Uint8Array, size: number): Promise<void>;
  /** Removes the object; removing what is not there succeeds, as on S3. */
  delete(bucket: string, key: string): Promise<void>;
}

/** Thrown by `S3Port.get` for a key that has no object. */
export class S3ObjectMissing extends Error {
  readonly bucket: string;
  readonly key: string;

  constructor(bucket: string, key: string, cause?: unknown) {
    super(`There is no object s3://${bucket}/${key}.`, cause === undefined ? undefined : { cause });
    this.name = 'S3ObjectMissing';
    this.bucket = bucket;
    this.key = key;
  }
}
