import { call, type Call, type Sort } from './call.ts';

/**
 * Calls in every place of a query, in aggregates and in windows. https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html,
 * …/c_Window_functions.html
 */

const EXACT = ['integer', 'decimal'] as const;
/** Texts that differ in blanks at the end are one value to Redshift: they have no one order, and no one group. */
const DISTINCT = ['integer', 'bigint', 'decimal', 'double', 'boolean', 'date', 'timestamp'] as const;
const SORTS = [...DISTINCT, 'text'] as const;
const FRAMES = ['unbounded preceding', 'between unbounded preceding and unbounded following', 'between 1 preceding and 1 following'].concat(
  [
    'between current row and unbounded following',
    'between 2 preceding and 1 preceding',
    'between 1 following and 2 following',
    'current row',
  ],
);

const asked = (gives: Sort, of: Sort, query: (sql: string) => string, redshift: string, postgres = redshift): Call => ({
  ...call(gives, query(redshift), [of], query(postgres)),
  // A call of constants may be computed for no row.
  onDemand: true,
});

const grouped = (gives: Sort, of: Sort, redshift: string, postgres = redshift): Call[] => [
  asked(gives, of, (sql) => `select mod(id, 3), ${sql} from given group by 1 order by 1`, redshift, postgres),
  asked(gives, of, (sql) => `select ${sql} from given`, redshift, postgres),
  asked(gives, of, (sql) => `select ${sql} from given where id > 100`, redshift, postgres),
];

const framed = (gives: Sort, of: Sort, redshift: string, postgres = redshift): Call[] =>
  FRAMES.flatMap((frame) =>
    ['partition by mod(id, 2) order by id', 'order by id desc'].map((order) =>
      asked(gives, of, (sql) => `select ${sql} over (${order} rows ${frame}) from given order by id`, redshift, postgres),
    ),
  );

const both = (gives: Sort, of: Sort, redshift: string, postgres = redshift): Call[] => [
  ...grouped(gives, of, redshift, postgres),
  ...framed(gives, of, redshift, postgres),
];

const placed = (of: Sort, ...queries: readonly string[]): Call[] =>
  queries.map((query) => asked(query.startsWith('select {1}') ? of : 'bigint', of, (sql) => sql, query));

const ofAny = (sort: Sort): Call[] => [
  ...both('bigint', sort, 'count({1})'),
  ...['first_value({1})', 'last_value({1})', 'nth_value({1}, 2)'].flatMap((sql) => framed(sort, sort, sql)),
  ...['lag({1})', 'lag({1}, 2)', 'lead({1})', 'lead({1}, 0)'].flatMap((sql) =>
    ['order by id', 'partition by mod(id, 2) order by id desc'].map((order) =>
      asked(sort, sort, () => `select ${sql} over (${order}) from given order by id`, ''),
    ),
  ),
];

const ofDistinct = (sort: Sort): Call[] => [
  ...grouped('bigint', sort, 'count(distinct {1})'),
  ...placed(
    sort,
    'select id from given order by {1}, id',
    'select id from given order by {1} desc, id',
    'select id from given order by {1} nulls first, id limit 3',
    'select {1} as found from given group by 1 order by 1',
    'select {1} as found from given intersect select {1} from given order by 1',
    'select count(*) from given group by {1} having {1} is not null order by 1',
    'select id from given where {1} is null order by id',
    'select a.id from given a where a.id in (select id from given where {1} is not null) order by 1',
  ),
  ...['row_number()', 'ntile(3)'].flatMap((name) =>
    placed(sort, `select cast(${name} over (order by {1}, id) as bigint) from given order by id`),
  ),
  ...['rank()', 'dense_rank()', 'percent_rank()', 'cume_dist()'].flatMap((name) =>
    ['order by {1}', 'partition by mod(id, 2) order by {1} desc'].map((order) =>
      asked('double', sort, () => `select ${name} over (${order}) from given order by id`, ''),
    ),
  ),
  ...(sort === 'boolean' ? [] : ['min({1})', 'max({1})'].flatMap((sql) => both(sort, sort, sql))),
];

const SPREADS = ['stddev', 'stddev_samp', 'stddev_pop', 'variance', 'var_samp', 'var_pop'];

const ofExact = (sort: 'integer' | 'decimal'): Call[] => [
  ...both('decimal', sort, 'sum({1})'),
  ...grouped('decimal', sort, 'sum(distinct {1})'),
  // PostgreSQL's decimals have fewer digits here than a float.
  ...SPREADS.flatMap((name) => both('double', sort, `${name}({1})`, `${name}(cast({1} as double precision))`)),
  ...both('double', sort, 'avg(cast({1} as double precision))'),
  ...grouped('double', sort, 'median(cast({1} as double precision))', 'percentile_cont(0.5) within group (order by {1})'),
  ...grouped('double', sort, 'percentile_cont(0.3) within group (order by cast({1} as double precision))'),
];

export const STATEMENTS: readonly Call[] = [
  ...SORTS.flatMap(ofAny),
  ...DISTINCT.flatMap(ofDistinct),
  ...EXACT.flatMap(ofExact),
  ...['min', 'max'].flatMap((name) => both('text', 'text', `${name}(rtrim({1}))`)),
  // Empty texts are left out: …/r_LISTAGG.html
  ...grouped('text', 'text', "listagg({1}, ',') within group (order by id)", "string_agg(nullif({1}, ''), ',' order by id)"),
  ...grouped('text', 'integer', 'listagg({1}) within group (order by id desc)', "string_agg(cast({1} as varchar), '' order by id desc)"),
  // The average of integers is one: …/r_AVG.html
  ...grouped('bigint', 'integer', 'avg({1})', 'cast(trunc(avg({1})) as bigint)'),
  ...['bool_and({1})', 'bool_or({1})'].flatMap((sql) => grouped('boolean', 'boolean', sql)),
  ...(['integer', 'bigint'] as const).flatMap((sort) => ['bit_and({1})', 'bit_or({1})'].flatMap((sql) => grouped(sort, sort, sql))),
  ...placed(
    'boolean',
    'select id from given where {1} order by id',
    'select id from given where not {1} order by id',
    'select id from given where {1} is true or id = 1 order by id',
    'select id from given where {1} is unknown order by id',
    'select id from given where {1} is not false order by id',
    'select count(*) from given group by mod(id, 2) having bool_or({1}) order by 1',
    'select b.id from given b right join (select id from given where {1}) a on a.id = b.id + 1 order by a.id',
  ),
];
