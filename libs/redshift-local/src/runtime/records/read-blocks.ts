import { isUtf8 } from 'node:buffer';
import type { RecordReader } from './record-sink.ts';
import { replaceInvalidUtf8 } from './replace-invalid-utf8.ts';

export interface BlockOptions {
  /** ASCII character to put for each byte that is not UTF-8; null leaves them to the reader, which rejects the record. */
  readonly replacement: string | null;
  readonly signal: AbortSignal;
  /** Between two blocks: write out what has been read. */
  afterBlock(): Promise<void>;
}

/** Feeds a stream to a record reader block by block; a record that a block cuts comes again with the next one. */
export async function readBlocks(stream: AsyncIterable<Buffer>, reader: RecordReader, options: BlockOptions): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    options.signal.throwIfAborted();
    const block = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    rest = Buffer.from(block.subarray(feed(block, reader, false, options)));
    if (reader.stopped) return;
    await options.afterBlock();
  }
  feed(rest, reader, true, options);
  await options.afterBlock();
}

function feed(block: Buffer, reader: RecordReader, last: boolean, options: BlockOptions): number {
  reader.suspicious = !isUtf8(block);
  if (!reader.suspicious || options.replacement === null) return reader.read(block, last);
  // The bytes belong to the port that gave them.
  const valid = Buffer.from(block);
  replaceInvalidUtf8(valid, options.replacement.charCodeAt(0), last);
  reader.suspicious = false;
  return reader.read(valid, last);
}
