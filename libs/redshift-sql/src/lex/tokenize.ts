import { SqlSyntaxError } from '../syntax-error.ts';
import { continuesWord, isDigit, isSpace, startsWord } from './character-class.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { excerpt, scanDollarString, scanQuotedWord, scanString } from './string-literal.ts';
import type { Token, TokenType } from './token.ts';

/** Longest first, so that the first that matches is the right one. */
const LONG_SYMBOLS = ['||/', '!~*', '::', '||', '|/', '!=', '<>', '<=', '>=', '<<', '>>', '~*', '!~', ':='];
const SYMBOLS_BY_FIRST_UNIT = groupByFirstUnit(LONG_SYMBOLS);
const SHORT_SYMBOLS = new Set('+-*/%^&|#~<>=()[],.;:@');

/** Splits a text into tokens, the last of which is `end`. Comments and white space are dropped. */
export function tokenize(text: string): Token[] {
  refuseUnstorable(text);
  const tokens: Token[] = [];
  const push = (type: TokenType, word: string, value: string, start: number, end: number): number => {
    tokens.push({ type, text: word, value, start, end });
    return end;
  };
  // A byte order mark at the start of a file is no part of the SQL.
  let index = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    if (isSpace(unit)) {
      index++;
    } else if (startsWord(unit)) {
      const end = wordEnd(text, index);
      const word = text.slice(index, end);
      index = push('word', word.toLowerCase(), word, index, end);
    } else if (unit === 45 && text.charCodeAt(index + 1) === 45) {
      index = lineEnd(text, index);
    } else if (unit === 47 && text.charCodeAt(index + 1) === 42) {
      index = commentEnd(text, index);
    } else if (isDigit(unit) || (unit === 46 && isDigit(text.charCodeAt(index + 1)))) {
      const end = numberEnd(text, index);
      const digits = text.slice(index, end);
      index = push('number', digits, digits, index, end);
    } else if (unit === 39) {
      const string = scanString(text, index);
      index = push('string', string.value, string.value, index, string.end);
    } else if (unit === 34) {
      const quoted = scanQuotedWord(text, index);
      index = push('quoted-word', quoted.value, quoted.value, index, quoted.end);
    } else if (unit === 36) {
      index = scanDollar(text, index, push);
    } else if (unit === 58 && startsWord(text.charCodeAt(index + 1))) {
      const end = wordEnd(text, index + 1);
      const name = text.slice(index + 1, end);
      index = push('named-parameter', name, name, index, end);
    } else {
      const symbol = symbolAt(text, index);
      index = push('symbol', symbol, symbol, index, index + symbol.length);
    }
  }
  push('end', '', '', text.length, text.length);
  return tokens;
}

function scanDollar(
  text: string,
  start: number,
  push: (type: TokenType, word: string, value: string, start: number, end: number) => number,
): number {
  if (isDigit(text.charCodeAt(start + 1))) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const position = text.slice(start + 1, end);
    return push('positional-parameter', position, position, start, end);
  }
  const body = scanDollarString(text, start);
  if (body === null) throw new SqlSyntaxError('syntax error at or near "$"', text, start);
  return push('dollar-string', body.value, body.value, start, body.end);
}

function wordEnd(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && continuesWord(text.charCodeAt(end))) end++;
  return end;
}

/** A word may follow at once, as in PostgreSQL 8: `1when` is 1 and WHEN, and AWS's drivers write it so. */
function numberEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 46) {
    end++;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  const exponent = /^[eE][+-]?[0-9]+/.exec(text.slice(end, end + 24));
  if (exponent) {
    end += exponent[0].length;
    while (isDigit(text.charCodeAt(end))) end++;
  }
  return end;
}

function lineEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
  return end;
}

/** Comments nest: each `/*` needs its own end. */
function commentEnd(text: string, start: number): number {
  let depth = 1;
  let index = start + 2;
  while (depth > 0) {
    const close = text.indexOf('*/', index);
    if (close < 0) throw new SqlSyntaxError(`unterminated /* comment at or near "${excerpt(text, start)}"`, text, start);
    const open = text.indexOf('/*', index);
    if (open >= 0 && open < close) {
      depth++;
      index = open + 2;
    } else {
      depth--;
      index = close + 2;
    }
  }
  return index;
}

function symbolAt(text: string, index: number): string {
  for (const symbol of SYMBOLS_BY_FIRST_UNIT.get(text.charCodeAt(index)) ?? []) {
    if (text.startsWith(symbol, index)) return symbol;
  }
  const character = text.charAt(index);
  if (SHORT_SYMBOLS.has(character)) return character;
  throw new SqlSyntaxError(`syntax error at or near "${character}"`, text, index);
}

function groupByFirstUnit(symbols: readonly string[]): Map<number, string[]> {
  const groups = new Map<number, string[]>();
  for (const symbol of symbols) groups.set(symbol.charCodeAt(0), [...(groups.get(symbol.charCodeAt(0)) ?? []), symbol]);
  return groups;
}
