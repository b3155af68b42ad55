import { isUtf8 } from 'node:buffer';
import { DEFAULT_HOLD, holdJson, JsonRejected } from '../../engine/hold-json.ts';
import { LOAD_ERRORS, type LoadError } from './load-error.ts';
import type { OnBadRecord, RecordReader, RecordSink } from './record-sink.ts';

export interface DelimitedField {
  readonly name: string;
  /** Whether the column keeps JSON (SUPER). */
  readonly json: boolean;
  /** What FILLRECORD puts where the record ends early. */
  readonly filledWith: '' | null;
}

export interface DelimitedOptions {
  readonly fields: readonly DelimitedField[];
  /** One ASCII byte. */
  readonly delimiter: number;
  /** CSV: the byte that quotes a field and doubles inside it. Null: no quoting. */
  readonly quote: number | null;
  /** A backslash takes the next byte as it is. */
  readonly escape: boolean;
  /** Quotes around a field are not part of it. */
  readonly removeQuotes: boolean;
  readonly skipLines: number;
  readonly ignoreBlankLines: boolean;
  readonly fillRecord: boolean;
  /** Fields behind the last column are left out instead of being an error. */
  readonly ignoreExtra: boolean;
  /** Text that means NULL. */
  readonly nullText: string | null;
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const BACKSLASH = 0x5c;

/** Reads CSV and other delimited text: one record a line, unless a quoted or escaped line break goes on. */
export class DelimitedRecordReader implements RecordReader {
  records = 0;
  stopped = false;
  suspicious = false;
  #line = 1;
  readonly #options: DelimitedOptions;
  readonly #sink: RecordSink;
  readonly #onBad: OnBadRecord;

  constructor(options: DelimitedOptions, sink: RecordSink, onBad: OnBadRecord) {
    this.#options = options;
    this.#sink = sink;
    this.#onBad = onBad;
  }

  read(block: Buffer, last: boolean): number {
    let start = 0;
    while (start < block.length && !this.stopped) {
      const end = this.#recordEnd(block, start, last);
      if (end < 0) return start;
      this.#record(block, start, end, last && end >= block.length);
      start = end + 1;
    }
    return Math.min(start, block.length);
  }

  /** Where the record's line break is; the block's end for a last record without one; -1 when the block cuts the record. */
  #recordEnd(block: Buffer, start: number, last: boolean): number {
    const { quote, escape } = this.#options;
    if (quote === null && !escape) {
      const end = block.indexOf(NEWLINE, start);
      return end < 0 && last ? block.length : end;
    }
    let quoted = false;
    for (let at = start; at < block.length; at += 1) {
      const byte = block[at];
      if (escape && byte === BACKSLASH) at += 1;
      else if (byte === quote) quoted = !quoted;
      else if (byte === NEWLINE && !quoted) return at;
    }
    return last ? block.length : -1;
  }

