import fc from 'fast-check';
import { CHOICES } from './choices.ts';
import { CONVERSIONS } from './conversions.ts';
import { type Expression, operate, type Operation, type Row, type Sort } from './expression.ts';
import { MOMENT_OPERATIONS, moment, printedMoment } from './moment-operations.ts';
import { NUMBER_OPERATIONS } from './number-operations.ts';
import { TEXT_OPERATIONS } from './text-operations.ts';
import { exact, NULL, numeral, type Scalar, type ScalarType, text, truth } from './scalar.ts';

export const OPERATIONS: readonly Operation[] = [
  ...NUMBER_OPERATIONS,
  ...TEXT_OPERATIONS,
  ...MOMENT_OPERATIONS,
  ...CHOICES,
  ...CONVERSIONS,
];

interface Column {
  readonly name: string;
  readonly sort: Exclude<Sort, 'count'>;
  readonly type: ScalarType;
  /** The column's type in CREATE TABLE. */
  readonly sql: string;
}

export const COLUMNS: readonly Column[] = [
  ...(['smallint', 'integer', 'bigint'] as const).map((kind) => ({
    name: `a_${kind}`,
    sort: 'integer' as const,
    type: { kind },
    sql: kind,
  })),
  ...[
    [8, 2],
    [19, 4],
    [38, 10],
  ].map(([precision = 0, scale = 0]) => ({
    name: `a_decimal_${precision}`,
    sort: 'decimal' as const,
    type: { kind: 'decimal' as const, precision, scale },
    sql: `decimal(${precision}, ${scale})`,
  })),
  { name: 'a_double', sort: 'double', type: { kind: 'double' }, sql: 'double precision' },
  { name: 'a_text', sort: 'text', type: { kind: 'varchar' }, sql: 'varchar(40)' },
  { name: 'a_truth', sort: 'boolean', type: { kind: 'boolean' }, sql: 'boolean' },
  { name: 'a_date', sort: 'date', type: { kind: 'date' }, sql: 'date' },
  { name: 'a_timestamp', sort: 'timestamp', type: { kind: 'timestamp' }, sql: 'timestamp' },
];

const BITS = { smallint: 15n, integer: 31n, bigint: 63n };

/** Small numbers, and those at the edge of the type. */
function units(type: ScalarType): fc.Arbitrary<bigint> {
  const most =
    type.kind === 'decimal' && type.precision === 19
      ? (1n << 63n) - 1n
      : type.kind === 'decimal'
        ? 10n ** BigInt(type.precision) - 1n
        : (1n << (type.kind === 'smallint' || type.kind === 'integer' || type.kind === 'bigint' ? BITS[type.kind] : 31n)) - 1n;
  return fc.oneof(
    { weight: 4, arbitrary: fc.bigInt({ min: -12n, max: 12n }) },
    { weight: 3, arbitrary: fc.bigInt({ min: -30_000n, max: 30_000n }) },
    { weight: 1, arbitrary: fc.constantFrom(most, -most, most - 1n, most / 2n) },
    { weight: 1, arbitrary: fc.bigInt({ min: -most, max: most }) },
  );
}

const TEXTS = ['', ' ', 'a', 'b', 'B', 'Ab', 'ab ', ' ab', 'aé', '数a数', '12', ' -7', '0', '2147483648', 'a,b', ',', "it's", 'Zz'];
const characters = fc.array(fc.constantFrom(...'abcABé数 ,1'), { maxLength: 7 }).map((list) => list.join(''));

/** Days at the ends of months, years and leap years, before 1970 too. */
const DAYS = ['1969-12-31', '1970-01-01', '2000-02-29', '2023-12-31', '2024-01-31', '2024-02-29', '2024-04-30', '1900-03-01'];
const day = fc.oneof(
  fc.constantFrom(...DAYS).map((written) => BigInt(Date.parse(written)) * 1000n),
  fc.integer({ min: -40_000, max: 40_000 }).map((days) => BigInt(days) * 86_400_000_000n),
);
const timeOfDay = fc.oneof(fc.constantFrom(0n, 1n, 86_399_999_999n, 43_200_000_000n), fc.bigInt({ min: 0n, max: 86_399_999_999n }));

