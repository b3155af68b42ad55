import type { IntervalLiteral, IntervalQualifier, IntervalUnit } from '../ast/literal.ts';
import type { ScalarType } from '../ast/type-name.ts';
import { intervalRange } from '../interval-range.ts';
import type { TokenCursor } from './token-cursor.ts';

/** `interval '1 day'`, `interval '1-2' year to month`. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html */
export function parseInterval(cursor: TokenCursor): IntervalLiteral {
  const { start } = cursor.token;
  cursor.expect('interval');
  const value = cursor.string('an interval such as 1 day');
  const qualifier = parseIntervalQualifier(cursor);
  return { kind: 'interval', value, qualifier, span: cursor.spanFrom(start) };
}

/** `interval month`, `interval day to second (3)`; null where the word INTERVAL has no qualifier behind it and stands for no such type. */
export function parseIntervalType(cursor: TokenCursor): ScalarType | null {
  if (unitAt(cursor, 1) === null) return null;
  const { start } = cursor.token;
  cursor.expect('interval');
  const qualifier = parseIntervalQualifier(cursor);
  const range = qualifier === null ? null : intervalRange(qualifier);
  if (qualifier === null || range === null) return cursor.fail('expected a unit such as MONTH or SECOND');
  const name = range.startsWith('year') || range === 'month' ? 'interval year to month' : 'interval day to second';
  const modifiers = qualifier.precision === null ? [] : [qualifier.precision];
  return { kind: 'scalar-type', name, modifiers, ...(`interval ${range}` === name ? {} : { range }), span: cursor.spanFrom(start) };
}

const UNITS: ReadonlyMap<string, IntervalUnit> = new Map(
  (['year', 'month', 'day', 'hour', 'minute', 'second'] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

function unitAt(cursor: TokenCursor, ahead: number): IntervalUnit | null {
  const token = cursor.peek(ahead);
  return token.type === 'word' ? (UNITS.get(token.text) ?? null) : null;
}

function parseUnit(cursor: TokenCursor): IntervalUnit | null {
  const unit = unitAt(cursor, 0);
  if (unit !== null) cursor.next();
  return unit;
}

function parseIntervalQualifier(cursor: TokenCursor): IntervalQualifier | null {
  const { start } = cursor.token;
  const from = parseUnit(cursor);
  if (from === null) return null;
  const to = cursor.accept('to') ? (parseUnit(cursor) ?? cursor.fail('expected a unit such as MONTH or SECOND')) : null;
  if (intervalRange({ from, to }) === null) cursor.fail(`${from} to ${to ?? from} is no range of an interval`);
  const seconds = (to ?? from) === 'second' && cursor.atSymbol('(');
  const [precision = null] = seconds ? cursor.parenthesized((inner) => inner.integer('a precision')) : [];
  return { kind: 'interval-qualifier', from, to, precision, span: cursor.spanFrom(start) };
}
