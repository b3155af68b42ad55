import { isUtf8 } from 'node:buffer';
import { LOAD_ERRORS, type LoadError } from './load-error.ts';
import type { OnBadRecord, RecordReader, RecordSink } from './record-sink.ts';

export interface FixedWidthField {
  /** In characters, not in bytes. */
  readonly width: number;
  /** What FILLRECORD puts where the line ends before the field. */
  readonly filledWith: '' | null;
}

export interface FixedWidthOptions {
  readonly fields: readonly FixedWidthField[];
  readonly skipLines: number;
  readonly ignoreBlankLines: boolean;
  readonly fillRecord: boolean;
  /** Text that means NULL, blanks behind it or not. */
  readonly nullText: string | null;
}

type Problem = LoadError & { readonly column: number | null; readonly value: string };

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Reads lines whose fields stand at fixed places. The last field may end with its line.
 * https://docs.aws.amazon.com/redshift/latest/dg/t_loading_fixed_width_data.html
 */
export class FixedWidthRecordReader implements RecordReader {
  records = 0;
  stopped = false;
  suspicious = false;
  #line = 1;
  readonly #options: FixedWidthOptions;
  readonly #sink: RecordSink;
  readonly #onBad: OnBadRecord;

  constructor(options: FixedWidthOptions, sink: RecordSink, onBad: OnBadRecord) {
    this.#options = options;
    this.#sink = sink;
    this.#onBad = onBad;
  }

  read(block: Buffer, last: boolean): number {
    let start = 0;
    while (start < block.length && !this.stopped) {
      const found = block.indexOf(NEWLINE, start);
      if (found < 0 && !last) return start;
      const end = found < 0 ? block.length : found;
      this.#record(block, start, end > start && block[end - 1] === RETURN ? end - 1 : end);
      start = end + 1;
    }
    return Math.min(start, block.length);
  }

  #record(block: Buffer, start: number, end: number): void {
    const line = this.#line;
    this.#line += 1;
    if (line <= this.#options.skipLines || (end === start && this.#options.ignoreBlankLines)) return;
    this.records += 1;
    const raw = block.toString('utf8', start, end);
    const problem = this.suspicious && !isUtf8(block.subarray(start, end)) ? INVALID : this.#fields(raw);
    if (problem === null) {
      this.#sink.record(line, block, start, end);
      return;
    }
    this.#sink.dropRecord();
    this.stopped = !this.#onBad({ ...problem, line, raw });
  }

  #fields(line: string): Problem | null {
    const characters = Array.from(line);
    let at = 0;
    for (const [column, { width, filledWith }] of this.#options.fields.entries()) {
      const text = characters.slice(at, at + width).join('');
      if (text === '' && !this.#options.fillRecord) return { ...LOAD_ERRORS.missingColumns(), column, value: '' };
      if (text.includes('\0')) return { ...LOAD_ERRORS.invalidCharacter('00'), column, value: text };
      if (text === '' && filledWith === null) this.#sink.null();
      else if (this.#options.nullText !== null && text.replace(/ +$/, '') === this.#options.nullText) this.#sink.null();
      else this.#sink.text(text);
      at += width;
    }
    return at < characters.length ? { ...LOAD_ERRORS.extraColumns(), column: null, value: characters.slice(at).join('') } : null;
  }
}

const INVALID: Problem = { ...LOAD_ERRORS.invalidCharacter('ff'), column: null, value: '' };
