import { lineAndColumn } from './lex/line-and-column.ts';

/**
 * The text is no SQL that this parser knows. The message has Redshift's wording (`syntax error at or near "x"`); `offset` counts UTF-16
 * units from 0, `line` and `column` from 1. `hint` says what was expected or what to write instead, where that is known.
 *
 * @example
 * try { parseStatement('select from') } catch (error) {
 *   if (error instanceof SqlSyntaxError) report(error.line, error.column, error.message, error.hint);
 * }
 */
export class SqlSyntaxError extends Error {
  override readonly name: string = 'SqlSyntaxError';
  /** 42601; 0A000 of `SqlUnsupportedError`, 54001 of `SqlTooDeepError`, 22021 of `InvalidCharacterError`. */
  readonly sqlstate: string = '42601';
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly hint: string | null;

  constructor(message: string, text: string, offset: number, hint: string | null = null) {
    super(message);
    const position = lineAndColumn(text, offset);
    this.offset = offset;
    this.line = position.line;
    this.column = position.column;
    this.hint = hint;
  }
}

/** Redshift has this syntax, and this parser knows of it, but gives no tree for it. `feature` is its name: `CREATE MASKING POLICY`. */
export class SqlUnsupportedError extends SqlSyntaxError {
  override readonly name: string = 'SqlUnsupportedError';
  override readonly sqlstate: string = '0A000';
  readonly feature: string;

  constructor(feature: string, text: string, offset: number) {
    super(`not emulated: ${feature}`, text, offset);
    this.feature = feature;
  }
}

/** The statement nests deeper than the parser and what walks its trees can follow without overflowing the stack. */
export class SqlTooDeepError extends SqlSyntaxError {
  override readonly name: string = 'SqlTooDeepError';
  override readonly sqlstate: string = '54001';

  constructor(text: string, offset: number, limit: number) {
    super('statement too complex', text, offset, `it nests deeper than ${limit} levels: split it, or use IN for long chains of OR`);
  }
}
