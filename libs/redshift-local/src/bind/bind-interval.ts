import type { IntervalLiteral } from '@hakkai/redshift-sql';
import { quoteText } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { call, type BoundExpression } from './bound-expression.ts';

/** Months and microseconds of each unit an interval's text may name, with the plural and short spellings. */
const UNITS: readonly { readonly names: readonly string[]; readonly months: number; readonly micros: number }[] = [
  { names: ['millennium', 'millennia', 'mil', 'mils'], months: 12_000, micros: 0 },
  { names: ['century', 'centuries', 'c', 'cent', 'cents'], months: 1200, micros: 0 },
  { names: ['decade', 'decades', 'dec', 'decs'], months: 120, micros: 0 },
  { names: ['year', 'years', 'y', 'yr', 'yrs'], months: 12, micros: 0 },
  { names: ['quarter', 'quarters', 'qtr', 'qtrs'], months: 3, micros: 0 },
  { names: ['month', 'months', 'mon', 'mons'], months: 1, micros: 0 },
  { names: ['week', 'weeks', 'w'], months: 0, micros: 604_800_000_000 },
  { names: ['day', 'days', 'd'], months: 0, micros: 86_400_000_000 },
  { names: ['hour', 'hours', 'h', 'hr', 'hrs'], months: 0, micros: 3_600_000_000 },
  { names: ['minute', 'minutes', 'm', 'min', 'mins'], months: 0, micros: 60_000_000 },
  { names: ['second', 'seconds', 's', 'sec', 'secs'], months: 0, micros: 1_000_000 },
  {
    names: ['millisecond', 'milliseconds', 'ms', 'msec', 'msecs', 'msecond', 'mseconds', 'millisec', 'millisecs', 'millisecon'],
    months: 0,
    micros: 1000,
  },
  { names: ['microsecond', 'microseconds', 'us', 'usec', 'usecs', 'microsec', 'microsecs'], months: 0, micros: 1 },
];

/** `INTERVAL '1 day 2 hours'`, `INTERVAL '3' month`. https://docs.aws.amazon.com/redshift/latest/dg/r_interval_literals.html */
export function bindInterval(node: IntervalLiteral, context: BindContext): BoundExpression {
  const invalid = (): RedshiftError =>
    new RedshiftError('22007', `invalid input syntax for type interval: "${node.value}"`, at(context, node.span.start));
  const { months, micros } = measure(node.value.trim(), node.qualifier?.from ?? null, node.qualifier?.to ?? null, invalid);
  const days = Math.trunc(micros / 86_400_000_000);
  const rest = micros - days * 86_400_000_000;
  const type = months !== 0 && micros === 0 ? INTERVAL_YEAR_TO_MONTH : INTERVAL_DAY_TO_SECOND;
  const sql = `CAST(${quoteText(`${months} months ${days} days ${rest} microseconds`)} AS INTERVAL)`;
  return { ...call(`interval ${months} ${micros}`, type, [], () => sql), label: 'interval' };
}

interface Length {
  readonly months: number;
  readonly micros: number;
}

function measure(text: string, from: string | null, to: string | null, invalid: () => RedshiftError): Length {
  const yearMonth = /^([+-]?)(\d+)-(\d+)$/.exec(text);
  if (yearMonth !== null && (to === 'month' || from === null)) {
    const months = Number(yearMonth[2]) * 12 + Number(yearMonth[3]);
    return { months: yearMonth[1] === '-' ? -months : months, micros: 0 };
  }
  let months = 0;
  let micros = 0;
  let rest = text;
  while (rest !== '') {
    const clock = /^([+-]?)(\d+):(\d{1,2})(?::(\d{1,2})(\.\d{1,6})?)?\s*/.exec(rest);
    if (clock !== null) {
      const seconds = Number(clock[2]) * 3600 + Number(clock[3]) * 60 + Number(clock[4] ?? 0);
      micros += (clock[1] === '-' ? -1 : 1) * (seconds * 1_000_000 + Math.round(Number(clock[5] ?? 0) * 1_000_000));
      rest = rest.slice(clock[0].length);
      continue;
    }
    const part = /^([+-]?\d+(?:\.\d+)?)\s*([a-zA-Z]*)\s*,?\s*/.exec(rest);
    if (part === null || part[0] === '') throw invalid();
    const name =
      part[2] === undefined || part[2] === ''
        ? to === 'second' || from === null
          ? from === null
            ? 'second'
            : 'day'
          : from
        : part[2].toLowerCase();
    const unit = UNITS.find(({ names }) => names.includes(name));
    if (unit === undefined) throw invalid();
    const count = Number(part[1]);
    if (unit.months !== 0 && !Number.isInteger(count * unit.months)) throw invalid();
    months += count * unit.months;
    micros += Math.round(count * unit.micros);
    rest = rest.slice(part[0].length);
  }
  return { months, micros };
}
