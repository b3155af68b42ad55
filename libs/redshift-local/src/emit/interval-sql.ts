import type { IntervalLength } from '../types/interval-text.ts';
import { countedIn, type IntervalType } from '../types/redshift-type.ts';

/** Engine SQL of an interval of a known length, in the form its type is held in. */
export function intervalSql({ months, micros }: IntervalLength, type: IntervalType): string {
  switch (countedIn(type)) {
    case 'months':
      return `CAST(${months} AS INTEGER)`;
    case 'microseconds':
      return `CAST(${micros} AS BIGINT)`;
    case 'both':
      return bothSql(`CAST(${months} AS INTEGER)`, `CAST(${micros} AS BIGINT)`);
  }
}

/** An interval without a qualifier from engine SQL of its two counts. */
export const bothSql = (months: string, micros: string): string => `(to_months(${months}) + to_microseconds(${micros}))`;

/** The months of an interval, as engine SQL. */
export function monthsSql(sql: string, type: IntervalType): string {
  const counted = countedIn(type);
  if (counted === 'both') return `CAST(date_part('year', ${sql}) * 12 + date_part('month', ${sql}) AS INTEGER)`;
  return counted === 'months' ? sql : '0';
}

/** The microseconds of an interval beside its months, as engine SQL. */
export function microsSql(sql: string, type: IntervalType): string {
  const counted = countedIn(type);
  if (counted === 'both') return `epoch_us(${sql} - to_months(${monthsSql(sql, type)}))`;
  return counted === 'microseconds' ? sql : '0';
}

/** An interval as the engine adds it to a moment. */
export const addableSql = (sql: string, type: IntervalType): string =>
  ({ months: `to_months(${sql})`, microseconds: `to_microseconds(${sql})`, both: sql })[countedIn(type)];
