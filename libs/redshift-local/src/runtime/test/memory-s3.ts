import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { S3ObjectMissing, type S3Port } from '../s3-port.ts';

/** S3 in a map, for tests: keys are `bucket/key`, listings come in the order of the keys' bytes. */
export class MemoryS3 implements S3Port {
  readonly objects = new Map<string, Buffer>();

  /** Puts objects under `bucket/key`. */
  with(objects: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, body] of Object.entries(objects)) this.objects.set(name, Buffer.from(body));
    return this;
  }

  text(name: string): string {
    return this.objects.get(name)?.toString('utf8') ?? '';
  }

  names(prefix = ''): readonly string[] {
    return [...this.objects.keys()]
      .filter((name) => name.startsWith(prefix))
      .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  }

  async *list(bucket: string, prefix: string): AsyncIterable<{ key: string; size: number }> {
    for (const name of this.names(`${bucket}/${prefix}`)) {
      yield { key: name.slice(bucket.length + 1), size: this.objects.get(name)?.length ?? 0 };
    }
  }

  async get(bucket: string, key: string): Promise<Readable> {
    const body = this.objects.get(`${bucket}/${key}`);
    if (!body) throw new S3ObjectMissing(bucket, key);
    return Readable.from([body]);
  }

  async put(bucket: string, key: string, body: Readable | Uint8Array): Promise<void> {
    this.objects.set(`${bucket}/${key}`, body instanceof Readable ? await buffer(body) : Buffer.from(body));
  }

  async delete(bucket: string, key: string): Promise<void> {
    this.objects.delete(`${bucket}/${key}`);
  }
}
