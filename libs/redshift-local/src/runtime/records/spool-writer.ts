import { open, type FileHandle } from 'node:fs/promises';
import type { RecordSink } from './record-sink.ts';

const BUFFER_BYTES = 4 * 1024 * 1024;
/** Bytes that separate, quote and mean NULL in a spool file: control characters, so that JSON text never has to be quoted. */
const SEPARATOR = 0x1f;
const QUOTE = 0x01;
const NULL = 0x02;
const NEWLINE = 0x0a;
/** Below this, a loop is faster than a call. */
const SHORT = 48;

/**
 * Writes records as a spool file that the engine reads in parallel: one line a record, the fields, then the file's number and the
 * record's line. {@link spoolRelation} is the engine's side of the format.
 */
export class SpoolWriter implements RecordSink {
  readonly #file: FileHandle;
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #at = 0;
  #recordStart = 0;
  #full: Buffer[] = [];
  #fileNumber = 0;
  #fields = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  static async create(path: string): Promise<SpoolWriter> {
    return new SpoolWriter(await open(path, 'wx', 0o600));
  }

  startFile(number: number): void {
    this.#fileNumber = number;
  }

  bytes(block: Buffer, start: number, end: number, raw: boolean): void {
    const length = end - start;
    this.#reserve(length * 2 + 3);
    const buffer = this.#buffer;
    this.#separate();
    if (!raw && needsQuotes(block, start, end)) {
      this.#quoted(block, start, end);
    } else if (length < SHORT) {
      let at = this.#at;
      for (let from = start; from < end; from += 1) buffer[at++] = block[from] as number;
      this.#at = at;
    } else {
      block.copy(buffer, this.#at, start, end);
      this.#at += length;
    }
  }

  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    this.bytes(bytes, 0, bytes.length, false);
  }

  null(): void {
    this.#reserve(2);
    this.#separate();
    this.#buffer[this.#at++] = NULL;
  }

  record(line: number): void {
    const tail = `${this.#fields > 0 ? SEPARATOR_TEXT : ''}${this.#fileNumber}${SEPARATOR_TEXT}${line}`;
    this.#reserve(tail.length + 1);
    this.#at += this.#buffer.write(tail, this.#at, 'latin1');
    this.#buffer[this.#at++] = NEWLINE;
    this.#recordStart = this.#at;
    this.#fields = 0;
  }

  /** Forgets the fields of a record that turned out to be bad. */
  dropRecord(): void {
    this.#at = this.#recordStart;
    this.#fields = 0;
  }

  /** Writes what is complete; between two blocks, so that the reader never waits inside one. */
  async flush(): Promise<void> {
    if (this.#at > BUFFER_BYTES / 2) this.#retire();
    const full = this.#full;
    this.#full = [];
    for (const buffer of full) await this.#file.write(buffer);
  }

  async close(): Promise<void> {
    this.#retire();
    await this.flush();
    await this.#file.close();
  }

  #separate(): void {
    if (this.#fields > 0) this.#buffer[this.#at++] = SEPARATOR;
    this.#fields += 1;
  }

  #retire(): void {
    this.#full.push(this.#buffer.subarray(0, this.#recordStart));
    const open = this.#buffer.subarray(this.#recordStart, this.#at);
    this.#buffer = Buffer.allocUnsafe(Math.max(BUFFER_BYTES, open.length * 2));
    open.copy(this.#buffer);
    this.#at = open.length;
    this.#recordStart = 0;
  }

  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    if (this.#recordStart > 0) this.#retire();
    if (this.#at + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe((this.#at + bytes) * 2);
    this.#buffer.copy(larger, 0, 0, this.#at);
    this.#buffer = larger;
  }

  #quoted(block: Buffer, start: number, end: number): void {
    const buffer = this.#buffer;
    let at = this.#at;
    buffer[at++] = QUOTE;
    for (let from = start; from < end; from += 1) {
      const byte = block[from] as number;
      if (byte === QUOTE) buffer[at++] = QUOTE;
      buffer[at++] = byte;
    }
    buffer[at++] = QUOTE;
    this.#at = at;
  }
}

const SEPARATOR_TEXT = String.fromCharCode(SEPARATOR);

function needsQuotes(block: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = block[at] as number;
    if (byte < 0x20 && (byte === SEPARATOR || byte === QUOTE || byte === NULL || byte === NEWLINE || byte === 0x0d)) return true;
  }
  return false;
}

/** Names of the columns of a spool file: `v0`, `v1`, … for the fields, `_file` and `_line` for where the record stood. */
export const spoolColumn = (index: number): string => `v${index}`;

/** Engine SQL that reads a spool file: every field as text. */
export function spoolRelation(path: string, fields: number): string {
  const columns = Array.from({ length: fields }, (_, index) => `'${spoolColumn(index)}': 'VARCHAR'`);
  const chars = `delim = chr(${SEPARATOR}), quote = chr(${QUOTE}), escape = chr(${QUOTE}), nullstr = chr(${NULL})`;
  return `read_csv('${path.replaceAll("'", "''")}', auto_detect = false, header = false, ${chars}, new_line = '\\n', allow_quoted_nulls = false, max_line_size = 134217728, columns = {${[...columns, "'_file': 'INTEGER'", "'_line': 'BIGINT'"].join(', ')}})`;
}
