import type { SourceSpan } from '../ast/source-position.ts';
import { SqlSyntaxError } from '../syntax-error.ts';
import { scanEscape } from './string-literal.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './token.ts';

/** The tokens of the SQL inside a string token, with offsets in the text around it, so that errors and spans point to the right place. */
export function tokenizeQuoted(text: string, token: Token): Token[] {
  const places = characterPlaces(text, token);
  const outerStart = (offset: number): number => places[offset]?.start ?? token.end - 1;
  const outerEnd = (offset: number): number => places[offset - 1]?.end ?? outerStart(offset);
  try {
    return tokenize(token.value).map((inner) => ({ ...inner, start: outerStart(inner.start), end: outerEnd(inner.end) }));
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw new SqlSyntaxError(error.message, text, outerStart(error.offset), error.hint);
    throw error;
  }
}

/** For each UTF-16 unit of the token's value, where it stands in the text. */
function characterPlaces(text: string, token: Token): SourceSpan[] {
  const places: SourceSpan[] = [];
  if (token.type === 'dollar-string') {
    const tagLength = (token.end - token.start - token.value.length) / 2;
    const start = token.start + tagLength;
    for (let inner = 0; inner < token.value.length; inner++) places.push({ start: start + inner, end: start + inner + 1 });
    return places;
  }
  let index = token.start + 1;
  for (let inner = 0; inner < token.value.length; inner++) {
    const start = behindContinuation(text, index, token.value.charAt(inner));
    index = text.charAt(start) === '\\' ? scanEscape(text, start + 1).end : start + (text.startsWith("''", start) ? 2 : 1);
    places.push({ start, end: index });
  }
  return places;
}

/** Where the next character stands when the string is continued on a further line. */
function behindContinuation(text: string, index: number, character: string): number {
  if (text.charAt(index) !== "'" || character === "'") return index;
  return text.indexOf("'", index + 1) + 1;
}
