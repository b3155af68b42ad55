import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { JsonValue, Match } from './tournament-file.ts';

export type MatchItem = Record<string, AttributeValue>;

/** @example tournamentId(1930) // 'wc-1930' */
export function tournamentId(year: number): string {
  return `wc-${year}`;
}

export function matchKey(year: number, matchNo: number): MatchItem {
  return { tournamentId: { S: tournamentId(year) }, matchNo: { N: String(matchNo) } };
}

/** The item of a match: its key, and the published attributes as they are; what the file lacks, the item lacks. */
export function matchItem(year: number, matchNo: number, match: Match): MatchItem {
  const attributes = Object.entries(match).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, attributeValue(value)] as const],
  );
  return { ...matchKey(year, matchNo), ...Object.fromEntries(attributes) };
}

function attributeValue(value: JsonValue): AttributeValue {
  if (value === null) return { NULL: true };
  switch (typeof value) {
    case 'string':
      return { S: value };
    case 'number':
      return { N: String(value) };
    case 'boolean':
      return { BOOL: value };
    case 'object':
      return isList(value)
        ? { L: value.map(attributeValue) }
        : { M: Object.fromEntries(Object.entries(value).map(([name, part]) => [name, attributeValue(part)])) };
  }
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
