import { createWriteStream, type WriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { createGzip, createZstdCompress } from 'node:zlib';
import type { Compression } from '../s3/open-object.ts';
import { fileName, type UnloadedFile } from './unloaded-file.ts';
import type { UnloadPlan } from './unload-plan.ts';

/** Writes the lines of one folder into one file after the other, none larger than MAXFILESIZE (before compression). */
export class PartWriter {
  readonly files: UnloadedFile[] = [];
  readonly #plan: UnloadPlan;
  readonly #folder: string;
  readonly #header: string | null;
  readonly #spoolFile: (name: string) => string;
  #open: { readonly path: string; readonly sink: Writable; readonly file: WriteStream } | null = null;
  #bytes = 0;
  #rows = 0;

  constructor(plan: UnloadPlan, folder: string, header: string | null, spoolFile: (name: string) => string) {
    this.#plan = plan;
    this.#folder = folder;
    this.#header = header;
    this.#spoolFile = spoolFile;
  }

  /** Many lines at a time: each write to a compressor is a task of its own. */
  async write(lines: readonly string[]): Promise<void> {
    let pending: string[] = [];
    for (const line of lines) {
      const bytes = Buffer.byteLength(line) + 1;
      if (this.#rows > 0 && this.#bytes + bytes > this.#plan.maxFileBytes) {
        await this.#put(pending.join(''));
        pending = [];
        await this.#finish();
      }
      if (this.#open === null) await this.#start();
      pending.push(line, '\n');
      this.#bytes += bytes;
      this.#rows += 1;
    }
    await this.#put(pending.join(''));
  }

  /** Ends the last file. Without a row there is a file too when `evenEmpty`. */
  async close(evenEmpty: boolean): Promise<void> {
    if (this.#open === null && evenEmpty && this.files.length === 0) await this.#start();
    if (this.#open !== null) await this.#finish();
  }

  async #start(): Promise<void> {
    const path = this.#spoolFile(`${this.files.length}`);
    const file = createWriteStream(path, { flags: 'wx' });
    this.#open = { path, file, sink: compressor(this.#plan.compression, file) };
    this.#bytes = 0;
    this.#rows = 0;
    if (this.#header !== null) await this.#put(`${this.#header}\n`);
  }

  async #put(text: string): Promise<void> {
    const sink = this.#open?.sink;
    if (sink && text !== '' && !sink.write(text)) await once(sink, 'drain');
  }

  async #finish(): Promise<void> {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    open.sink.end();
    await finished(open.file);
    const { size } = await stat(open.path);
    const name = fileName(this.#folder, this.files.length, this.#plan.parallel, this.#plan.extension);
    this.files.push({ path: open.path, name, bytes: size, rows: this.#rows });
    this.#rows = 0;
  }
}

function compressor(compression: Compression, file: WriteStream): Writable {
  switch (compression) {
    case 'none':
      return file;
    case 'gzip':
    case 'zstd': {
      const stream = compression === 'gzip' ? createGzip() : createZstdCompress();
      stream.pipe(file);
      return stream;
    }
    default:
      return compression satisfies never;
  }
}
