import { isUtf8 } from 'node:buffer';
import { DEFAULT_HOLD, holdJson, JsonRejected } from '../../engine/hold-json.ts';
import { MAX_SUPER_BYTES } from '../../engine/super-limits.ts';
import { BROKEN, JsonBytes, MORE, VALUE, type Step } from './json-bytes.ts';
import { locatePath, type JsonPath } from './json-path.ts';
import { LOAD_ERRORS } from './load-error.ts';
import type { BadRecord, OnBadRecord, RecordReader, RecordSink } from './record-sink.ts';

export interface JsonField {
  readonly name: string;
  /** Whether the column keeps JSON (SUPER); else a string loses its quotes and null becomes NULL. */
  readonly json: boolean;
  /** Spells a held value anew before it goes on: what an external table declares of it. */
  readonly spell?: (held: string) => string;
}

export interface JsonRecordOptions {
  readonly fields: readonly JsonField[];
  readonly ignoreCase: boolean;
  /** `noshred`: the whole record is the value of the one field. */
  readonly whole: boolean;
  /** JSONPaths, one a field: where its value is in the record. Absent: the attribute of the field's name. */
  readonly paths?: readonly JsonPath[];
}

const NOTHING = -1;

/**
 * Reads JSON objects, one after the other, on one line each or over many, and hands the values of the named attributes on as bytes. Attributes
 * nobody asked for are stepped over. An attribute that appears twice counts with its last value.
 */
export class JsonRecordReader implements RecordReader {
  records = 0;
  stopped = false;
  suspicious = false;
  readonly #json = new JsonBytes();
  readonly #options: JsonRecordOptions;
  readonly #sink: RecordSink;
  readonly #onBad: OnBadRecord;
  readonly #byName: ReadonlyMap<string, number>;
  /** The names of the last record in their order, each with its field: the next record most likely has the same. */
  readonly #order: { readonly name: Buffer; readonly field: number }[] = [];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  readonly #rewrites: Uint8Array;
  readonly #escapes: Uint8Array;
  #problem: BadRecord | null = null;

  constructor(options: JsonRecordOptions, sink: RecordSink, onBad: OnBadRecord) {
    this.#options = options;
    this.#sink = sink;
    this.#onBad = onBad;
    this.#byName = new Map(options.fields.map((field, index) => [options.ignoreCase ? field.name.toLowerCase() : field.name, index]));
    this.#starts = new Int32Array(options.fields.length);
    this.#ends = new Int32Array(options.fields.length);
    this.#rewrites = new Uint8Array(options.fields.length);
    this.#escapes = new Uint8Array(options.fields.length);
  }

  read(block: Buffer, last: boolean): number {
    const json = this.#json;
    json.bytes = block;
    json.at = 0;
    json.end = block.length;
    while (!this.stopped) {
      json.space();
      if (json.at >= block.length) return block.length;
      const start = json.at;
      const line = json.lines + 1;
      this.#problem = null;
      const step = this.#record(start);
      if (step === MORE && !last) {
        json.lines = line - 1;
        return start;
      }
      this.records += 1;
      if (step === VALUE && this.#problem === null && this.#emit(line, start)) continue;
      this.#sink.dropRecord();
      this.#skipBad(line, start, step);
    }
    return json.at;
  }

  #record(start: number): Step {
    const json = this.#json;
    if (this.#options.paths) return this.#located(this.#options.paths, start);
    if (this.#options.whole) {
      json.rewrite = false;
      const step = json.value(0);
      this.#starts[0] = start;
      this.#ends[0] = json.at;
      this.#rewrites[0] = json.rewrite ? 1 : 0;
      return step;
    }
    if (json.bytes[start] !== 0x7b) return BROKEN;
    this.#starts.fill(NOTHING);
    json.at = start + 1;
    json.space();
    if (json.bytes[json.at] === 0x7d && json.at < json.end) {
      json.at += 1;
      return VALUE;
    }
    return this.#attributes();
  }

  #located(paths: readonly JsonPath[], start: number): Step {
    const first = this.#json.bytes[start];
    if (first !== 0x7b && first !== 0x5b) return BROKEN;
    const step = this.#json.value(0);
    if (step !== VALUE) return step;
    for (const [index, path] of paths.entries()) {
      const found = locatePath(this.#json.bytes, start, this.#json.at, path);
      this.#starts[index] = found?.start ?? NOTHING;
      this.#ends[index] = found?.end ?? NOTHING;
      this.#rewrites[index] = found?.rewrite === true ? 1 : 0;
      this.#escapes[index] = found?.escaped === true ? 1 : 0;
    }
    return VALUE;
  }

  #attributes(): Step {
    const json = this.#json;
    for (let ordinal = 0; ; ordinal += 1) {
      if (json.at >= json.end) return MORE;
      if (json.bytes[json.at] !== 0x22) return BROKEN;
      const name = json.at;
      const named = json.string();
      if (named !== VALUE) return named;
      const field = this.#fieldOf(ordinal, name, json.at);
      if (field === null) return BROKEN;
      json.space();
      if (json.at >= json.end) return MORE;
      if (json.bytes[json.at] !== 0x3a) return BROKEN;
      json.at += 1;
      json.space();
      const value = json.at;
      json.rewrite = false;
      const step = json.value(0);
      if (step !== VALUE) return step;
      if (field !== NOTHING) {
        this.#starts[field] = value;
        this.#ends[field] = json.at;
        this.#rewrites[field] = json.rewrite ? 1 : 0;
        this.#escapes[field] = json.escaped ? 1 : 0;
      }
      json.space();
      if (json.at >= json.end) return MORE;
      const next = json.bytes[json.at];
      json.at += 1;
      if (next === 0x7d) return VALUE;
      if (next !== 0x2c) return BROKEN;
      json.space();
    }
  }

