import fc from 'fast-check';
import type { Sort } from './call.ts';
import { joined, quoted } from './literals.ts';

const TEXTS = [
  '',
  ' ',
  'a',
  'B',
  'Ab',
  'ab ',
  ' ab',
  'aé',
  '数a数',
  '12',
  ' -7',
  'a,b',
  ',',
  "it's",
  'a.c',
  'aab',
  'hello WORLD',
  'x_y%z',
].concat(['2024-02-29', '1.50', 'ÉCOLE ß', '😀x', 'a-b_c', 'foo123bar', 'tab\tx', 'true', 'a\\b', '2147483648', 'İΑΣ']);
const PLAIN = [
  '',
  'a',
  'ab',
  'aab',
  'abc',
  'a1b2',
  ' x y',
  '12',
  'A,b,C',
  'x.y',
  'foo123bar',
  'a-b_c',
  'bcbc',
  '  ',
  'AB cd',
  'a\tb',
  'a\\b',
];
const DATES = ['1969-12-31', '1970-01-01', '2000-02-29', '2023-12-31', '2024-01-31', '2024-02-29', '2024-12-30', '2021-01-03'].concat(
  ['1900-03-01', '2001-01-01', '2000-12-31', '1582-10-15', '1500-02-28', '0001-01-01', '9999-12-31', '0044-03-15 BC'],
  ['0001-12-31 BC', '2005-01-01', '2010-01-03', '2100-02-28', '4000-06-15', '0100-12-31 BC', '1000-01-01 BC'],
);
const TIMES = ['00:00:00', '23:59:59.999999', '12:00:00', '00:00:00.000001', '12:34:56.789', '01:02:03', '11:59:59.5', '13:00:00.25'];
const DOUBLES = ['0', '0.5', '-0.5', '1.5', '2.5', '-2.5', '1e10', '0.1', '-2.25', '3', '1e300', '123456.789', '1e-7', '6e-5', '-1', '100'];
const REALS = ['0', '0.5', '-1.5', '0.1', '100', '16777217', '1e10', '3.14159', '6e-6'];

const whole = (small: number, middle: number, edges: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: -small, max: small }).map(String) },
    { weight: 2, arbitrary: fc.integer({ min: -middle, max: middle }).map(String) },
    { weight: 1, arbitrary: fc.constantFrom(...edges) },
  );

const hundredths = fc
  .oneof(
    fc.integer({ min: -1000, max: 1000 }),
    fc.integer({ min: -9_999_999, max: 9_999_999 }),
    fc.constantFrom(0, 5, -5, 50, -250, 149, 151, 99_999_999),
  )
  .map((units) => `${units < 0 ? '-' : ''}${Math.trunc(Math.abs(units) / 100)}.${String(Math.abs(units) % 100).padStart(2, '0')}`);

const day = fc.oneof(
  fc.constantFrom(...DATES),
  fc.integer({ min: -40_000, max: 40_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
);
/** The mark of the years before Christ stands behind everything. */
const behind = (date: string, clock: string): string => (date.endsWith(' BC') ? `${date.slice(0, -3)} ${clock} BC` : `${date} ${clock}`);
const moment = (zone: string): fc.Arbitrary<string> =>
  fc.tuple(fc.oneof(fc.constantFrom(...DATES), day), fc.constantFrom(...TIMES)).map(([date, clock]) => quoted(behind(date, clock + zone)));

/** The type of each sort in CREATE TABLE, and its values. */
const SORTS: Readonly<Record<Sort, { readonly type: string; readonly value: fc.Arbitrary<string> }>> = {
  text: { type: 'varchar(40)', value: fc.oneof(fc.constantFrom(...TEXTS), joined([...'abcABé数 ,1._-'], 0, 8)).map(quoted) },
  plain: { type: 'varchar(40)', value: fc.oneof(fc.constantFrom(...PLAIN), joined([...'abcAB1 ,._-'], 0, 8)).map(quoted) },
  char: { type: 'char(6)', value: fc.constantFrom('a', 'ab', '', 'abc ', 'ABCDEF', ' b', '12').map(quoted) },
  smallint: { type: 'smallint', value: whole(9, 300, ['32767', '-32768']) },
  integer: { type: 'integer', value: whole(12, 30_000, ['2147483647', '-2147483647', '1073741824']) },
  bigint: { type: 'bigint', value: whole(12, 30_000_000_000, ['9223372036854775807', '-9223372036854775807', '4611686018427387904']) },
  decimal: { type: 'decimal(8, 2)', value: hundredths },
  real: { type: 'real', value: fc.constantFrom(...REALS) },
  double: { type: 'double precision', value: fc.constantFrom(...DOUBLES) },
  boolean: { type: 'boolean', value: fc.constantFrom('true', 'false') },
  date: { type: 'date', value: day.map(quoted) },
  time: { type: 'time', value: fc.constantFrom(...TIMES).map(quoted) },
  timestamp: { type: 'timestamp', value: moment('') },
  timestamptz: { type: 'timestamptz', value: moment('+02') },
};

/** Two columns of each sort. */
export const COLUMNS = (Object.keys(SORTS) as Sort[]).flatMap((sort) =>
  [1, 2].map((place) => ({ name: `${sort}_${place}`, sort, ...SORTS[sort] })),
);

/** The value as a literal of exactly its column's type. No NULL: of a constant one, PostgreSQL does not look at the other operands. */
export const literalOf = (sort: Sort): fc.Arbitrary<string> => SORTS[sort].value.map((value) => `cast(${value} as ${SORTS[sort].type})`);

export const rowsOf = (howMany: number): fc.Arbitrary<string[][]> =>
  fc.array(
    fc.tuple(...COLUMNS.map(({ value }) => fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.constant('null') }))),
    { minLength: howMany, maxLength: howMany },
  );
