import type { ExportFiles, LandStore } from '../src/index.ts';

/** Objects in memory, written once. */
export class MemoryStore implements LandStore, ExportFiles {
  readonly objects = new Map<string, { readonly body: Uint8Array; readonly sha256: string }>();
  /** errors that the next puts fail with, in turn; undefined lets one through */
  readonly failures: (Error | undefined)[] = [];

  putIfAbsent(key: string, body: Uint8Array, sha256: string): Promise<'created' | 'same' | 'different'> {
    const failure = this.failures.shift();
    if (failure) return Promise.reject(failure);
    const present = this.objects.get(key);
    if (present) return Promise.resolve(present.sha256 === sha256 ? 'same' : 'different');
    this.objects.set(key, { body, sha256 });
    return Promise.resolve('created');
  }

  read(key: string): Promise<Uint8Array> {
    const object = this.objects.get(key);
    return object ? Promise.resolve(object.body) : Promise.reject(new Error(`no object ${key}`));
  }
}
