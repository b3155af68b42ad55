import { MAX_SUPER_DEPTH } from '../../engine/super-limits.ts';
import { survivesEngine } from '../../engine/super-text.ts';

/** What a step over the bytes found: a value, an end of the block before the value's end, or no JSON. */
export const VALUE = 0;
export const MORE = 1;
export const BROKEN = 2;
export type Step = typeof VALUE | typeof MORE | typeof BROKEN;

/** Objects with more attributes leave the search for double names to the exact reader. */
const COMPARED_NAMES = 64;
/** A string this long may exceed 65,535 bytes once it is decoded. */
const LONG_STRING = 21_845;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const NEWLINE = 0x0a;
const POINT = 0x2e;

/**
 * Steps over JSON in UTF-8 bytes without building anything: a load moves hundreds of megabytes, and a number that never becomes a JS number
 * keeps its digits. A value that is not already in the form SUPER is held in (white space, escapes, numbers the engine would re-print,
 * double names) is marked with `rewrite`, for `holdJson` to judge and spell.
 */
export class JsonBytes {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  end = 0;
  /** Line breaks stepped over. */
  lines = 0;
  /** Whether what was stepped over since it was last set to false needs `holdJson`. */
  rewrite = false;
  /** Whether the string stepped over last has an escape. */
  escaped = false;

  readonly #names = new Int32Array(MAX_SUPER_DEPTH * 4);
  #nameCount = 0;

  /** Steps over white space and says whether there was any. */
  space(): boolean {
    const { bytes, end } = this;
    const start = this.at;
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at];
      if (byte === NEWLINE) this.lines += 1;
      else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d) break;
    }
    this.at = at;
    return at > start;
  }

  value(depth: number): Step {
    if (this.at >= this.end) return MORE;
    switch (this.bytes[this.at]) {
      case QUOTE:
        return this.string();
      case OPEN_OBJECT:
        return this.#object(depth);
      case OPEN_ARRAY:
        return this.#array(depth);
      case 0x74:
        return this.#word('true');
      case 0x66:
        return this.#word('false');
      case 0x6e:
        return this.#word('null');
      default:
        return this.#number();
    }
  }

  string(): Step {
    const { bytes, end } = this;
    const start = this.at + 1;
    this.escaped = false;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        if (at - start > LONG_STRING || this.escaped) this.rewrite = true;
        this.at = at + 1;
        return VALUE;
      }
      if (byte === BACKSLASH) {
        this.escaped = true;
        at += 1;
      } else if (byte < 0x20) return BROKEN;
    }
    return MORE;
  }

  #object(depth: number): Step {
    if (depth >= MAX_SUPER_DEPTH) return BROKEN;
    const firstName = this.#nameCount;
    const step = this.#members(depth, firstName);
    this.#nameCount = firstName;
    return step;
  }

  #members(depth: number, firstName: number): Step {
    this.at += 1;
    if (this.space()) this.rewrite = true;
    if (this.bytes[this.at] === CLOSE_OBJECT && this.at < this.end) {
      this.at += 1;
      return VALUE;
    }
    for (;;) {
      if (this.at >= this.end) return MORE;
      if (this.bytes[this.at] !== QUOTE) return BROKEN;
      const name = this.at;
      const named = this.string();
      if (named !== VALUE) return named;
      this.#noteName(name, this.at, firstName);
      const step = this.#afterName(depth);
      if (step !== VALUE) return step;
      if (this.space()) this.rewrite = true;
      if (this.at >= this.end) return MORE;
      const next = this.bytes[this.at];
      this.at += 1;
      if (next === CLOSE_OBJECT) return VALUE;
      if (next !== COMMA) return BROKEN;
      if (this.space()) this.rewrite = true;
    }
  }

  #afterName(depth: number): Step {
    if (this.space()) this.rewrite = true;
    if (this.at >= this.end) return MORE;
    if (this.bytes[this.at] !== COLON) return BROKEN;
    this.at += 1;
    if (this.space()) this.rewrite = true;
    return this.value(depth + 1);
  }

  /** Two names with one hash are left to the exact reader, as are objects too wide to compare. */
  #noteName(start: number, end: number, firstName: number): void {
    const { bytes } = this;
    let hash = 7;
    for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0;
    const names = this.#names;
    const count = this.#nameCount;
    if (count - firstName >= COMPARED_NAMES || count >= names.length) {
      this.rewrite = true;
      return;
    }
    for (let index = firstName; index < count; index += 1) if (names[index] === hash) this.rewrite = true;
    names[count] = hash;
    this.#nameCount = count + 1;
  }

  #array(depth: number): Step {
    if (depth >= MAX_SUPER_DEPTH) return BROKEN;
    this.at += 1;
    if (this.space()) this.rewrite = true;
    if (this.bytes[this.at] === CLOSE_ARRAY && this.at < this.end) {
      this.at += 1;
      return VALUE;
    }
    for (;;) {
      const step = this.value(depth + 1);
      if (step !== VALUE) return step;
      if (this.space()) this.rewrite = true;
      if (this.at >= this.end) return MORE;
      const next = this.bytes[this.at];
      this.at += 1;
      if (next === CLOSE_ARRAY) return VALUE;
      if (next !== COMMA) return BROKEN;
      if (this.space()) this.rewrite = true;
    }
  }

  #word(word: string): Step {
    for (let index = 0; index < word.length; index += 1) {
      if (this.at + index >= this.end) return MORE;
      if (this.bytes[this.at + index] !== word.charCodeAt(index)) return BROKEN;
    }
    this.at += word.length;
    return VALUE;
  }

  #number(): Step {
    const { bytes, end } = this;
    const start = this.at;
    let at = start;
    let whole = true;
    for (; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte >= 0x30 && byte <= 0x39) continue;
      if (byte === 0x2d && at === start) continue;
      if (byte !== 0x2e && byte !== 0x2d && byte !== 0x2b && byte !== 0x65 && byte !== 0x45) break;
      whole = false;
    }
    if (at === end) return MORE;
    const negative = bytes[start] === 0x2d ? 1 : 0;
    const digits = at - start - negative;
    const first = bytes[start + negative];
    if (digits < 1) return BROKEN;
    const plain = whole && digits <= 18 && (first !== 0x30 || (digits === 1 && negative === 0));
    if (!plain && (whole || !this.#shortFraction(start + negative, at))) {
      const literal = bytes.toString('latin1', start, at);
      if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(literal)) return BROKEN;
      if (!survivesEngine(literal)) this.rewrite = true;
    }
    this.at = at;
    return VALUE;
  }

  /**
   * Whether the digits are a fraction that surely comes back from the engine as written: at most 15 digits, no zero at the end, and large
   * enough to be printed without an exponent. What is not seen here is asked of `survivesEngine`, at the price of a text.
   */
  #shortFraction(start: number, end: number): boolean {
    const { bytes } = this;
    if (end - start > 15 || bytes[end - 1] === 0x30) return false;
    if (bytes[start] === 0x30 && bytes[start + 1] !== POINT) return false;
    let point = -1;
    let significant = false;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] as number;
      if (byte === POINT) {
        if (point >= 0 || at === start || at === end - 1) return false;
        point = at;
      } else if (byte < 0x30 || byte > 0x39) return false;
      else if (byte !== 0x30 && (point < 0 || at - point <= 6)) significant = true;
    }
    return point >= 0 && significant;
  }
}
