/** `dollar-string` is `$$...$$`, which routine bodies tell apart from a quoted text. */
export type TokenType =
  | 'word'
  | 'quoted-word'
  | 'string'
  | 'dollar-string'
  | 'number'
  | 'symbol'
  | 'named-parameter'
  | 'positional-parameter'
  | 'end';

export interface Token {
  readonly type: TokenType;
  /** What the parser compares: a word in lower case, a symbol, else as `value`. */
  readonly text: string;
  /** A word as written, a string or quoted word without quotes and escapes, a number's or parameter's text. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}
