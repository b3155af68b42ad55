import type { Identifier } from '../ast/name.ts';
import type { SourceSpan } from '../ast/source-position.ts';
import { isReservedWord } from '../lex/reserved-word.ts';
import type { Token } from '../lex/token.ts';
import { SqlSyntaxError, SqlTooDeepError, SqlUnsupportedError } from '../syntax-error.ts';

/** How deep calls of the parser may nest: parentheses, functions, subqueries. */
const MAX_NESTING = 250;
/** How deep a tree may be, long chains of operators, joins and set operations included: code that walks trees recurses. */
const MAX_TREE_HEIGHT = 1000;

/** The place in the tokens of one text, and the small steps every part of the parser is made of. */
export class TokenCursor {
  readonly text: string;
  readonly #tokens: Token[];
  readonly #last: Token;
  #index = 0;
  #nesting = 0;
  /** Height of the tree read since the enclosing node reset it; see `measured`. */
  height = 0;

  constructor(text: string, tokens: Token[]) {
    const last = tokens.at(-1);
    if (last === undefined) throw new RangeError('a token list ends with its "end" token');
    this.text = text;
    this.#tokens = tokens;
    this.#last = last;
  }

  get token(): Token {
    return this.#tokens[this.#index] ?? this.#last;
  }

  atEnd(): boolean {
    return this.token.type === 'end';
  }

  peek(distance: number): Token {
    return this.#tokens[this.#index + distance] ?? this.#last;
  }

  next(): Token {
    const token = this.token;
    this.#index++;
    return token;
  }

  /** Whether the word is an unquoted word with this text (in lower case), `distance` tokens ahead. */
  at(word: string, distance = 0): boolean {
    const token = this.peek(distance);
    return token.type === 'word' && token.text === word;
  }

  atWords(...words: readonly string[]): boolean {
    return words.every((word, distance) => this.at(word, distance));
  }

  atAny(words: ReadonlySet<string>): boolean {
    return this.token.type === 'word' && words.has(this.token.text);
  }

  atSymbol(symbol: string, distance = 0): boolean {
    const token = this.peek(distance);
    return token.type === 'symbol' && token.text === symbol;
  }

  accept(...words: readonly string[]): boolean {
    if (!this.atWords(...words)) return false;
    this.#index += words.length;
    return true;
  }

  acceptSymbol(symbol: string): boolean {
    if (!this.atSymbol(symbol)) return false;
    this.#index++;
    return true;
  }

  expect(...words: readonly string[]): void {
    for (const word of words) {
      if (!this.accept(word)) this.fail(`expected ${word.toUpperCase()}`);
    }
  }

  expectSymbol(symbol: string): void {
    if (!this.acceptSymbol(symbol)) this.fail(`expected "${symbol}"`);
  }

  /** One of several words, which becomes its value. */
  expectOneOf<const Word extends string>(words: readonly Word[]): Word {
    const found = words.find((word) => this.at(word));
    if (found === undefined) this.fail(`expected ${words.map((word) => word.toUpperCase()).join(' or ')}`);
    this.#index++;
    return found;
  }

  /** A name: quoted, or a word that is not reserved. */
  identifier(what = 'a name'): Identifier {
    const token = this.token;
    if (token.type === 'quoted-word') return this.#takeIdentifier(true);
    if (token.type === 'symbol' && token.text === '#') return this.#temporaryName();
    if (token.type !== 'word') this.fail(`expected ${what}`);
    if (isReservedWord(token.text)) this.fail(`"${token.text}" is a reserved word: write it in double quotes to use it as ${what}`);
    return this.#takeIdentifier(false);
  }

  /** A name where no other word could stand (after AS or a dot): reserved words too. */
  label(what = 'a name'): Identifier {
    const token = this.token;
    if (token.type === 'word') return this.#takeIdentifier(false);
    return this.identifier(what);
  }

  startsIdentifier(distance = 0): boolean {
    const token = this.peek(distance);
    return token.type === 'quoted-word' || (token.type === 'word' && !isReservedWord(token.text)) || this.#atTemporaryName(distance);
  }