  /** The field that an attribute name (with its quotes) belongs to; null when the name is not a JSON string. */
  #fieldOf(ordinal: number, start: number, end: number): number | null {
    const { bytes } = this.#json;
    const expected = this.#order[ordinal];
    if (expected?.name.length === end - start && sameBytes(expected.name, bytes, start)) return expected.field;
    const name = decodeString(bytes, start, end);
    if (name === null) return null;
    const field = this.#byName.get(this.#options.ignoreCase ? name.toLowerCase() : name) ?? NOTHING;
    this.#order[ordinal] = { name: Buffer.from(bytes.subarray(start, end)), field };
    return field;
  }

  #emit(line: number, start: number): boolean {
    const { fields } = this.#options;
    if (this.suspicious && !isUtf8(this.#json.bytes.subarray(start, this.#json.at))) {
      this.#problem = { line, column: null, ...LOAD_ERRORS.invalidCharacter('ff'), raw: '', value: '' };
      return false;
    }
    for (let index = 0; index < fields.length; index += 1) {
      if ((this.#starts[index] as number) === NOTHING) this.#sink.null();
      else if (!this.#emitField(index, fields[index]?.json === true)) return false;
    }
    this.#sink.record(line, this.#json.bytes, start, this.#json.at);
    return true;
  }

  #emitField(index: number, keepsJson: boolean): boolean {
    const { bytes } = this.#json;
    const start = this.#starts[index] as number;
    const end = this.#ends[index] as number;
    const first = bytes[start];
    // An attribute that is null loads as NULL, into SUPER too.
    if (first === 0x6e) {
      this.#sink.null();
      return true;
    }
    if (keepsJson) {
      if (this.#rewrites[index] !== 0 || this.#options.fields[index]?.spell !== undefined)
        return this.#emitRewritten(index, bytes.toString('utf8', start, end));
      if (end - start > MAX_SUPER_BYTES) return this.#tooLarge(index);
      this.#sink.bytes(bytes, start, end, true);
      return true;
    }
    if (first !== 0x22) this.#sink.bytes(bytes, start, end, this.#rewrites[index] === 0);
    else if (this.#escapes[index] === 0) this.#sink.bytes(bytes, start + 1, end - 1, true);
    else return this.#emitDecoded(index, decodeString(bytes, start, end));
    return true;
  }

  #tooLarge(index: number): boolean {
    const error = LOAD_ERRORS.invalidSuper(`the value is larger than ${MAX_SUPER_BYTES} bytes`);
    this.#problem = { line: 0, column: index, ...error, raw: '', value: '' };
    return false;
  }

  #emitRewritten(index: number, text: string): boolean {
    try {
      const held = holdJson(text, DEFAULT_HOLD);
      this.#sink.text(this.#options.fields[index]?.spell?.(held) ?? held);
      return true;
    } catch (error) {
      if (!(error instanceof JsonRejected)) throw error;
      this.#problem = { line: 0, column: index, ...LOAD_ERRORS.invalidSuper(error.message), raw: '', value: text };
      return false;
    }
  }

  #emitDecoded(index: number, value: string | null): boolean {
    if (value !== null && !value.includes('\0')) {
      this.#sink.text(value);
      return true;
    }
    const trouble =
      value === null ? LOAD_ERRORS.invalidJson('a string has an escape that JSON does not have') : LOAD_ERRORS.invalidCharacter('00');
    this.#problem = { line: 0, column: index, ...trouble, raw: '', value: value ?? '' };
    return false;
  }

  /** Goes on behind a bad record: after its end, or where that is unknown after its first line. */
  #skipBad(line: number, start: number, step: Step): void {
    const json = this.#json;
    const at = json.at;
    if (step !== VALUE) {
      const lineEnd = json.bytes.indexOf(0x0a, start);
      json.at = lineEnd < 0 ? json.end : lineEnd + 1;
      json.lines = lineEnd < 0 ? line - 1 : line;
    }
    const raw = json.bytes.toString('utf8', start, json.at).trimEnd();
    const trouble = this.#problem ?? { column: null, ...LOAD_ERRORS.invalidJson(describe(json.bytes, at, step)), value: '' };
    this.stopped = !this.#onBad({ ...trouble, line, raw });
  }
}

function describe(bytes: Buffer, at: number, step: Step): string {
  if (step === MORE) return 'the object is not closed';
  return at < bytes.length ? `unexpected ${JSON.stringify(bytes.toString('utf8', at, at + 1))}` : 'unexpected end';
}

function sameBytes(expected: Buffer, bytes: Buffer, start: number): boolean {
  for (let index = 0; index < expected.length; index += 1) if (expected[index] !== bytes[start + index]) return false;
  return true;
}

/** The value of a JSON string, quotes included in the range; null when it has an escape that does not exist. */
function decodeString(bytes: Buffer, start: number, end: number): string | null {
  const token = bytes.toString('utf8', start, end);
  if (!token.includes('\\')) return token.slice(1, -1);
  try {
    const value: unknown = JSON.parse(token);
    return typeof value === 'string' ? value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