/** A value of the type, without NULL. */
function scalarOf(type: ScalarType): fc.Arbitrary<Scalar> {
  switch (type.kind) {
    case 'smallint':
    case 'integer':
    case 'bigint':
      return units(type).map((number) => exact(number));
    case 'decimal':
      return units(type).map((number) => exact(number, type.scale));
    case 'double':
      return fc
        .oneof(fc.integer({ min: -50, max: 50 }), fc.constantFrom(0.5, -2.25, 1e10, 1e300, -1e300, 0.1))
        .map((number) => ({ is: 'double', value: Object.is(number, -0) ? 0 : number }));
    case 'varchar':
      return fc.oneof(fc.constantFrom(...TEXTS), characters).map(text);
    case 'boolean':
      return fc.boolean().map(truth);
    case 'date':
      return day.map(moment);
    case 'timestamp':
      return fc.tuple(day, timeOfDay).map(([date, time]) => moment(date + time));
  }
}

/** The value as a literal of exactly this type. */
export function literalSql(scalar: Scalar, type: ScalarType): string {
  const name =
    type.kind === 'decimal' ? `decimal(${type.precision}, ${type.scale})` : type.kind === 'double' ? 'double precision' : type.kind;
  switch (scalar.is) {
    case 'null':
      return `cast(null as ${name === 'varchar' ? 'varchar(40)' : name})`;
    case 'exact': {
      const written = numeral(scalar.units, scalar.scale);
      const plain = type.kind === 'integer' && scalar.units > -(2n ** 31n);
      return plain ? (scalar.units < 0n ? `(${written})` : written) : `cast(${written} as ${name})`;
    }
    case 'double':
      return `cast(${scalar.value} as double precision)`;
    case 'text':
      return `'${scalar.value.replaceAll("'", "''")}'`;
    case 'boolean':
      return String(scalar.value);
    case 'moment': {
      const kind = type.kind === 'date' ? 'date' : 'timestamp';
      return `${kind} '${printedMoment(scalar.micros, kind)}'`;
    }
  }
}

const literal = (type: ScalarType): fc.Arbitrary<Expression> =>
  fc
    .oneof({ weight: 6, arbitrary: scalarOf(type) }, { weight: 1, arbitrary: fc.constant(NULL) })
    // A text literal is of no type yet where nothing says which; CASE and COALESCE of such alone are another matter.
    .map((of) => ({
      node: 'literal',
      sql: type.kind === 'varchar' ? `cast(${literalSql(of, type)} as varchar(40))` : literalSql(of, type),
      value: of,
      type,
    }));

const count: fc.Arbitrary<Expression> = fc.integer({ min: -3, max: 8 }).map((number) => ({
  node: 'literal',
  sql: number < 0 ? `(${number})` : String(number),
  value: exact(BigInt(number)),
  type: { kind: 'integer' },
}));

function leaf(sort: Sort): fc.Arbitrary<Expression> {
  if (sort === 'count') return count;
  const columns = COLUMNS.filter((column) => column.sort === sort);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...columns).map(({ name, type }): Expression => ({ node: 'column', name, type })) },
    { weight: 1, arbitrary: fc.constantFrom(...columns).chain(({ type }) => literal(type)) },
  );
}

/** A well-typed expression of this sort, at most so deep. */
export function expressionOf(sort: Sort, depth: number): fc.Arbitrary<Expression> {
  if (sort === 'count' || depth === 0) return leaf(sort);
  const operations = OPERATIONS.filter(({ gives }) => gives === sort);
  const operated = fc
    .constantFrom(...operations)
    .chain((operation) =>
      fc.tuple(...operation.takes.map((taken) => expressionOf(taken, depth - 1))).map((operands) => operate(operation, operands)),
    );
  return fc.oneof({ weight: 1, arbitrary: leaf(sort) }, { weight: 4, arbitrary: operated });
}

export const anyExpression: fc.Arbitrary<Expression> = fc
  .tuple(fc.constantFrom(...new Set(COLUMNS.map(({ sort }) => sort))), fc.integer({ min: 1, max: 4 }))
  .chain(([sort, depth]) => expressionOf(sort, depth));

/** A row of the table that expressions read; the first row of a table has no NULL, the last nothing else. */
export function rowsOf(howMany: number): fc.Arbitrary<Row[]> {
  return fc
    .array(
      fc.tuple(
        ...COLUMNS.map(({ type }) => fc.oneof({ weight: 6, arbitrary: scalarOf(type) }, { weight: 1, arbitrary: fc.constant(NULL) })),
      ),
      { minLength: howMany, maxLength: howMany },
    )
    .map((rows) => rows.map((cells) => new Map(COLUMNS.map(({ name }, index) => [name, cells[index] ?? NULL]))));
}
