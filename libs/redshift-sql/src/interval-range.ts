import type { IntervalQualifier } from './ast/literal.ts';

/** The ranges an interval can be qualified with: months for the first three, days to fractions of a second for the others. */
export const INTERVAL_RANGES = [
  'year',
  'month',
  'year to month',
  'day',
  'hour',
  'minute',
  'second',
  'day to hour',
  'day to minute',
  'day to second',
  'hour to minute',
  'hour to second',
  'minute to second',
] as const;

export type IntervalRange = (typeof INTERVAL_RANGES)[number];

/** A range by its words, `day to second`; null for other words. */
export const intervalRangeNamed = (words: string): IntervalRange | null => INTERVAL_RANGES.find((known) => known === words) ?? null;

/** The one spelling of a qualifier's range; null where there is no such range. */
export function intervalRange({ from, to }: Pick<IntervalQualifier, 'from' | 'to'>): IntervalRange | null {
  return intervalRangeNamed(to === null ? from : `${from} to ${to}`);
}