  #record(block: Buffer, start: number, lineEnd: number, lastOfFile: boolean): void {
    const line = this.#line;
    this.#line += 1 + countLines(block, start, lineEnd);
    const end = lineEnd > start && block[lineEnd - 1] === RETURN ? lineEnd - 1 : lineEnd;
    if (line <= this.#options.skipLines) return;
    if (end === start && (this.#options.ignoreBlankLines || lastOfFile)) return;
    this.records += 1;
    const problem = this.#fields(block, start, end);
    if (problem === null) {
      this.#sink.record(line, block, start, end);
      return;
    }
    this.#sink.dropRecord();
    this.stopped = !this.#onBad({ ...problem, line, raw: block.toString('utf8', start, end) });
  }

  #fields(block: Buffer, start: number, end: number): (LoadError & { column: number | null; value: string }) | null {
    const { fields, delimiter, fillRecord } = this.#options;
    if (this.suspicious && !isUtf8(block.subarray(start, end))) {
      return { ...LOAD_ERRORS.invalidCharacter('ff'), column: null, value: '' };
    }
    let at = start;
    for (const [column, field] of fields.entries()) {
      if (at > end) {
        if (!fillRecord) return { ...LOAD_ERRORS.delimiterNotFound(), column, value: '' };
        if (field.filledWith === null) this.#sink.null();
        else this.#sink.text(field.filledWith);
        continue;
      }
      const next = this.#field(block, at, end, field, delimiter);
      if (typeof next !== 'number') return { ...next, column };
      at = next;
    }
    // One delimiter behind the last field ends the record, as dumps of other databases write it.
    const closed = at === end && this.#options.quote === null;
    return at <= end && !closed && !this.#options.ignoreExtra
      ? { ...LOAD_ERRORS.extraColumns(), column: null, value: block.toString('utf8', at, end) }
      : null;
  }

  /** Emits one field and gives where the next one starts: behind the delimiter, or behind the record's end. */
  #field(block: Buffer, start: number, end: number, field: DelimitedField, delimiter: number): number | (LoadError & { value: string }) {
    const { quote, escape, removeQuotes } = this.#options;
    if (quote !== null && block[start] === quote && start < end) return this.#quotedField(block, start, end, field, delimiter, quote);
    let at = start;
    let escaped = false;
    for (; at < end; at += 1) {
      const byte = block[at];
      if (byte === delimiter) break;
      if (escape && byte === BACKSLASH) {
        escaped = true;
        at += 1;
      } else if (quote !== null && byte === quote) {
        return { ...LOAD_ERRORS.invalidQuote(), value: block.toString('utf8', start, end) };
      }
    }
    const stop = Math.min(at, end);
    const bare = removeQuotes && isSurrounded(block, start, stop);
    const from = bare ? start + 1 : start;
    const to = bare ? stop - 1 : stop;
    const problem = escaped
      ? this.#emitText(block.toString('utf8', from, to).replace(/\\([\s\S])/g, '$1'), block.toString('utf8', from, to), field)
      : this.#emitBytes(block, from, to, field);
    return problem ?? stop + 1;
  }

  #quotedField(
    block: Buffer,
    start: number,
    end: number,
    field: DelimitedField,
    delimiter: number,
    quote: number,
  ): number | (LoadError & { value: string }) {
    let doubled = false;
    for (let at = start + 1; at < end; at += 1) {
      if (block[at] !== quote) continue;
      if (block[at + 1] === quote && at + 1 < end) {
        doubled = true;
        at += 1;
        continue;
      }
      if (at + 1 < end && block[at + 1] !== delimiter) return { ...LOAD_ERRORS.invalidQuote(), value: block.toString('utf8', start, end) };
      const mark = String.fromCharCode(quote);
      const problem = doubled
        ? this.#emitText(block.toString('utf8', start + 1, at).replaceAll(mark + mark, mark), null, field)
        : this.#emitBytes(block, start + 1, at, field);
      return problem ?? at + 2;
    }
    return { ...LOAD_ERRORS.missingEndQuote(), value: block.toString('utf8', start, end) };
  }

  #emitBytes(block: Buffer, start: number, end: number, field: DelimitedField): (LoadError & { value: string }) | null {
    const { nullText } = this.#options;
    if (field.json || (nullText !== null && end - start === nullText.length) || block.subarray(start, end).includes(0)) {
      const text = block.toString('utf8', start, end);
      return this.#emitText(text, text, field);
    }
    this.#sink.bytes(block, start, end, false);
    return null;
  }

  /** `written` is the field before escapes were read: `\N` is NULL, `\\N` is not. */
  #emitText(text: string, written: string | null, field: DelimitedField): (LoadError & { value: string }) | null {
    const { nullText } = this.#options;
    if (nullText !== null && (written === nullText || (written === null && text === nullText))) {
      this.#sink.null();
      return null;
    }
    if (text.includes('\0')) return { ...LOAD_ERRORS.invalidCharacter('00'), value: text };
    if (!field.json) this.#sink.text(text);
    else if (text.trim() === '') this.#sink.null();
    else return this.#emitJson(text);
    return null;
  }

  #emitJson(text: string): (LoadError & { value: string }) | null {
    try {
      this.#sink.text(holdJson(text, DEFAULT_HOLD));
      return null;
    } catch (error) {
      if (!(error instanceof JsonRejected)) throw error;
      return { ...LOAD_ERRORS.invalidSuper(error.message), value: text };
    }
  }
}

function countLines(block: Buffer, start: number, end: number): number {
  let lines = 0;
  for (let at = block.indexOf(NEWLINE, start); at >= 0 && at < end; at = block.indexOf(NEWLINE, at + 1)) lines += 1;
  return lines;
}

function isSurrounded(block: Buffer, start: number, end: number): boolean {
  const first = block[start];
  return end - start >= 2 && (first === 0x22 || first === 0x27) && block[end - 1] === first;
}
