import { SqlSyntaxError } from '../syntax-error.ts';
import { isSpace } from './character-class.ts';

const BACKSLASH = 92;
const QUOTE = 39;

/** A text and the offset behind its closing quote. */
interface ScannedText {
  readonly value: string;
  readonly end: number;
}

/**
 * Reads `'...'` from its opening quote: `''` is a quote, and a backslash escapes as in PostgreSQL 8.0 (`\n`, `\t`, `\\`, `\'`, octal
 * `\101`), which is why regular expressions for Redshift are written with `\\d`. Strings with a line end between them are one string.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_QUOTE_LITERAL.html doubles backslashes for the same reason.
 */
export function scanString(text: string, start: number): ScannedText {
  let value = '';
  let open = start;
  for (;;) {
    let index = open + 1;
    let chunk = index;
    for (;;) {
      if (index >= text.length) throw new SqlSyntaxError(`unterminated quoted string at or near "${excerpt(text, start)}"`, text, start);
      const unit = text.charCodeAt(index);
      if (unit === BACKSLASH && index + 1 < text.length) {
        value += text.slice(chunk, index);
        const escaped = scanEscape(text, index + 1);
        value += escaped.value;
        index = escaped.end;
        chunk = index;
      } else if (unit !== QUOTE) {
        index++;
      } else if (text.charCodeAt(index + 1) === QUOTE) {
        value += text.slice(chunk, index + 1);
        index += 2;
        chunk = index;
      } else {
        break;
      }
    }
    value += text.slice(chunk, index);
    const next = continuation(text, index + 1);
    if (next < 0) return { value, end: index + 1 };
    open = next;
  }
}

/** The offset of a quote that continues the string on a further line, or -1. */
function continuation(text: string, from: number): number {
  let index = from;
  let newLine = false;
  while (index < text.length && isSpace(text.charCodeAt(index))) {
    const unit = text.charCodeAt(index);
    if (unit === 10 || unit === 13) newLine = true;
    index++;
  }
  return newLine && text.charCodeAt(index) === QUOTE ? index : -1;
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };

/** Reads what stands behind a backslash. */
export function scanEscape(text: string, index: number): ScannedText {
  const octal = /^[0-7]{1,3}/.exec(text.slice(index, index + 3));
  if (octal) return { value: String.fromCharCode(Number.parseInt(octal[0], 8) & 0xff), end: index + octal[0].length };
  const character = text.charAt(index);
  return { value: ESCAPES[character] ?? character, end: index + 1 };
}

/** Reads `"..."` from its opening quote; `""` is a quote. */
export function scanQuotedWord(text: string, start: number): ScannedText {
  let value = '';
  let chunk = start + 1;
  for (;;) {
    const index = text.indexOf('"', chunk);
    if (index < 0) throw new SqlSyntaxError(`unterminated quoted identifier at or near "${excerpt(text, start)}"`, text, start);
    value += text.slice(chunk, index);
    if (text.charAt(index + 1) !== '"') {
      if (value === '') throw new SqlSyntaxError('zero-length delimited identifier at or near """"', text, start);
      return { value, end: index + 1 };
    }
    value += '"';
    chunk = index + 2;
  }
}

const DOLLAR_TAG = /\$(?:[A-Za-z_\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*)?\$/y;

/** Reads `$$...$$` or `$tag$...$tag$`; null where the dollar opens no such text. */
export function scanDollarString(text: string, start: number): ScannedText | null {
  DOLLAR_TAG.lastIndex = start;
  const tag = DOLLAR_TAG.exec(text)?.[0];
  if (tag === undefined) return null;
  const close = text.indexOf(tag, start + tag.length);
  if (close < 0) throw new SqlSyntaxError(`unterminated dollar-quoted string at or near "${excerpt(text, start)}"`, text, start);
  return { value: text.slice(start + tag.length, close), end: close + tag.length };
}

/** The rest of the line, shortened, as error messages quote it. */
export function excerpt(text: string, start: number): string {
  const line = /[^\r\n]*/.exec(text.slice(start, start + 40));
  return line === null ? '' : line[0];
}
