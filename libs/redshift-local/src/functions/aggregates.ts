import { resultType } from '../bind/bind-interval.ts';
import { expressionKey } from '../bind/expression-key.ts';
import { jsonNullAsNull } from '../bind/json-null.ts';
import { DECIMAL_OVERFLOW } from '../bind/cast-number.ts';
import { OVER } from '../bind/over-mark.ts';
import { mayEndInBlank, valueKey } from '../bind/value-key.ts';
import { superTextOf } from '../bind/cast-from-super.ts';
import { call, constant, isNullConstant, type BoundExpression } from '../bind/bound-expression.ts';
import { walkExpression } from '../bind/map-expression.ts';
import { asWritten } from '../emit/as-written.ts';
import { overFloats } from '../emit/float-range.ts';
import { raise } from '../emit/quote.ts';
import { withoutTrailingBlanks } from '../emit/trailing-blanks.ts';
import { NotEmulated } from '../redshift-error.ts';
import { at } from '../bind/bind-context.ts';
import {
  BIGINT,
  BOOLEAN,
  decimal,
  DOUBLE,
  isFloat,
  isInteger,
  isMoment,
  isNumeric,
  isText,
  MAX_VARCHAR,
  SUPER,
  varchar,
  type IntervalType,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { storageType } from '../types/storage-type.ts';
import {
  guide,
  type AggregateFunction,
  type AggregateSite,
  type BoundAggregateCall,
  type FunctionDefinition,
} from './function-definition.ts';

const aggregate = (name: string, page: string, signature: string, bind: AggregateFunction['bind']): AggregateFunction => ({
  kind: 'aggregate',
  name,
  group: 'aggregates',
  page: guide(page),
  signature,
  bind,
});

function one(site: AggregateSite): BoundExpression {
  const [value] = site.args();
  if (value === undefined || site.args().length !== 1) throw site.wrong('it takes one argument');
  return value;
}

function number(site: AggregateSite): BoundExpression {
  const value = one(site);
  if (isNumeric(value.type)) return value;
  if (value.type.kind === 'unknown') return site.cast(value, DOUBLE);
  if (value.type.kind === 'super')
    throw new NotEmulated(`${site.name} of a SUPER value`, {
      ...at(site.context, site.position),
      hint: 'Cast it first: x::decimal(18,4), x::bigint.',
    });
  throw site.wrong(`it takes numbers, not ${value.type.kind}`);
}

/** Whole numbers give BIGINT; over a window, BIGINT gives NUMERIC. https://docs.aws.amazon.com/redshift/latest/dg/r_WF_SUM.html */
const wholeResult = (site: AggregateSite, type: RedshiftType): RedshiftType =>
  site.over && type.kind === 'bigint' ? decimal(38, 0) : BIGINT;

/** SUM of integers is BIGINT, of decimals DECIMAL(38, scale), of floats DOUBLE PRECISION. https://docs.aws.amazon.com/redshift/latest/dg/r_SUM.html */
function sum(site: AggregateSite): BoundAggregateCall {
  const [first] = site.args();
  if (first?.type.kind === 'super') return ofSuper('rs_super_sum', site, first);
  if (first?.type.kind === 'interval') return intervalSum(site, first, first.type);
  const value = number(site);
  if (isInteger(value.type)) {
    const type = wholeResult(site, value.type);
    // The sign keeps the engine from comparing the sum before it is one of BIGINT.
    return { type, args: [value], emit: ([x]) => asWritten(`CAST(sum(${x})${OVER} AS ${storageType(type)})`) };
  }
  if (value.type.kind === 'decimal') {
    const { scale } = value.type;
    const type = decimal(38, scale);
    return { type, args: [value], emit: ([x]) => withinDigits(`CAST(sum(${x})${OVER} AS ${storageType(type)})`, scale) };
  }
  return { type: DOUBLE, args: [site.cast(value, DOUBLE)], emit: ([x = '']) => overFloats('sum', x) };
}

/** The engine keeps sums of some 39 digits, which no DECIMAL has. https://docs.aws.amazon.com/redshift/latest/dg/r_numeric_computations201.html */
function withinDigits(sum: string, scale: number): string {
  const most = `CAST('${'9'.repeat(38 - scale)}.${'9'.repeat(scale)}' AS DECIMAL(38, ${scale}))`;
  return `CASE WHEN abs(${sum}) > ${most} THEN ${DECIMAL_OVERFLOW} ELSE ${sum} END`;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html: intervals of one kind are summed. */
function intervalSum(site: AggregateSite, value: BoundExpression, type: IntervalType): BoundAggregateCall {
  if (site.args().length !== 1 || type.range === null) throw site.wrong('it takes one interval with a qualifier');
  const result = resultType(type);
  return { type: result, args: [value], emit: ([x]) => `CAST(sum(${x})${OVER} AS ${storageType(result)})` };
}

/** SUM and AVG of the numbers among SUPER values, SUPER again; NULL where there is none. */
function ofSuper(native: 'rs_super_sum' | 'rs_super_average', site: AggregateSite, value: BoundExpression): BoundAggregateCall {
  if (site.args().length !== 1) throw site.wrong('it takes one argument');
  const { distinct } = site;
  // DISTINCT looks at the values' numbers, not at their texts; the call keeps the two aggregates apart.
  const counted = distinct ? call('distinct super', SUPER, [value], (x) => x ?? '') : value;
  return {
    type: SUPER,
    args: [counted],
    distinct: false,
    emit: ([x]) => `${native}('[' || string_agg(${x}, ',')${OVER} || ']', ${distinct})`,
  };
}

/** AVG of integers is a whole number, cut; of decimals it keeps their scale. https://docs.aws.amazon.com/redshift/latest/dg/r_AVG.html */
function average(site: AggregateSite): BoundAggregateCall {
  const [first] = site.args();
  if (first?.type.kind === 'super') return ofSuper('rs_super_average', site, first);
  const value = number(site);
  if (isInteger(value.type)) {
    const type = wholeResult(site, value.type);
    return {
      type,
      args: [value],
      emit: ([x]) => `CAST(sum(${x})${OVER} // nullif(count(${x})${OVER}, 0) AS ${storageType(type)})`,
    };
  }
  if (value.type.kind === 'decimal') {
    const type = decimal(38, value.type.scale);
    return {
      type,
      args: [value],
      emit: ([x]) =>
        `CAST(CASE WHEN count(${x})${OVER} > 0 THEN rs_decimal_divide(CAST(sum(${x})${OVER} AS VARCHAR), CAST(count(${x})${OVER} AS VARCHAR), ${value.type.kind === 'decimal' ? value.type.scale : 0}) END AS ${storageType(type)})`,
    };
  }
  return { type: DOUBLE, args: [site.cast(value, DOUBLE)], emit: ([x = '']) => overFloats('avg', x) };
}

function count(site: AggregateSite): BoundAggregateCall {
  if (site.star) return { type: BIGINT, args: [], emit: () => 'count(*)' };
  const value = one(site);
  if (site.distinct) return { type: BIGINT, args: [valueKey(value) ?? value], emit: ([x]) => `count(${x})` };
  if (value.type.kind !== 'super') return { type: BIGINT, args: [value], emit: ([x]) => `count(${x})` };
  return {
    type: BIGINT,
    args: [value.kind === 'path' ? superTextOf(value) : jsonNullAsNull(value)],
    emit: ([x]) => `count(${x})`,
  };
}

function extreme(name: 'min' | 'max'): AggregateFunction {
  return aggregate(name, name === 'min' ? 'r_MIN' : 'r_MAX', `${name}(any) -> same type`, (site) => {
    const value = one(site);
    if (value.type.kind === 'boolean') throw site.wrong('it takes no boolean; use bool_and or bool_or');
    if (value.type.kind === 'super')
      return {
        type: SUPER,
        args: [jsonNullAsNull(value)],
        distinct: false,
        emit: ([x]) => `arg_${name}(${x}, rs_super_order(${x}))`,
      };
    return { type: value.type, args: [value], distinct: false, emit: ([x]) => `${name}(${x})` };
  });
}

const MAX_LISTAGG = 65_535;

/** What stands between the values: a constant text, nothing where it is NULL. */
function listDelimiter(site: AggregateSite, delimiter: BoundExpression | undefined): BoundExpression {
  if (delimiter === undefined || isNullConstant(delimiter)) return constant('', varchar(1));
  let varies = false;
  walkExpression(delimiter, (part) => {
    varies ||= part.kind === 'column' || part.kind === 'subquery' || part.kind === 'aggregate';
  });
  if (varies || !(isText(delimiter.type) || delimiter.type.kind === 'unknown')) throw site.wrong('its delimiter is a constant text');
  return site.cast(delimiter, varchar(MAX_VARCHAR));
}

/**
 * Texts joined by a delimiter; NULLs and empty texts are left out, more than 64 kB is an error. DISTINCT takes texts as one that differ in
 * trailing blanks. https://docs.aws.amazon.com/redshift/latest/dg/r_LISTAGG.html
 */
function listagg(site: AggregateSite): BoundAggregateCall {
  const [value, delimiter] = site.args();
  if (value === undefined || site.args().length > 2) throw site.wrong('it takes a value and a delimiter');
  const text = site.cast(value, isText(value.type) ? value.type : varchar(MAX_VARCHAR));
  const between = listDelimiter(site, delimiter);
  const within = site.withinGroup.map((order) => order.expression);
  const limited = (list: string): string =>
    `CASE WHEN strlen(${list}) > ${MAX_LISTAGG} THEN ${raise('22001', 'Result size exceeds LISTAGG limit')} ELSE ${list} END`;
  const type = varchar(MAX_VARCHAR);
  if (site.distinct) return { type, args: [value, between], within, emit: distinctList(site, value, limited), orderBy: site.withinGroup };
  return {
    type,
    args: [text, between],
    orderBy: site.withinGroup,
    within,
    emit: ([x, y = ''], order) =>
      limited(
        between.kind === 'constant'
          ? `string_agg(nullif(${x}, ''), ${y} ${order})${OVER}`
          : joined(`list(${x} ${order}) FILTER (WHERE ${x} <> '')${OVER}`, y),
      ),
  };
}

/** A list's texts with a delimiter between them that is computed, which the engine's own functions do not take. */
const joined = (list: string, between: string): string =>
  `list_reduce(${list}, lambda held, next: held || coalesce(${between}, '') || next)`;

/**
 * The distinct values in their own order, or in another one by the first of each. The first argument comes with DISTINCT before it, or without
 * where it stands over a window.
 */
function distinctList(site: AggregateSite, value: BoundExpression, limited: (list: string) => string): BoundAggregateCall['emit'] {
  const [order] = site.withinGroup;
  const own = order === undefined || (site.withinGroup.length === 1 && expressionKey(order.expression) === expressionKey(value));
  const direction = order?.descending === true ? 'DESC' : 'ASC';
  const cast = isText(value.type)
    ? value
    : site.cast(
        call('item', value.type, [], () => 'item'),
        varchar(MAX_VARCHAR),
      );
  const text = !isText(value.type) && cast.kind === 'call' ? cast.emit('item') : 'item';
  return ([first, between = ''], orderSql) => {
    const x = (first ?? '').replace(/^DISTINCT /, '');
    const filled = `FILTER (WHERE CAST(${x} AS VARCHAR) <> '')${OVER}`;
    const sorted = (item: string): string => `list_sort(list(DISTINCT ${item}) ${filled}, '${direction}')`;
    const keyed = `{k: ${mayEndInBlank(value) ? withoutTrailingBlanks(x) : x}, v: ${x}}`;
    const values = !own
      ? inOrderOfTheFirst(`list(${keyed} ${orderSql}) ${filled}`)
      : mayEndInBlank(value)
        ? firstOfEachKey(sorted(keyed), 'one.v')
        : sorted(x);
    return limited(joined(`list_transform(${values}, lambda item: ${text})`, between));
  };
}

/** What is asked of the first of each key, from a sorted list of structures with a key `k`. */
const firstOfEachKey = (sorted: string, asked: string): string =>
  `list_transform([${sorted}], lambda held: list_transform(list_filter(held, lambda one, place: place = 1 OR held[place - 1].k <> one.k), lambda one: ${asked}))[1]`;

/** The values of an ordered list without those whose key was there before. */
function inOrderOfTheFirst(ordered: string): string {
  const placed = `list_transform(${ordered}, lambda one, place: {k: one.k, p: place, v: one.v})`;
  return `list_transform(list_sort(${firstOfEachKey(`list_sort(${placed})`, '{p: one.p, v: one.v}')}), lambda one: one.v)`;
}

/** The value at a place of an order: one of the values, or one between two of them. */
function percentile(name: 'quantile_cont' | 'quantile_disc', site: AggregateSite): BoundAggregateCall {
  const [fraction] = site.args();
  const [order] = site.withinGroup;
  if (fraction === undefined || order === undefined) throw site.wrong('it takes a fraction and WITHIN GROUP (ORDER BY ...)');
  if (fraction.kind !== 'constant' || typeof fraction.value !== 'string' || Number(fraction.value) < 0 || Number(fraction.value) > 1)
    throw site.wrong('its fraction is a number from 0 to 1');
  const { expression } = order;
  if (name === 'quantile_disc')
    return quantile(name, { type: expression.type, expression }, expression, discretePlace(Number(fraction.value), order.descending));
  const digits = /\.(\d+)/.exec(fraction.value)?.[1]?.length ?? 0;
  const place = order.descending ? (1 - Number(fraction.value)).toFixed(digits) : fraction.value;
  return quantile(name, continuous(site, expression, Math.max(digits, 1)), expression, place);
}

/** Where a value is taken of an ascending order; the engine counts a negative place from the other end. */
const discretePlace = (fraction: number, descending: boolean): string => {
  if (!descending) return String(fraction);
  return fraction === 0 ? '1' : String(-fraction);
};

/** What a quantile is computed of, and the type of what it gives. */
interface Quantile {
  readonly type: RedshiftType;
  readonly expression: BoundExpression;
}

const quantile = (name: string, { type, expression }: Quantile, ordered: BoundExpression, place: string): BoundAggregateCall => ({
  type,
  args: [expression, constant(place, DOUBLE)],
  distinct: false,
  within: [ordered],
  emit: ([x, f]) => {
    const value = `${name}(${x}, ${f})${OVER}`;
    const cuts = type.kind === 'decimal' && expression.type.kind === 'decimal' && expression.type.scale > type.scale;
    return `CAST(${cuts ? `trunc(${value}, ${type.scale})` : value} AS ${storageType(type)})`;
  },
});

/**
 * Integers and decimals interpolate as decimals with as many more digits as the place between two values needs, which are cut where the value
 * has 38 digits already; dates and floats as themselves. https://docs.aws.amazon.com/redshift/latest/dg/r_PERCENTILE_CONT.html
 */
function continuous(site: AggregateSite, value: BoundExpression, digits: number): Quantile {
  if (isFloat(value.type) || value.type.kind === 'unknown') return { type: DOUBLE, expression: site.cast(value, DOUBLE) };
  if (value.type.kind === 'super') throw new NotEmulated(`${site.name} of a SUPER value`, at(site.context, site.position));
  if (isMoment(value.type)) return { type: value.type, expression: value };
  if (!isNumeric(value.type)) throw site.wrong(`it takes numbers, dates and timestamps, not ${value.type.kind}`);
  const { precision, scale } = value.type.kind === 'decimal' ? value.type : { precision: 0, scale: 0 };
  const wider = decimal(38, Math.min(scale + digits, 19));
  return { type: precision === 38 ? value.type : wider, expression: site.cast(value, wider) };
}

const spread = (name: string, engine: string, page: string): AggregateFunction =>
  aggregate(name, page, `${name}(number) -> double precision`, (site) => ({
    type: DOUBLE,
    args: [site.cast(number(site), DOUBLE)],
    emit: ([x]) => `${engine}(${x})`,
  }));

const truth = (name: string, page: string): AggregateFunction =>
  aggregate(name, page, `${name}(boolean) -> boolean`, (site) => ({
    type: BOOLEAN,
    args: [site.cast(one(site), BOOLEAN)],
    distinct: false,
    emit: ([x]) => `${name}(${x})`,
  }));

const bits = (name: string, page: string): AggregateFunction =>
  aggregate(name, page, `${name}(integer) -> same type`, (site) => {
    const value = one(site);
    if (!isInteger(value.type)) throw site.wrong('it takes whole numbers');
    return { type: value.type, args: [value], distinct: false, emit: ([x]) => `${name}(${x})` };
  });

/** https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html. APPROXIMATE counts are served exact. */
export const AGGREGATE_FUNCTIONS: readonly FunctionDefinition[] = [
  aggregate('count', 'r_COUNT', 'count(* | [distinct] any) -> bigint', count),
  aggregate('sum', 'r_SUM', 'sum(number) -> bigint | numeric(38, scale) | double precision', sum),
  aggregate('avg', 'r_AVG', 'avg(number) -> bigint | numeric(38, scale) | double precision', average),
  extreme('min'),
  extreme('max'),
  aggregate('any_value', 'r_ANY_VALUE', 'any_value(any) -> same type', (site) => ({
    type: one(site).type,
    args: [one(site)],
    distinct: false,
    emit: ([x]) => `any_value(${x})`,
  })),
  aggregate('listagg', 'r_LISTAGG', 'listagg(text [, text]) [within group (order by ...)] -> varchar', listagg),
  aggregate('median', 'r_MEDIAN', 'median(number | date | timestamp) -> numeric | double precision | same type', (site) => {
    const value = one(site);
    return quantile('quantile_cont', continuous(site, value, 1), value, '0.5');
  }),
  aggregate(
    'percentile_cont',
    'r_PERCENTILE_CONT',
    'percentile_cont(number) within group (order by value) -> numeric | double precision',
    (site) => percentile('quantile_cont', site),
  ),
  aggregate(
    'percentile_disc',
    'r_APPROXIMATE_PERCENTILE_DISC',
    'percentile_disc(number) within group (order by value) -> type of the value',
    (site) => percentile('quantile_disc', site),
  ),
  spread('stddev', 'stddev_samp', 'r_STDDEV_functions'),
  spread('stddev_samp', 'stddev_samp', 'r_STDDEV_functions'),
  spread('stddev_pop', 'stddev_pop', 'r_STDDEV_functions'),
  spread('variance', 'var_samp', 'r_VARIANCE_functions'),
  spread('var_samp', 'var_samp', 'r_VARIANCE_functions'),
  spread('var_pop', 'var_pop', 'r_VARIANCE_functions'),
  truth('bool_and', 'r_BOOL_AND'),
  truth('bool_or', 'r_BOOL_OR'),
  bits('bit_and', 'r_BIT_AND'),
  bits('bit_or', 'r_BIT_OR'),
];
