import { bothSql, microsSql, monthsSql } from '../emit/interval-sql.ts';
import { quoteText, raise } from '../emit/quote.ts';
import { COMPOSITE } from '../engine/interval-functions.ts';
import { keptUnit } from '../types/interval-text.ts';
import { countedIn, isText, type IntervalType, type RedshiftType } from '../types/redshift-type.ts';

/** Engine SQL of a text or an interval as an interval of this type; null where Redshift has no such cast. */
export function toInterval(from: RedshiftType, type: IntervalType): ((sql: string) => string) | null {
  if (isText(from) || from.kind === 'unknown') {
    const read = (part: 'months' | 'micros', sql: string): string =>
      `rs_read_${part}(${sql}, ${quoteText(type.range ?? '')}, ${type.precision ?? 6})`;
    return (sql) => parts(type, read('months', sql), read('micros', sql));
  }
  if (from.kind !== 'interval') return null;
  if (from.range !== null && type.range !== null && countedIn(from) !== countedIn(type)) return null;
  return (sql) => {
    const months = monthsSql(sql, from);
    const micros = microsSql(sql, from);
    const other = countedIn(type) === 'months' ? micros : months;
    const fitted = parts(type, kept(months, type), kept(micros, type));
    return type.range === null ? fitted : `CASE WHEN ${other} <> 0 THEN ${raise('22007', COMPOSITE)} ELSE ${fitted} END`;
  };
}

function parts(type: IntervalType, months: string, micros: string): string {
  return { months, microseconds: micros, both: bothSql(months, micros) }[countedIn(type)];
}

/** A count without what is smaller than the last unit of the type. */
function kept(count: string, { range, precision }: IntervalType): string {
  if (range === null) return count;
  const { unit, rounds } = keptUnit(range, precision);
  const half = rounds ? `(${count} + CASE WHEN ${count} < 0 THEN -${unit / 2n} ELSE ${unit / 2n} END)` : count;
  return `(${half} // ${unit} * ${unit})`;
}
