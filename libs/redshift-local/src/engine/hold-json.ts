import { exceedsSuperSize, MAX_SUPER_BYTES, MAX_SUPER_DEPTH } from './super-limits.ts';
import { heldNumber, NUMBER_MARK } from './super-text.ts';
import { digitsOf, floatLiteral, isFloat } from './super-value.ts';

/** The text is not JSON that Redshift takes. `offset` counts characters from 0. */
export class JsonRejected extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'JsonRejected';
    this.offset = offset;
  }
}

export interface HoldOptions {
  /** `json_parse_dedup_attributes`: keep the last of several attributes of one name instead of failing. */
  readonly dedupAttributes: boolean;
  /** `json_parse_truncate_strings`: cut strings at 65,535 bytes instead of failing. */
  readonly truncateStrings: boolean;
}

export const DEFAULT_HOLD: HoldOptions = { dedupAttributes: false, truncateStrings: false };

/** The most digits of a decimal number. */
const MAX_DIGITS = 38;
/** The longest string in SUPER: that of a VARCHAR. */
export const MAX_STRING_BYTES = 65_535;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/**
 * Reads strict JSON and gives the text that a SUPER value is held as: no white space, numbers digit by digit, one spelling of each string.
 * Throws `JsonRejected` for what JSON_PARSE rejects.
 * https://docs.aws.amazon.com/redshift/latest/dg/super-configurations.html#parsing-options-super
 */
export function holdJson(text: string, options: HoldOptions = DEFAULT_HOLD): string {
  const plain = plainJson(text);
  if (plain !== null) return plain;
  const scanner = new Scanner(text, options);
  const held = scanner.document();
  if (exceedsSuperSize(held)) throw new JsonRejected(`the value is larger than ${MAX_SUPER_BYTES} bytes`, text.length);
  return held;
}

