import type { Operation, Sort } from './expression.ts';
import { COMPARISONS } from './number-operations.ts';
import { exact, type Outcome, type Scalar, type ScalarType, text, truth, UNSAID, value, whole } from './scalar.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html */

const DATE: ScalarType = { kind: 'date' };
const TIMESTAMP: ScalarType = { kind: 'timestamp' };
const SECOND = 1_000_000n;
const DAY = 86_400n * SECOND;
/** How long a part is that has one length. */
const LENGTHS: Readonly<Record<string, bigint>> = { week: 7n * DAY, day: DAY, hour: 3_600n * SECOND, minute: 60n * SECOND, second: SECOND };
const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 };

const floored = (a: bigint, b: bigint): bigint => (a - (((a % b) + b) % b)) / b;

interface Calendar {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  /** Microseconds since midnight. */
  readonly rest: bigint;
  /** Days since 1970. */
  readonly days: bigint;
}

function calendar(micros: bigint): Calendar {
  const days = floored(micros, DAY);
  const date = new Date(Number(days) * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate(), rest: micros - days * DAY, days };
}

/** Midnight of a day; the month may lie outside 1 to 12. */
const midnight = (year: number, month: number, day: number): bigint => BigInt(new Date(0).setUTCFullYear(year, month - 1, day)) * 1000n;

const lastDayOf = (year: number, month: number): number => calendar(midnight(year, month + 1, 0)).day;

export const moment = (micros: bigint): Scalar => ({ is: 'moment', micros });

const micros = (scalar: Scalar | undefined): bigint => {
  if (scalar?.is !== 'moment') throw new TypeError('no moment');
  return scalar.micros;
};

/** "If there are fewer days in the month than the day of the date, the result is the last day of the month." */
function monthsLater(from: bigint, months: number, keepsLastDay: boolean): bigint {
  const { year, month, day, rest } = calendar(from);
  const last = lastDayOf(year, month + months);
  return midnight(year, month + months, keepsLastDay && day === lastDayOf(year, month) ? last : Math.min(day, last)) + rest;
}

/** DATEADD: "handles the leap year date 02-29 differently when using dateadd(month, 12, …) or dateadd(year, 1, …)", which gives 03-01. */
function later(part: string, amount: bigint, from: bigint): bigint {
  if (part === 'year') {
    const { year, month, day, rest } = calendar(from);
    return midnight(year + Number(amount), month, day) + rest;
  }
  const months = MONTHS[part];
  return months === undefined ? from + amount * (LENGTHS[part] ?? 0n) : monthsLater(from, months * Number(amount), false);
}

/** Boundaries of the part between both moments. */
function boundaries(part: string, from: bigint, to: bigint): bigint {
  const months = MONTHS[part];
  if (months === undefined) return floored(to, LENGTHS[part] ?? 1n) - floored(from, LENGTHS[part] ?? 1n);
  const period = ({ year, month }: Calendar): number => Math.floor((year * 12 + month - 1) / months);
  return BigInt(period(calendar(to)) - period(calendar(from)));
}

function truncated(part: string, from: bigint): bigint {
  const { year, month, days } = calendar(from);
  const months = MONTHS[part];
  if (months !== undefined) return midnight(year, month - ((month - 1) % months), 1);
  // Weeks begin on Monday; 1970 began on a Thursday.
  if (part === 'week') return (days - ((((days + 3n) % 7n) + 7n) % 7n)) * DAY;
  return floored(from, LENGTHS[part] ?? 1n) * (LENGTHS[part] ?? 1n);
}

function partOf(part: string, from: bigint): bigint {
  const { year, month, day, rest, days } = calendar(from);
  switch (part) {
    case 'year':
      return BigInt(year);
    case 'quarter':
      return BigInt(Math.ceil(month / 3));
    case 'month':
      return BigInt(month);
    case 'day':
      return BigInt(day);
    case 'hour':
      return rest / (3_600n * SECOND);
    case 'minute':
      return (rest / (60n * SECOND)) % 60n;
    case 'dow':
      return (((days + 4n) % 7n) + 7n) % 7n;
    default:
      return days - midnight(year, 1, 1) / DAY + 1n;
  }
}

const SORTS = ['date', 'timestamp'] as const;
const PARTS = [...Object.keys(MONTHS), ...Object.keys(LENGTHS)];

function operation(
  sql: Operation['sql'],
  takes: readonly Sort[],
  gives: 'date' | 'timestamp' | 'integer',
  type: ScalarType,
  apply: (operands: readonly Scalar[]) => Outcome,
  postgres: boolean,
): Operation {
  return { sql, takes, gives, type: () => type, apply: (operands) => apply(operands), postgres };
}

