import type { Expression } from '../ast/expression.ts';
import { isTypeWord, parseTypeName } from './parse-type.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `date '2026-03-01'`, `timestamp with time zone '...'`; null where the word is no type before a string. */
export function parseTypedLiteral(cursor: TokenCursor, word: string): Expression | null {
  if (!isTypeWord(word)) return null;
  const withZone = cursor.at('with', 1) || cursor.at('without', 1);
  const zoned = withZone && cursor.at('time', 2) && cursor.at('zone', 3);
  const precise = word === 'double' && cursor.at('precision', 1);
  if (cursor.peek(zoned ? 4 : precise ? 2 : 1).type !== 'string') return null;
  const { start } = cursor.token;
  const type = parseTypeName(cursor);
  const value = cursor.string('a text');
  return { kind: 'typed-literal', type, value, span: cursor.spanFrom(start) };
}
