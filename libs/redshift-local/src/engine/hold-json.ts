import { NotEmulated } from '../redshift-error.ts';
import { exceedsSuperSize, MAX_SUPER_BYTES, MAX_SUPER_DEPTH } from './super-limits.ts';
import { heldNumber, NUMBER_MARK } from './super-text.ts';
import { digitsOf, floatLiteral, isFloat } from './super-value.ts';

/** The text is not JSON that Redshift takes. `offset` counts characters from 0. */
export class JsonRejected extends Error {
  readonly offset: number;

  constructor(message: string, offset: number, options?: ErrorOptions) {
    super(message, options);
    this.name = 'JsonRejected';
    this.offset = offset;
  }
}

export interface HoldOptions {
  /** `json_parse_dedup_attributes`: keep the last of several attributes of one name instead of failing. */
  readonly dedupAttributes: boolean;
  /** `json_parse_truncate_strings`: cut strings at 65,535 bytes instead of failing. */
  readonly truncateStrings: boolean;
  /** For JSON that stays a text: no number has to be one of SUPER. */
  readonly numbersAsWritten?: boolean;
}

export const DEFAULT_HOLD: HoldOptions = { dedupAttributes: false, truncateStrings: false };

/** The most digits of a decimal number. */
const MAX_DIGITS = 38;
/** The longest string in SUPER: that of a VARCHAR. */
export const MAX_STRING_BYTES = 65_535;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const SPACES = new Set([' ', '\t', '\n', '\r']);
/** A string with these has to be read by the rules of escapes. */
const NOT_SIMPLE = /[\\\u0000-\u001f]/;

/**
 * Reads strict JSON and gives the text that a SUPER value is held as: no white space, numbers digit by digit, one spelling of each string.
 * Throws `JsonRejected` for what JSON_PARSE rejects, and 0A000 for a string that would be taken for a number with a mark.
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

/** Of characters of three bytes, the most that the longest string has. */
const MAX_PLAIN_LENGTH = MAX_STRING_BYTES / 3;
/** Exponents, long digit runs and marks have a held form of their own; escapes have several spellings. */
const NEEDS_READING = /\d[eE][-+\d]|\d{16}|\\/;
/** Text that may nest too deep: it opens more arrays and objects than nest in one another. */
const MAY_BE_TOO_DEEP = new RegExp(`^(?:[^[{]*[[{]){${MAX_SUPER_DEPTH + 1}}`);
const SPACE_OUTSIDE_STRINGS = /("(?:[^"\\]|\\.)*")|\s+/g;

/**
 * The same for the usual text, without reading it piece by piece: what the platform's JSON reader and writer give back unchanged has no
 * attribute twice and no number that would change. Null where the text has to be read.
 */
function plainJson(text: string): string | null {
  if (text.length > MAX_PLAIN_LENGTH || NEEDS_READING.test(text) || MAY_BE_TOO_DEEP.test(text)) return null;
  let written: string;
  try {
    written = JSON.stringify(JSON.parse(text));
  } catch {
    // The scanner says what is wrong, and where.
    return null;
  }
  return written === text || written === text.replace(SPACE_OUTSIDE_STRINGS, '$1') ? written : null;
}

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
    while (SPACES.has(this.#text.charAt(this.#at))) this.#at += 1;
  }

  #value(depth: number): string {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#object(this.#deeper(depth));
      case '[':
        return this.#array(this.#deeper(depth));
      case '"':
        return this.#fitted();
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
    if (depth === MAX_SUPER_DEPTH) throw this.#rejected(`nested deeper than ${MAX_SUPER_DEPTH} levels`);
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
    const held = heldNumber(this.#options.numbersAsWritten === true ? match[0] : this.#literal(match[0]));
    this.#at += match[0].length;
    return held;
  }

  /** A number with an exponent is a floating-point one; others are decimals, which have 38 digits at most and no negative zero. */
  #literal(literal: string): string {
    if (isFloat(literal)) {
      const value = Number(literal);
      if (!Number.isFinite(value)) throw this.#rejected(`the number ${literal} is out of range`);
      return floatLiteral(value);
    }
    if (digitsOf(literal).precision > MAX_DIGITS) throw this.#rejected(`a number has more than ${MAX_DIGITS} digits`);
    return /[1-9]/.test(literal) ? literal : literal.replace('-', '');
  }

  #string(): string {
    if (this.#text[this.#at] !== '"') throw this.#rejected('a string is expected');
    let end = this.#at;
    do {
      end += this.#text[end] === '\\' ? 2 : 1;
      if (this.#text[end] === undefined) throw this.#rejected('a string is not closed');
    } while (this.#text[end] !== '"');
    const token = this.#text.slice(this.#at, end + 1);
    const held = NOT_SIMPLE.test(token) ? this.#respelled(token) : token;
    this.#at = end + 1;
    return held;
  }

  /** One spelling of a string with escapes. Half a surrogate pair is no character, and no text of Redshift's has U+0000. */
  #respelled(token: string): string {
    const value = this.#read(token);
    if (!value.isWellFormed()) throw this.#rejected('an escape is half of a surrogate pair');
    if (value.includes('\0')) throw this.#rejected('a string has the character U+0000');
    if (value.startsWith(NUMBER_MARK)) throw new NotEmulated('a string of JSON that starts with U+0001');
    return JSON.stringify(value);
  }

  #read(token: string): string {
    try {
      return String(JSON.parse(token));
    } catch (cause) {
      throw new JsonRejected('a string has a character or an escape that JSON does not allow', this.#at, { cause });
    }
  }

  #fitted(): string {
    const start = this.#at;
    const token = this.#string();
    if (token.length <= MAX_PLAIN_LENGTH) return token;
    const text = String(JSON.parse(token));
    if (Buffer.byteLength(text) <= MAX_STRING_BYTES) return token;
    if (!this.#options.truncateStrings) throw new JsonRejected(`a string is longer than ${MAX_STRING_BYTES} bytes`, start);
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
      const name = this.#string();
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
    if (next !== bracket && next !== ',') throw this.#rejected(`',' or '${bracket}' is expected`);
    this.#at += 1;
    return next === bracket;
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
