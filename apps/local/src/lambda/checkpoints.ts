import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * How far each shard was read: the sequence number of the last record that was processed or discarded.
 * One file, replaced as a whole, so that after a crash it holds the old or the new state.
 */
export class Checkpoints {
  readonly #path: string;
  readonly #byShard: Map<string, string>;
  #writing: Promise<void> = Promise.resolve();

  private constructor(path: string, byShard: Map<string, string>) {
    this.#path = path;
    this.#byShard = byShard;
  }

  static async open(path: string): Promise<Checkpoints> {
    await mkdir(dirname(path), { recursive: true });
    return new Checkpoints(path, new Map(Object.entries(await readState(path))));
  }

  of(shard: string): string | undefined {
    return this.#byShard.get(shard);
  }

  async advance(shard: string, sequenceNumber: string): Promise<void> {
    this.#byShard.set(shard, sequenceNumber);
    const write = this.#writing.then(() => this.#write());
    this.#writing = write.then(
      () => undefined,
      () => undefined,
    );
    await write;
  }

  async #write(): Promise<void> {
    await writeFile(`${this.#path}.next`, JSON.stringify(Object.fromEntries(this.#byShard), null, 2));
    await rename(`${this.#path}.next`, this.#path);
  }
}

async function readState(path: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, string>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new Error(`The checkpoints in ${path} cannot be read. Restore the file, or delete it to read the stream from its beginning.`, {
      cause: error,
    });
  }
}