const MAX_PLAIN_LENGTH = 20_000;
/** Exponents, long digit runs and marks have a held form of their own; escapes have several spellings. */
const NEEDS_READING = /\d[eE][-+\d]|\d{16}|\\/;
const TOO_DEEP = /[[{](?:[^[\]{}]*[[{]){900}/;
const SPACE_OUTSIDE_STRINGS = /("(?:[^"\\]|\\.)*")|\s+/g;

/**
 * The same for the usual text, without reading it piece by piece: what the platform's JSON reader and writer give back unchanged has no
 * attribute twice and no number that would change. Null where the text has to be read.
 */
function plainJson(text: string): string | null {
  if (text.length > MAX_PLAIN_LENGTH || NEEDS_READING.test(text) || (text.length > 1800 && TOO_DEEP.test(text))) return null;
  let written: string;
  try {
    written = JSON.stringify(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  return written === text || written === text.replace(SPACE_OUTSIDE_STRINGS, '$1') ? written : null;
}

/** A string with these has to be read by the rules of escapes. */
const NOT_SIMPLE = /[\\\u0000-\u001f]/;

class Scanner {
  readonly #text: string;
  readonly #options: HoldOptions;
  #at = 0;

  constructor(text: string, options: HoldOptions) {
    this.#text = text;
    this.#options = options;
  }

  document(): string {
    this.#space();
    const value = this.#value(0);
    this.#space();
    if (this.#at < this.#text.length) throw this.#rejected('text after the end of the value');
    return value;
  }

  #rejected(message: string): JsonRejected {
    return new JsonRejected(message, this.#at);
  }

  #space(): void {
    if (this.#text.charCodeAt(this.#at) > 0x20) return;
    SPACE.lastIndex = this.#at;
    SPACE.test(this.#text);
    this.#at = SPACE.lastIndex;
  }

  #value(depth: number): string {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(this.#deeper(depth));
      case '[':
        return this.#array(this.#deeper(depth));
      case '"':
        return this.#string();
      case 't':
        return this.#word('true');
      case 'f':
        return this.#word('false');
      case 'n':
        return this.#word('null');
      default:
        return this.#number();
    }
  }

  #deeper(depth: number): number {
    if (depth >= MAX_SUPER_DEPTH) throw this.#rejected(`nested deeper than ${MAX_SUPER_DEPTH} levels`);
    return depth + 1;
  }

  #word(word: string): string {
    if (!this.#text.startsWith(word, this.#at)) throw this.#rejected('a value is expected');
    this.#at += word.length;
    return word;
  }

  #number(): string {
    NUMBER.lastIndex = this.#at;
    const match = NUMBER.exec(this.#text);
    if (match === null) throw this.#rejected('a value is expected');
    this.#at = NUMBER.lastIndex;
    return heldNumber(this.#literal(match[0]));
  }

  /** A number with an exponent is a floating-point one; others are decimals, which have 38 digits at most and no negative zero. */
  #literal(literal: string): string {
    if (isFloat(literal)) {
      const value = Number(literal);
      if (!Number.isFinite(value)) throw this.#rejected(`the number ${literal} is out of range`);
      return floatLiteral(value);
    }
    if (literal.length > MAX_DIGITS && digitsOf(literal).precision > MAX_DIGITS)
      throw this.#rejected(`a number has more than ${MAX_DIGITS} digits`);
    return /[1-9]/.test(literal) ? literal : literal.replace('-', '');
  }

  #token(): string {
    const end = this.#text.indexOf('"', this.#at + 1) + 1;
    if (end > 0 && this.#text[this.#at] === '"') {
      const simple = this.#text.slice(this.#at, end);
      if (!NOT_SIMPLE.test(simple)) {
        this.#at = end;
        return simple;
      }
    }
    STRING.lastIndex = this.#at;
    const match = STRING.exec(this.#text);
    if (match === null) throw this.#rejected('a string is not closed or has a character that JSON does not allow');
    this.#at = STRING.lastIndex;
    return match[0].includes('\\') ? this.#respelled(match[0]) : match[0];
  }

  /** One spelling of a string with escapes. Half a surrogate pair is no character, and no text of Redshift's has U+0000. */
  #respelled(token: string): string {
    const value: unknown = JSON.parse(token);
    if (typeof value !== 'string' || !value.isWellFormed()) throw this.#rejected('an escape is half of a surrogate pair');
    if (value.includes('\0')) throw this.#rejected('a string has the character U+0000');
    return JSON.stringify(value);
  }

  #string(): string {
    const token = this.#token();
    if (token.length < 7 || token.charCodeAt(1) !== 0x5c) return this.#fitted(token);
    if (token.startsWith('"\\u0001') && /^[-\d]$/.test(token[7] ?? ''))
      throw this.#rejected('not emulated: a string that starts with U+0001 and a digit');
    return this.#fitted(token);
  }

  #fitted(token: string): string {
    if (token.length * 3 <= MAX_STRING_BYTES) return token;
    const value: unknown = JSON.parse(token);
    const text = typeof value === 'string' ? value : '';
    if (Buffer.byteLength(text) <= MAX_STRING_BYTES) return token;
    if (!this.#options.truncateStrings) throw this.#rejected(`a string is longer than ${MAX_STRING_BYTES} bytes`);
    return JSON.stringify(cutBytes(text, MAX_STRING_BYTES));
  }

  #array(depth: number): string {
    this.#at += 1;
    const items: string[] = [];
    this.#space();
    if (this.#text[this.#at] === ']') {
      this.#at += 1;
      return '[]';
    }
    for (;;) {
      this.#space();
      items.push(this.#value(depth));
      if (this.#closes(']')) return `[${items.join(',')}]`;
    }
  }

  #object(depth: number): string {
    this.#at += 1;
    const attributes = new Map<string, string>();
    this.#space();
    if (this.#text[this.#at] === '}') {
      this.#at += 1;
      return '{}';
    }
    for (;;) {
      this.#space();
      const start = this.#at;
      const name = this.#token();
      this.#space();
      if (this.#text[this.#at] !== ':') throw this.#rejected("':' is expected");
      this.#at += 1;
      this.#space();
      const value = this.#value(depth);
      if (attributes.has(name)) {
        if (!this.#options.dedupAttributes) throw new JsonRejected(`the attribute ${name} appears twice in one object`, start);
        attributes.delete(name);
      }
      attributes.set(name, value);
      if (this.#closes('}')) return `{${Array.from(attributes, ([key, held]) => `${key}:${held}`).join(',')}}`;
    }
  }

  #closes(bracket: string): boolean {
    this.#space();
    const next = this.#text[this.#at];
    this.#at += 1;
    if (next === bracket) return true;
    if (next === ',') return false;
    this.#at -= 1;
    throw this.#rejected(`',' or '${bracket}' is expected`);
  }
}

/** The longest start of `text` that has at most `bytes` bytes in UTF-8 and does not cut a character. */
export function cutBytes(text: string, bytes: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** A string as a held SUPER value. */
export const heldString = (value: string): string => {
  if (value.startsWith(NUMBER_MARK) && /^[-\d]$/.test(value[1] ?? ''))
    throw new JsonRejected('not emulated: a SUPER string that starts with U+0001 and a digit', 0);
  return JSON.stringify(value);
};
