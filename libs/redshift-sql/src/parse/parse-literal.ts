import type { Expression } from '../ast/expression.ts';
import type { IntervalLiteral, IntervalQualifier, IntervalUnit } from '../ast/literal.ts';
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

/** https://docs.aws.amazon.com/redshift/latest/dg/r_interval_literals.html */
export function parseInterval(cursor: TokenCursor): IntervalLiteral {
  const { start } = cursor.token;
  cursor.expect('interval');
  const value = cursor.string('an interval such as 1 day');
  const qualifier = parseIntervalQualifier(cursor);
  return { kind: 'interval', value, qualifier, span: cursor.spanFrom(start) };
}

const UNITS: ReadonlyMap<string, IntervalUnit> = new Map(
  (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

function parseUnit(cursor: TokenCursor): IntervalUnit | null {
  const unit = cursor.token.type === 'word' ? UNITS.get(cursor.token.text) : undefined;
  if (unit === undefined) return null;
  cursor.next();
  return unit;
}

function parseIntervalQualifier(cursor: TokenCursor): IntervalQualifier | null {
  const { start } = cursor.token;
  const from = parseUnit(cursor);
  if (from === null) return null;
  const to = cursor.accept('to') ? (parseUnit(cursor) ?? cursor.fail('expected a unit such as MONTH or SECOND')) : null;
  const [precision = null] = cursor.atSymbol('(') ? cursor.parenthesized((inner) => inner.integer('a precision')) : [];
  return { kind: 'interval-qualifier', from, to, precision, span: cursor.spanFrom(start) };
}
