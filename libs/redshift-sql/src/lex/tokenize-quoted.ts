import { SqlSyntaxError } from '../syntax-error.ts';
import { scanEscape } from './string-literal.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './token.ts';

/** The tokens of the SQL inside a string token, with offsets in the text around it, so that errors and spans point to the right place. */
export function tokenizeQuoted(text: string, token: Token): Token[] {
  const offsets = innerOffsets(text, token);
  const outer = (offset: number): number => offsets[offset] ?? token.end;
  try {
    return tokenize(token.value).map((inner) => ({ ...inner, start: outer(inner.start), end: outer(inner.end) }));
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw new SqlSyntaxError(error.message, text, outer(error.offset), error.hint);
    throw error;
  }
}

/** For each offset in the token's value, the offset in the text of what it was read from; one more for its end. */
function innerOffsets(text: string, token: Token): number[] {
  const offsets: number[] = [];
  if (token.type === 'dollar-string') {
    const tagLength = (token.end - token.start - token.value.length) / 2;
    for (let inner = 0; inner <= token.value.length; inner++) offsets.push(token.start + tagLength + inner);
    return offsets;
  }
  let index = token.start + 1;
  for (let inner = 0; inner < token.value.length; inner++) {
    index = behindContinuation(text, index, token.value.charAt(inner));
    offsets.push(index);
    index = text.charAt(index) === '\\' ? scanEscape(text, index + 1).end : index + (text.startsWith("''", index) ? 2 : 1);
  }
  offsets.push(index);
  return offsets;
}

/** Where the next character stands when the string is continued on a further line. */
function behindContinuation(text: string, index: number, character: string): number {
  if (text.charAt(index) !== "'" || character === "'") return index;
  return text.indexOf("'", index + 1) + 1;
}
