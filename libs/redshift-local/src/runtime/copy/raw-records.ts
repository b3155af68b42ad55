import { readBlocks } from '../records/read-blocks.ts';
import type { JsonPath } from '../records/json-path.ts';
import type { RecordSink } from '../records/record-sink.ts';
import { openObject } from '../s3/open-object.ts';
import { createRecordReader } from './record-reader.ts';
import type { TextCopy } from './copy-text.ts';

interface Place {
  readonly file: number;
  readonly line: number;
}

/** The records at these places as they stand in their files: only files with a rejected record are read again. */
export async function rawRecords(
  copy: TextCopy,
  paths: readonly JsonPath[] | null,
  places: readonly Place[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const found = new Map<string, string>();
  for (const file of new Set(places.map((place) => place.file))) {
    const object = copy.objects[file];
    if (!object) continue;
    const wanted = new Set(places.filter((place) => place.file === file).map((place) => place.line));
    const collector = new RawCollector(wanted, (line, raw) => found.set(`${file}:${line}`, raw));
    const reader = createRecordReader(copy.plan, copy.request.columns, paths, collector, () => true);
    const stream = openObject(copy.s3, object, copy.plan.compression);
    await readBlocks(stream, reader, { replacement: copy.plan.invalidCharacter, signal, afterBlock: () => Promise.resolve() });
  }
  return places.map((place) => found.get(`${place.file}:${place.line}`) ?? '');
}

/** A sink that keeps nothing but the bytes of the wanted records. */
class RawCollector implements RecordSink {
  readonly #wanted: ReadonlySet<number>;
  readonly #found: (line: number, raw: string) => void;

  constructor(wanted: ReadonlySet<number>, found: (line: number, raw: string) => void) {
    this.#wanted = wanted;
    this.#found = found;
  }

  bytes(): void {
    // Fields are of no interest here.
  }

  text(): void {
    // Fields are of no interest here.
  }

  null(): void {
    // Fields are of no interest here.
  }

  dropRecord(): void {
    // There is nothing to forget.
  }

  record(line: number, block: Buffer, start: number, end: number): void {
    if (this.#wanted.has(line)) this.#found(line, block.toString('utf8', start, end));
  }
}
