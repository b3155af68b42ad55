import { call, type Call, type Sort } from './call.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/c_conditional_expressions.html, …/r_logical_condition.html */

const ORDERED = ['smallint', 'integer', 'bigint', 'decimal', 'real', 'double', 'date', 'time', 'timestamp', 'timestamptz'] as const;
const SORTS: readonly Sort[] = [...ORDERED, 'text', 'boolean'];

const TRUTHS = [
  "'t'",
  "'true'",
  "'y'",
  "'yes'",
  "'1'",
  "'f'",
  "'false'",
  "'n'",
  "'no'",
  "'0'",
  "' true '",
  "'TRUE'",
  "'maybe'",
  "''",
  "'tr'",
  "'on'",
];

/** Blanks at the end of texts do not count where they are compared: …/r_Character_types.html */
const nullIf = (sort: Sort): string => (sort === 'text' ? 'case when rtrim({1}) = rtrim({2}) then null else {1} end' : 'nullif({1}, {2})');

const ofAny = (sort: Sort): Call[] => [
  call(sort, 'coalesce({1}, {2})', [sort, sort]),
  call(sort, 'nvl({1}, {2}, {3})', [sort, sort, sort], 'coalesce({1}, {2}, {3})'),
  call(sort, 'nvl2({1}, {2}, {3})', [sort, sort, sort], 'case when {1} is not null then {2} else {3} end'),
  call(sort, 'nullif({1}, {2})', [sort, sort], nullIf(sort)),
  call(sort, 'case when {1} then {2} else {3} end', ['boolean', sort, sort]),
  call(sort, 'case when {1} then {2} end', ['boolean', sort]),
  ...['is null', 'is not null'].map((test) => call('boolean', `({1} ${test})`, [sort])),
];

const ofOrdered = (sort: Sort): Call[] => [
  call(sort, 'greatest({1}, {2}, {3})', [sort, sort, sort]),
  call(sort, 'least({1}, {2})', [sort, sort]),
  ...['between {2} and {3}', 'not between {2} and {3}', 'in ({2}, {3})', 'not in ({2}, {3})'].map((test) =>
    call('boolean', `({1} ${test})`, [sort, sort, sort]),
  ),
  call('text', "case {1} when {2} then 'x' when {3} then 'y' else 'z' end", [sort, sort, sort]),
  // NULL matches NULL: …/r_DECODE_expression.html
  call(
    'text',
    "decode({1}, {2}, 'x', {3}, 'y', 'z')",
    [sort, sort, sort],
    "case when {1} is not distinct from {2} then 'x' when {1} is not distinct from {3} then 'y' else 'z' end",
  ),
];

export const CHOICE_CALLS: readonly Call[] = [
  ...SORTS.flatMap(ofAny),
  ...ORDERED.flatMap(ofOrdered),
  ...['greatest', 'least'].map((name) => call('text', `${name}(rtrim({1}), rtrim({2}))`, ['text', 'text'])),
  ...['and', 'or', '=', '<>'].map((operator) => call('boolean', `({1} ${operator} {2})`, ['boolean', 'boolean'])),
  call('boolean', '(not {1})', ['boolean']),
  call('boolean', 'cast({1} as boolean)', [TRUTHS]),
].map((choice) => ({ ...choice, onDemand: true }));