  /** The text of `'...'`; with `$$...$$` too where `dollar` is true. */
  string(what: string): string {
    const token = this.token;
    if (token.type !== 'string' && token.type !== 'dollar-string') this.fail(`expected ${what}, in single quotes`);
    this.#index++;
    return token.value;
  }

  acceptString(): string | null {
    return this.token.type === 'string' ? this.next().value : null;
  }

  /** A whole number that a JS number holds. */
  integer(what: string): number {
    const token = this.token;
    if (token.type !== 'number' || !/^[0-9]{1,15}$/.test(token.text)) this.fail(`expected ${what}, a whole number`);
    this.#index++;
    return Number(token.text);
  }

  commaSeparated<Item>(parseItem: (cursor: TokenCursor) => Item): Item[] {
    const items = [parseItem(this)];
    while (this.acceptSymbol(',')) items.push(parseItem(this));
    return items;
  }

  parenthesized<Item>(parseItem: (cursor: TokenCursor) => Item): Item[] {
    this.expectSymbol('(');
    const items = this.commaSeparated(parseItem);
    this.expectSymbol(')');
    return items;
  }

  /** From an offset to the end of the last token taken. */
  spanFrom(start: number): SourceSpan {
    return { start, end: this.previousEnd };
  }

  get previousEnd(): number {
    return (this.#tokens[this.#index - 1] ?? this.#last).end;
  }

  /** The error at the current token, in Redshift's words. */
  fail(hint: string | null = null): never {
    this.failAt(this.token, hint);
  }

  failAt(token: Token, hint: string | null = null): never {
    if (token.type === 'end') throw new SqlSyntaxError('syntax error at end of input', this.text, token.start, hint);
    const near = this.text.slice(token.start, Math.min(token.end, token.start + 60));
    const [joined] = token.type === 'number' ? this.#tokens.filter(({ type, start }) => type === 'word' && start === token.end) : [];
    const told = joined === undefined ? hint : 'a name that starts with a digit needs double quotes';
    throw new SqlSyntaxError(`syntax error at or near "${near}"`, this.text, token.start, told);
  }

  /** The error for what Redshift has and this parser gives no tree for. */
  refuse(feature: string): never {
    throw new SqlUnsupportedError(feature, this.text, this.token.start);
  }

  /** Runs a part of the parser one nesting level deeper and adds the height of what it read to the enclosing tree's. */
  measured<Node>(parse: () => Node): Node {
    const enclosing = this.height;
    this.height = 0;
    this.#nesting++;
    if (this.#nesting > MAX_NESTING) throw new SqlTooDeepError(this.text, this.token.start, MAX_NESTING);
    const node = parse();
    this.#nesting--;
    this.height = Math.max(enclosing, this.grown(this.height));
    return node;
  }

  /** The height of a node over a tree of the given height; an error where that is beyond the limit. */
  grown(height: number): number {
    if (height >= MAX_TREE_HEIGHT) throw new SqlTooDeepError(this.text, this.token.start, MAX_TREE_HEIGHT);
    return height + 1;
  }

  /** Reads the first character of the current token as a symbol of its own: `>>` that closes two types, `:int` that gives one. */
  splitSymbol(symbol: string, rest: Token['type']): void {
    const token = this.token;
    const middle = token.start + 1;
    const value = this.text.slice(middle, token.end);
    this.#tokens.splice(
      this.#index,
      1,
      { type: 'symbol', text: symbol, value: symbol, start: token.start, end: middle },
      { type: rest, text: value.toLowerCase(), value, start: middle, end: token.end },
    );
  }

  #takeIdentifier(quoted: boolean): Identifier {
    const token = this.next();
    return { kind: 'identifier', text: token.value, quoted, span: { start: token.start, end: token.end } };
  }

  /** `#name`, a temporary table: the sign touches the word, which tells it from the bitwise XOR in front of an operand. */
  #atTemporaryName(distance: number): boolean {
    const word = this.peek(distance + 1);
    return this.atSymbol('#', distance) && word.type === 'word' && word.start === this.peek(distance).end;
  }

  #temporaryName(): Identifier {
    if (!this.#atTemporaryName(0)) this.fail('expected a name');
    const sign = this.next();
    const word = this.next();
    return { kind: 'identifier', text: `#${word.value}`, quoted: false, span: { start: sign.start, end: word.end } };
  }
}
