import { call, type Call, type Sort } from './call.ts';

/**
 * https://docs.aws.amazon.com/redshift/latest/dg/Math_functions.html, …/r_numeric_computations201.html. Decimals are cast to one type, as
 * those of PostgreSQL have no limit; PostgreSQL's functions of integers give other types. ROUND of a float is another suite's matter.
 */

const OPERATORS = ['+', '-', '*', '/', '%'];
export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='];
const INTEGERS = ['integer', 'bigint'] as const;
const PLACES = ['0', '1', '2', '3', '(-1)', '(-2)', '5'];

const dec = (sql: string): string => `cast(${sql} as decimal(18, 4))`;
const compared = (a: Sort, b: Sort): Call[] => COMPARISONS.map((operator) => call('boolean', `({1} ${operator} {2})`, [a, b]));
const computed = (gives: Sort, operators: readonly string[], a: Sort, b: Sort): Call[] =>
  operators.map((operator) => call(gives, gives === 'decimal' ? dec(`{1} ${operator} {2}`) : `({1} ${operator} {2})`, [a, b]));

const ofIntegers = (sort: 'integer' | 'bigint'): Call[] => [
  ...computed(sort, [...OPERATORS, '&', '|', '#'], sort, sort),
  call(sort, 'mod({1}, {2})', [sort, sort]),
  ...['abs({1})', '(- {1})', '(+ {1})', '(~ {1})'].map((sql) => call(sort, sql, [sort])),
  ...['<<', '>>'].map((operator) => call(sort, `({1} ${operator} {2})`, [sort, ['0', '1', '3', '33']])),
  ...['ceil', 'ceiling', 'floor', 'round', 'trunc', 'sign'].map((name) =>
    call(sort, `${name}({1})`, [sort], `cast(${name}(cast({1} as numeric)) as ${sort})`),
  ),
  ...['round', 'trunc'].map((name) =>
    call(sort, `${name}({1}, {2})`, [sort, PLACES], `cast(${name}(cast({1} as numeric), {2}) as ${sort})`),
  ),
];

const CASTS: readonly (readonly [from: Sort, to: Sort])[] = [
  ...(['smallint', 'bigint', 'decimal', 'double', 'real', 'boolean'] as const).map((from) => [from, 'integer'] as const),
  ...(['integer', 'decimal', 'double', 'text'] as const).map((from) => [from, 'bigint'] as const),
  ...(['integer', 'bigint', 'double', 'real', 'text'] as const).map((from) => [from, 'decimal'] as const),
  ...(['integer', 'bigint', 'decimal', 'real', 'text'] as const).map((from) => [from, 'double'] as const),
  ['integer', 'smallint'],
  ['double', 'real'],
  ['integer', 'boolean'],
];
const NAMES: Readonly<Partial<Record<Sort, string>>> = { decimal: 'decimal(18, 4)', double: 'double precision' };

export const NUMBER_CALLS: readonly Call[] = [
  ...INTEGERS.flatMap(ofIntegers),
  ...computed('integer', OPERATORS, 'smallint', 'integer'),
  ...computed('smallint', OPERATORS, 'smallint', 'smallint'),
  ...computed('bigint', ['+', '-', '*', '/'], 'integer', 'bigint'),
  ...computed('decimal', OPERATORS, 'decimal', 'decimal'),
  // Of a quotient by an integer, 19 digits may not be enough: …/r_numeric_computations201.html
  ...computed('decimal', ['+', '-', '*', '%'], 'decimal', 'integer'),
  ...computed('decimal', ['+', '-', '*', '%'], 'bigint', 'decimal'),
  ...computed('double', ['+', '-', '*', '/'], 'double', 'double'),
  ...computed('double', ['+', '-', '*', '/'], 'double', 'integer'),
  ...computed('real', ['+', '-', '*', '/'], 'real', 'real'),
  ...computed('double', ['+', '-', '*', '/'], 'real', 'double'),
  call('decimal', dec('mod({1}, {2})'), ['decimal', 'decimal']),
  ...['abs', 'ceil', 'floor', 'round', 'trunc', 'sign', '-'].map((name) => call('decimal', dec(`${name}({1})`), ['decimal'])),
  ...['round', 'trunc'].map((name) => call('decimal', dec(`${name}({1}, {2})`), ['decimal', PLACES])),
  ...['18, 1', '5, 2', '5, 0', '38, 10'].map((type) => call('decimal', dec(`cast({1} as decimal(${type}))`), ['decimal'])),
  ...[
    'abs',
    'ceil',
    'floor',
    'sqrt',
    'cbrt',
    'ln',
    'log',
    'sin',
    'cos',
    'tan',
    'asin',
    'acos',
    'atan',
    'degrees',
    'radians',
    '-',
    'sign',
    'trunc',
  ].map((name) => call('double', `${name}({1})`, ['double'])),
  call('double', 'dlog10({1})', ['double'], 'log({1})'),
  call('double', 'dlog1({1})', ['double'], 'ln({1})'),
  // What is too small for a float is an error in PostgreSQL.
  ...['exp', 'dexp'].map((name) =>
    call('double', `${name}({1})`, [['0', '1', '(-1)', '2.5', '700', '710']], 'exp(cast({1} as double precision))'),
  ),
  call('double', 'power({1}, {2})', ['double', ['0', '1', '2', '3', '(-1)', '0.5']]),
  call('double', 'power({1}, {2})', ['integer', ['0', '1', '2', '3', '(-1)', '0.5']], 'power(cast({1} as double precision), {2})'),
  call('double', 'atan2({1}, {2})', ['double', 'double']),
  call('double', 'sqrt({1})', ['integer']),
  ...(['smallint', 'integer', 'bigint', 'decimal', 'real', 'double'] as const).flatMap((sort) => compared(sort, sort)),
  ...compared('integer', 'decimal'),
  ...compared('bigint', 'decimal'),
  ...compared('double', 'integer'),
  ...compared('real', 'double'),
  ...CASTS.map(([from, to]) => call(to, `cast({1} as ${NAMES[to] ?? to})`, [from])),
  ...(['smallint', 'integer', 'bigint', 'decimal', 'real', 'double'] as const).map((sort) =>
    call('text', 'cast({1} as varchar(60))', [sort]),
  ),
  call('text', `cast(${dec('{1}')} as varchar(60))`, ['decimal']),
  call('char', 'cast({1} as char(6))', ['smallint']),
  // A literal is read when the statement is bound, a text when a row is.
  ...(['integer', 'bigint', 'decimal', 'double'] as const).flatMap((sort) => [
    call(sort, `cast({1} as ${NAMES[sort] ?? sort})`, ['numeral']),
    call(sort, `cast({1} || '' as ${NAMES[sort] ?? sort})`, ['numeral']),
  ]),
  ...(['integer', 'bigint', 'decimal'] as const).map((sort) => call('text', 'to_char({1}, {2})', [sort, 'number format'])),
  ...["'RN'", "'FMRN'"].map((format) => call('text', `to_char({1} % 5000, ${format})`, ['integer'])),
];
