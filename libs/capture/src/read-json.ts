import { JSON_NULL, type JsonValue } from './json-value.ts';
import { RecordRejected } from './reject.ts';

/**
 * Levels of nesting the reader follows. DynamoDB's JSON wraps every level once (`{"M": {…}}`), so this is twice what SUPER holds,
 * with room for the record around it; what is too deep for SUPER is found out by name later, not by running out of stack here.
 */
const MAX_READ_DEPTH = 2_100;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads JSON strictly as RFC 8259 has it, keeping the text of numbers. Refused beyond the standard: a field that occurs twice in one
 * object, because one of the two values would be lost, and bytes that are not UTF-8.
 *
 * @throws RecordRejected `not-json` with the position.
 */
export function readJson(input: string | Uint8Array): JsonValue {
  return new JsonReader(typeof input === 'string' ? input : decode(input)).document();
}

function decode(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new RecordRejected('not-json', 'the bytes are not UTF-8', { cause });
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN_STRING = /"([^"\\\u0000-\u001f]*)"/y;
const ANY_STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SPACE = /[ \t\r\n]*/y;

class JsonReader {
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): JsonValue {
    this.#space();
    const value = this.#value();
    this.#space();
    if (this.#at < this.#text.length) throw this.#problem('nothing more');
    return value;
  }

  #value(): JsonValue {
    switch (this.#text[this.#at]) {
      case '{':
        return this.#nested(() => this.#object());
      case '[':
        return this.#nested(() => this.#array());
      case '"':
        return { kind: 'string', value: this.#string() };
      case 't':
        return this.#word('true', { kind: 'boolean', value: true });
      case 'f':
        return this.#word('false', { kind: 'boolean', value: false });
      case 'n':
        return this.#word('null', JSON_NULL);
      default:
        return { kind: 'number', literal: this.#match(NUMBER) ?? this.#fail('a value') };
    }
  }

  #nested(read: () => JsonValue): JsonValue {
    this.#depth += 1;
    if (this.#depth > MAX_READ_DEPTH) throw new RecordRejected('too-deep', `the record nests deeper than ${MAX_READ_DEPTH} levels`);
    const value = read();
    this.#depth -= 1;
    return value;
  }

  #object(): JsonValue {
    const entries = new Map<string, JsonValue>();
    this.#at += 1;
    this.#space();
    if (this.#take('}')) return { kind: 'object', entries };
    do {
      this.#space();
      const name = this.#string();
      if (entries.has(name)) throw new RecordRejected('not-json', `the field ${JSON.stringify(name)} occurs twice in one object`);
      this.#space();
      if (!this.#take(':')) throw this.#problem('":"');
      this.#space();
      entries.set(name, this.#value());
      this.#space();
    } while (this.#take(','));
    if (!this.#take('}')) throw this.#problem('"," or "}"');
    return { kind: 'object', entries };
  }

  #array(): JsonValue {
    const items: JsonValue[] = [];
    this.#at += 1;
    this.#space();
    if (this.#take(']')) return { kind: 'array', items };
    do {
      this.#space();
      items.push(this.#value());
      this.#space();
    } while (this.#take(','));
    if (!this.#take(']')) throw this.#problem('"," or "]"');
    return { kind: 'array', items };
  }

  #string(): string {
    const start = this.#at;
    const plain = this.#match(PLAIN_STRING);
    if (plain !== null) return this.#text.slice(start + 1, this.#at - 1);
    const escaped = this.#match(ANY_STRING) ?? this.#fail('a string');
    const value: unknown = JSON.parse(escaped);
    return String(value);
  }

  #word(word: string, value: JsonValue): JsonValue {
    if (!this.#text.startsWith(word, this.#at)) throw this.#problem('a value');
    this.#at += word.length;
    return value;
  }

  #take(character: string): boolean {
    if (this.#text[this.#at] !== character) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found === undefined) return null;
    this.#at += found.length;
    return found;
  }

  #fail(expected: string): never {
    throw this.#problem(expected);
  }

  #problem(expected: string): RecordRejected {
    const found = this.#at < this.#text.length ? JSON.stringify(this.#text[this.#at]) : 'the end';
    return new RecordRejected('not-json', `character ${this.#at}: expected ${expected}, found ${found}`);
  }
}
