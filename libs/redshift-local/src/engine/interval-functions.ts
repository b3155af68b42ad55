import { type IntervalRange, intervalRangeNamed } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { fitInterval, printInterval, readInterval, type IntervalLength } from '../types/interval-text.ts';
import type { NativeFunction } from './native-function.ts';

/** The length a text means as an interval of this range. */
function lengthOf(text: string, range: IntervalRange | null, precision: number): IntervalLength {
  const read = readInterval(text, range);
  if (read === null) throw new RedshiftError('22007', `invalid input syntax for type interval: "${text}"`);
  const fitted = fitInterval(read, range, precision);
  if (fitted === null) throw new RedshiftError('22007', `${COMPOSITE}: "${text}"`);
  return fitted;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_interval_forbid_composite_literals.html, which is on by default. */
export const COMPOSITE = 'an interval with a qualifier cannot contain both year-month and day-second parts';

/** Reading and printing of intervals that are no literals. */
export const INTERVAL_FUNCTIONS: readonly NativeFunction[] = [
  {
    name: 'rs_print_interval',
    parameters: ['integer', 'bigint'],
    returns: 'text',
    call: (months: number, micros: bigint) => printInterval({ months, micros }),
  },
  {
    name: 'rs_read_months',
    parameters: ['text', 'text', 'integer'],
    returns: 'integer',
    call: (text: string, range: string, precision: number) => lengthOf(text, intervalRangeNamed(range), precision).months,
  },
  {
    name: 'rs_read_micros',
    parameters: ['text', 'text', 'integer'],
    returns: 'bigint',
    call: (text: string, range: string, precision: number) => lengthOf(text, intervalRangeNamed(range), precision).micros,
  },
];
