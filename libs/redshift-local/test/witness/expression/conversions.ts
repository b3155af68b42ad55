import { asExact, fit } from './exact-numbers.ts';
import type { Operation, Sort } from './expression.ts';
import { asDouble } from './number-operations.ts';
import { moment, printedAs } from './moment-operations.ts';
import {
  exact,
  numeral,
  type Outcome,
  OVERFLOW,
  refused,
  type Scalar,
  type ScalarType,
  string,
  text,
  truth,
  UNSAID,
  value,
  whole,
} from './scalar.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CAST_function.html, …/c_Supported_data_types.html */

const DAY = 86_400_000_000n;

function cast(from: Sort, gives: Sort, name: string, type: ScalarType, apply: (scalar: Scalar) => Outcome, postgres = true): Operation {
  return {
    sql: ([a]) => `cast(${a} as ${name})`,
    takes: [from],
    gives,
    type: () => type,
    apply: ([a]) => (a === undefined ? UNSAID : apply(a)),
    postgres,
  };
}

/** "An integer or the whole part of a decimal is never truncated"; which way a fraction is rounded, the pages do not say. */
const toExact =
  (type: ScalarType) =>
  (scalar: Scalar): Outcome =>
    scalar.is === 'exact' ? fit(scalar.units, scalar.scale, asExact(type)) : UNSAID;

const DECIMALS = [
  [5, 2],
  [10, 0],
  [12, 4],
  [18, 6],
  [19, 0],
  [30, 10],
  [38, 20],
].map(([precision = 0, scale = 0]) => ({ kind: 'decimal' as const, precision, scale }));
const INTEGERS = (['smallint', 'integer', 'bigint'] as const).map((kind) => ({ kind }));

/** A whole number in a text, with blanks around it; anything else is no integer. */
const read =
  (type: ScalarType) =>
  (scalar: Scalar): Outcome => {
    const found = /^ *([+-]?\d+) *$/.exec(string(scalar));
    return found?.[1] === undefined ? refused('22') : fit(BigInt(found[1].replace('+', '')), 0, asExact(type));
  };

/** A text cut to so many bytes; whether a character that is cut in two is dropped, the pages do not say. */
function cut(scalar: Scalar, bytes: number): Outcome {
  const encoded = Buffer.from(string(scalar));
  if (encoded.length <= bytes) return value(scalar);
  const kept = encoded.subarray(0, bytes).toString();
  return kept.includes('\uFFFD') ? UNSAID : value(text(kept));
}

export const CONVERSIONS: readonly Operation[] = [
  ...(['integer', 'decimal'] as const).flatMap((from) => [
    ...INTEGERS.map((type) => cast(from, 'integer', type.kind, type, toExact(type))),
    ...DECIMALS.map((type) => cast(from, 'decimal', `decimal(${type.precision}, ${type.scale})`, type, toExact(type))),
    cast(from, 'double', 'double precision', { kind: 'double' }, (scalar) => value({ is: 'double', value: asDouble(scalar) })),
    cast(
      from,
      'text',
      'varchar(60)',
      { kind: 'varchar' },
      (scalar) => (scalar.is === 'exact' ? value(text(numeral(scalar.units, scalar.scale))) : UNSAID),
      from === 'integer',
    ),
  ]),
  ...INTEGERS.map((type) => cast('text', 'integer', type.kind, type, read(type))),
  ...[3, 5].map((bytes) => cast('text', 'text', `varchar(${bytes})`, { kind: 'varchar' }, (scalar) => cut(scalar, bytes), false)),
  cast('boolean', 'integer', 'integer', { kind: 'integer' }, (scalar) =>
    scalar.is === 'boolean' ? value(exact(scalar.value ? 1n : 0n)) : UNSAID,
  ),
  cast('integer', 'boolean', 'boolean', { kind: 'boolean' }, (scalar) => value(truth(whole(scalar) !== 0n)), false),
  cast('date', 'timestamp', 'timestamp', { kind: 'timestamp' }, value),
  cast('timestamp', 'date', 'date', { kind: 'date' }, (scalar) =>
    scalar.is === 'moment' ? value(moment(scalar.micros - (((scalar.micros % DAY) + DAY) % DAY))) : UNSAID,
  ),
  cast('date', 'text', 'varchar(40)', { kind: 'varchar' }, (scalar) => printedAs(scalar, 'date')),
  cast('timestamp', 'text', 'varchar(40)', { kind: 'varchar' }, (scalar) => printedAs(scalar, 'timestamp')),
  {
    ...cast('double', 'integer', 'integer', { kind: 'integer' }, (scalar) =>
      scalar.is === 'double' && Math.abs(scalar.value) > 2 ** 31
        ? refused(OVERFLOW)
        : scalar.is === 'double' && Number.isInteger(scalar.value)
          ? value(exact(BigInt(scalar.value)))
          : UNSAID,
    ),
  },
];