const BIGINT: ScalarType = { kind: 'bigint' };
const INTEGER: ScalarType = { kind: 'integer' };

/** What Redshift and these operations both hold. */
const inRange = (result: bigint): Outcome => {
  const { year } = calendar(result);
  return year >= 1 && year <= 9999 ? value(moment(result)) : UNSAID;
};

export const MOMENT_OPERATIONS: readonly Operation[] = [
  ...SORTS.flatMap((sort): Operation[] => [
    ...PARTS.map((part) =>
      operation(
        ([n, of]) => `dateadd(${part}, ${n}, ${of})`,
        ['count', sort],
        'timestamp',
        TIMESTAMP,
        ([n, of]) => inRange(later(part, whole(n ?? exact(0n)), micros(of))),
        false,
      ),
    ),
    // Where a week begins for DATEDIFF, the page leaves open.
    ...PARTS.filter((part) => part !== 'week').map((part) =>
      operation(
        ([a, b]) => `datediff(${part}, ${a}, ${b})`,
        [sort, sort],
        'integer',
        BIGINT,
        ([a, b]) => value(exact(boundaries(part, micros(a), micros(b)))),
        false,
      ),
    ),
    ...PARTS.map((part) =>
      operation(
        ([of]) => `date_trunc('${part}', ${of})`,
        [sort],
        'timestamp',
        TIMESTAMP,
        ([of]) => inRange(truncated(part, micros(of))),
        sort === 'timestamp',
      ),
    ),
    ...['year', 'quarter', 'month', 'day', 'dow', 'doy', ...(sort === 'timestamp' ? ['hour', 'minute'] : [])].map((part) =>
      operation(
        ([of]) => `extract(${part} from ${of})`,
        [sort],
        'integer',
        INTEGER,
        ([of]) => value(exact(partOf(part, micros(of)))),
        false,
      ),
    ),
    operation(
      ([of]) => `last_day(${of})`,
      [sort],
      'date',
      DATE,
      ([of]) => {
        const { year, month } = calendar(micros(of));
        return inRange(midnight(year, month, lastDayOf(year, month)));
      },
      false,
    ),
    operation(
      ([of, n]) => `add_months(${of}, ${n})`,
      [sort, 'count'],
      'timestamp',
      TIMESTAMP,
      ([of, n]) => inRange(monthsLater(micros(of), Number(whole(n ?? exact(0n))), true)),
      false,
    ),
    ...COMPARISONS.flatMap(([operator, holds]) =>
      SORTS.map(
        (other): Operation => ({
          sql: ([a, b]) => `(${a} ${operator} ${b})`,
          takes: [sort, other],
          gives: 'boolean',
          type: () => ({ kind: 'boolean' }),
          apply: ([a, b]) => value(truth(holds(micros(a) < micros(b) ? -1 : Number(micros(a) > micros(b))))),
          postgres: true,
        }),
      ),
    ),
  ]),
  operation(
    ([of, n]) => `(${of} + ${n})`,
    ['date', 'count'],
    'date',
    DATE,
    ([of, n]) => inRange(micros(of) + whole(n ?? exact(0n)) * DAY),
    true,
  ),
  operation(
    ([of, n]) => `(${of} - ${n})`,
    ['date', 'count'],
    'date',
    DATE,
    ([of, n]) => inRange(micros(of) - whole(n ?? exact(0n)) * DAY),
    true,
  ),
  operation(
    ([a, b]) => `(${a} - ${b})`,
    ['date', 'date'],
    'integer',
    INTEGER,
    ([a, b]) => value(exact((micros(a) - micros(b)) / DAY)),
    true,
  ),
  operation(
    ([of]) => `trunc(${of})`,
    ['timestamp'],
    'date',
    DATE,
    ([of]) => inRange(floored(micros(of), DAY) * DAY),
    false,
  ),
];

/** As Redshift prints it: fractions of a second without zeros at the end. */
export function printedMoment(at: bigint, type: 'date' | 'timestamp'): string {
  const { year, month, day, rest } = calendar(at);
  const two = (of: bigint | number): string => String(of).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  if (type === 'date') return date;
  const fraction =
    rest % SECOND === 0n
      ? ''
      : `.${String(rest % SECOND)
          .padStart(6, '0')
          .replace(/0+$/, '')}`;
  return `${date} ${two(rest / (3_600n * SECOND))}:${two((rest / (60n * SECOND)) % 60n)}:${two((rest / SECOND) % 60n)}${fraction}`;
}

export const printedAs = (scalar: Scalar, type: 'date' | 'timestamp'): Outcome => value(text(printedMoment(micros(scalar), type)));
