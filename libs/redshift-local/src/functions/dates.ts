import { quoteText, raiseWith } from '../emit/quote.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import {
  BIGINT,
  DATE,
  DOUBLE,
  INTEGER,
  isMoment,
  isText,
  MAX_VARCHAR,
  TIME,
  TIMESTAMP,
  TIMESTAMPTZ,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { datePart } from './date-part.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';
import { findZone, type Zone } from './time-zones.ts';

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'dates',
  page: guide(page),
  signature,
  bind,
});

/** The date part that stands as first argument: a bare word or a literal. */
function partArgument(site: CallSite): string {
  const node = site.nodes[0];
  const word = node?.kind === 'path' && node.steps.length === 0 ? node.head.text : node?.kind === 'string' ? node.value : null;
  const part = word === null ? null : datePart(word);
  if (part === null)
    throw new RedshiftError('22023', `${site.name}: "${word ?? ''}" is no date part`, at(site.context, node?.span.start ?? site.position));
  return part;
}

/** An argument as the moment it is; text is read as a timestamp. */
function moment(site: CallSite, index: number): BoundExpression {
  const node = site.nodes[index];
  if (node === undefined) throw site.wrong(`argument ${index + 1} is missing`);
  const bound = site.bind(node);
  return isMoment(bound.type) || bound.type.kind === 'time' ? bound : site.cast(bound, TIMESTAMP);
}

const zoned = (site: CallSite, value: BoundExpression): BoundExpression =>
  value.type.kind === 'timestamptz' ? site.cast(value, TIMESTAMP) : value;

/** A literal text argument. */
function literal(site: CallSite, value: BoundExpression): string {
  if (value.kind === 'constant' && typeof value.value === 'string') return value.value;
  throw new NotEmulated(`${site.name} with a time zone that is no literal`, at(site.context, site.position));
}

function zone(site: CallSite, value: BoundExpression): Zone {
  const name = literal(site, value);
  const found = findZone(name);
  if (found === null) throw new RedshiftError('22023', `time zone "${name}" not recognized`, at(site.context, site.position));
  return found;
}

const UNIT_FACTORS: Readonly<Record<string, string>> = {
  millennium: '1000 YEAR',
  century: '100 YEAR',
  decade: '10 YEAR',
  year: '1 YEAR',
  quarter: '3 MONTH',
  month: '1 MONTH',
  week: '7 DAY',
  day: '1 DAY',
  hour: '1 HOUR',
  minute: '1 MINUTE',
  second: '1 SECOND',
  millisecond: '1 MILLISECOND',
  microsecond: '1 MICROSECOND',
  dayofyear: '1 DAY',
  dayofweek: '1 DAY',
};

/** A year after 29 February is 1 March; twelve months after it is 28 February. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEADD_function.html */
function dateAdd(site: CallSite): BoundExpression {
  if (site.nodes.length !== 3) throw site.wrong('it takes a date part, a number and a date');
  const part = partArgument(site);
  const countNode = site.nodes[1];
  if (countNode === undefined) throw site.wrong('argument 2 is missing');
  const count = site.cast(site.bind(countNode), BIGINT);
  const value = moment(site, 2);
  const [factor = '1', unit = 'DAY'] = (UNIT_FACTORS[part] ?? '').split(' ');
  if (UNIT_FACTORS[part] === undefined) throw site.wrong(`"${part}" can not be added`);
  const type: RedshiftType = value.type.kind === 'date' ? TIMESTAMP : value.type;
  const base = value.type.kind === 'date' ? site.cast(value, TIMESTAMP) : value;
  return call(`dateadd ${part}`, type, [count, base], (n, x) => {
    const sum = `(${x} + INTERVAL (CAST(${n} AS BIGINT) * ${factor}) ${unit})`;
    return unit === 'YEAR'
      ? `(${sum} + CASE WHEN month(${x}) = 2 AND day(${x}) = 29 AND day${sum} = 28 THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END)`
      : sum;
  });
}

/** Boundaries of the part between two moments; weeks start on Sunday here. https://docs.aws.amazon.com/redshift/latest/dg/r_DATEDIFF_function.html */
function dateDiff(site: CallSite): BoundExpression {
  if (site.nodes.length !== 3) throw site.wrong('it takes a date part and two dates');
  const part = partArgument(site);
  const from = zoned(site, moment(site, 1));
  const to = zoned(site, moment(site, 2));
  const unit = part === 'dayofyear' || part === 'dayofweek' ? 'day' : part;
  if (part === 'epoch') throw site.wrong('"epoch" can not be counted');
  const time = from.type.kind === 'time';
  const args = time ? [from, to] : [site.cast(from, TIMESTAMP), site.cast(to, TIMESTAMP)];
  if (unit === 'week')
    return call(
      'datediff week',
      BIGINT,
      args,
      (a, b) =>
        `((epoch_us(date_trunc('week', ${b} + INTERVAL 1 DAY)) - epoch_us(date_trunc('week', ${a} + INTERVAL 1 DAY))) // 604800000000)`,
    );
  return call(`datediff ${unit}`, BIGINT, args, (a, b) => `date_diff('${unit}', ${a}, ${b})`);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DATE_TRUNC.html: a date gives a timestamp. */
function dateTrunc(site: CallSite): BoundExpression {
  if (site.nodes.length !== 2) throw site.wrong('it takes a date part and a timestamp');
  const part = partArgument(site);
  const value = moment(site, 1);
  const unit = part === 'dayofyear' || part === 'dayofweek' ? 'day' : part;
  if (part === 'epoch') throw site.wrong('"epoch" can not be truncated to');
  const local = site.cast(value, TIMESTAMP);
  const years = unit === 'millennium' ? 1000 : unit === 'century' ? 100 : null;
  const truncated = call(`date_trunc ${unit}`, TIMESTAMP, [local], (x) =>
    years === null
      ? `CAST(date_trunc('${unit}', ${x}) AS TIMESTAMP)`
      : `CAST(make_date((year(${x}) - 1) // ${years} * ${years} + 1, 1, 1) AS TIMESTAMP)`,
  );
  return value.type.kind === 'timestamptz' ? site.cast(truncated, TIMESTAMPTZ) : truncated;
}

const PART_SQL: Readonly<Record<string, (x: string) => string>> = {
  millennium: (x) => `date_part('millennium', ${x})`,
  century: (x) => `date_part('century', ${x})`,
  decade: (x) => `(date_part('year', ${x}) // 10 + 1)`,
  year: (x) => `date_part('year', ${x})`,
  quarter: (x) => `date_part('quarter', ${x})`,
  month: (x) => `date_part('month', ${x})`,
  week: (x) => `date_part('week', ${x})`,
  dayofweek: (x) => `date_part('dow', ${x})`,
  dayofyear: (x) => `date_part('doy', ${x})`,
  day: (x) => `date_part('day', ${x})`,
  hour: (x) => `date_part('hour', ${x})`,
  minute: (x) => `date_part('minute', ${x})`,
  second: (x) => `(date_part('microsecond', ${x}) // 1000000)`,
  millisecond: (x) => `((date_part('microsecond', ${x}) % 1000000) // 1000)`,
  microsecond: (x) => `(date_part('microsecond', ${x}) % 1000000)`,
  epoch: (x) => `(epoch_us(${x}) // 1000000)`,
};

/** EXTRACT and DATE_PART. https://docs.aws.amazon.com/redshift/latest/dg/r_EXTRACT_function.html */
export function bindDatePart(name: 'extract' | 'date_part', word: string, value: BoundExpression, site: CallSite): BoundExpression {
  const part = datePart(word);
  const emit = part === null ? undefined : PART_SQL[part];
  if (part === null || emit === undefined)
    throw new RedshiftError('22023', `${name}: "${word}" is no date part`, at(site.context, site.position));
  const source =
    isMoment(value.type) || value.type.kind === 'time' || value.type.kind === 'interval' ? zoned(site, value) : site.cast(value, TIMESTAMP);
  const type = name === 'date_part' ? DOUBLE : part === 'epoch' ? BIGINT : INTEGER;
  return {
    ...call(
      `${name} ${part}`,
      type,
      [source],
      (x) =>
        `CAST(${emit(source.type.kind === 'date' ? `CAST(${x} AS TIMESTAMP)` : (x ?? ''))} AS ${name === 'date_part' ? 'DOUBLE' : part === 'epoch' ? 'BIGINT' : 'INTEGER'})`,
    ),
    label: 'date_part',
  };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/CONVERT_TIMEZONE.html */
function convertTimezone(site: CallSite): BoundExpression {
  const args = site.args();
  const [first, second, third] = args;
  if (first === undefined || second === undefined || args.length > 3)
    throw site.wrong('it takes [source zone,] target zone and a timestamp');
  const source = third === undefined ? findZone('UTC') : zone(site, first);
  const target = zone(site, third === undefined ? first : second);
  const value = third ?? second;
  const utc =
    value.type.kind === 'timestamptz' ? call('utc', TIMESTAMP, [value], (x) => `timezone('UTC', ${x})`) : site.cast(value, TIMESTAMP);
  const names = args
    .slice(0, args.length - 1)
    .map((arg) => literal(site, arg))
    .join('>');
  const absolute = value.type.kind === 'timestamptz' || source === null ? (x: string) => x : (x: string) => source.toUtc(x);
  return call(`convert_timezone ${names}`, TIMESTAMP, [utc], (x) => target.toLocal(absolute(x ?? '')));
}

/** AT TIME ZONE: a timestamp is local there and becomes a moment; a moment becomes its local timestamp. */
export function bindAtTimeZone(value: BoundExpression, name: BoundExpression, site: CallSite): BoundExpression {
  const target = zone(site, name);
  const label = literal(site, name);
  if (value.type.kind === 'timestamptz')
    return { ...call(`at time zone ${label}`, TIMESTAMP, [value], (x) => target.toLocal(`timezone('UTC', ${x})`)), label: 'timezone' };
  const local = site.cast(value, TIMESTAMP);
  return { ...call(`at time zone ${label}`, TIMESTAMPTZ, [local], (x) => `timezone('UTC', ${target.toUtc(x ?? '')})`), label: 'timezone' };
}

/** A date as the engine's literal: `2026-03-01 00:00:00.123456` in UTC. */
const moments = (date: Date): string => date.toISOString().replace('T', ' ').replace('Z', '');

function now(
  name: string,
  type: RedshiftType,
  page: string,
  text: (site: CallSite) => string,
  sql: (literal: string, site: CallSite) => string,
  leader = false,
): SpecialFunction {
  const bound = special(name, page, `${name} -> ${type.kind}`, (site) => {
    if (site.nodes.length > 0) throw site.wrong('it takes no argument');
    const moment = text(site);
    return call(name, type, [], () => sql(quoteText(moment), site));
  });
  return { ...bound, leader };
}

const transaction = (site: CallSite): string => moments(site.context.facts.transactionStart);
const statement = (site: CallSite): string => moments(site.context.facts.statementStart).slice(0, 19);
const local = (literalText: string, site: CallSite): string =>
  `timezone('${site.context.settings.timeZone}', timezone('UTC', CAST(${literalText} AS TIMESTAMP)))`;

const format = (site: CallSite, index: number): BoundExpression => {
  const bound = site.args()[index];
  if (bound === undefined) throw site.wrong(`argument ${index + 1} is missing`);
  return site.cast(bound, isText(bound.type) ? bound.type : varchar(MAX_VARCHAR));
};

/** https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html */
export const DATE_FUNCTIONS: readonly FunctionDefinition[] = [
  special('dateadd', 'r_DATEADD_function', 'dateadd(part, bigint, date | timestamp | timestamptz) -> timestamp | timestamptz', dateAdd),
  special('date_add', 'r_DATEADD_function', 'date_add(part, bigint, date | timestamp | timestamptz) -> timestamp | timestamptz', dateAdd),
  special('datediff', 'r_DATEDIFF_function', 'datediff(part, date | timestamp, date | timestamp) -> bigint', dateDiff),
  special('date_diff', 'r_DATEDIFF_function', 'date_diff(part, date | timestamp, date | timestamp) -> bigint', dateDiff),
  special('date_trunc', 'r_DATE_TRUNC', 'date_trunc(part, timestamp) -> timestamp', dateTrunc),
  special('date_part', 'r_DATE_PART_function', 'date_part(part, timestamp) -> double precision', (site) => {
    if (site.nodes.length !== 2) throw site.wrong('it takes a date part and a timestamp');
    return bindDatePart('date_part', partArgument(site), moment(site, 1), site);
  }),
  special('convert_timezone', 'CONVERT_TIMEZONE', 'convert_timezone([zone,] zone, timestamp) -> timestamp', convertTimezone),
  special('timezone', 'r_TIMEZONE', 'timezone(zone, timestamp | timestamptz) -> timestamptz | timestamp', (site) => {
    const [name, value] = site.args();
    if (name === undefined || value === undefined) throw site.wrong('it takes a zone and a timestamp');
    return bindAtTimeZone(value, name, site);
  }),
  now('getdate', TIMESTAMP, 'r_GETDATE', statement, (literalText) => `CAST(${literalText} AS TIMESTAMP)`),
  now('sysdate', TIMESTAMP, 'r_SYSDATE', transaction, (literalText) => `CAST(${literalText} AS TIMESTAMP)`),
  now('current_date', DATE, 'r_CURRENT_DATE_function', transaction, (literalText, site) => `CAST(${local(literalText, site)} AS DATE)`),
  ...(
    [
      ['current_timestamp', TIMESTAMPTZ, (text: string) => `timezone('UTC', CAST(${text} AS TIMESTAMP))`],
      ['now', TIMESTAMPTZ, (text: string) => `timezone('UTC', CAST(${text} AS TIMESTAMP))`],
      ['localtimestamp', TIMESTAMP, local],
      ['localtime', TIME, (text: string, site: CallSite) => `CAST(${local(text, site)} AS TIME)`],
    ] as const
  ).map(([name, type, sql]) => now(name, type, 'c_SQL_functions_leader_node_only', transaction, sql, true)),
  special('to_char', 'r_TO_CHAR', 'to_char(timestamp | number, text) -> varchar', (site) => {
    const [value] = site.args();
    if (value === undefined || site.args().length !== 2) throw site.wrong('it takes a value and a format');
    const shape = format(site, 1);
    if (isMoment(value.type) || value.type.kind === 'time')
      return call('to_char', varchar(MAX_VARCHAR), [site.cast(value, TIMESTAMP), shape], (x, f) => `rs_format_moment(${x}, ${f})`);
    if (
      value.type.kind === 'unknown' ||
      value.type.kind === 'boolean' ||
      value.type.kind === 'interval' ||
      value.type.kind === 'super' ||
      isText(value.type)
    )
      throw site.wrong('cast its first argument to a timestamp or a number');
    return call(
      'to_char number',
      varchar(MAX_VARCHAR),
      [value, shape],
      (x, f) =>
        `rs_format_number(CAST(${value.type.kind === 'double' || value.type.kind === 'real' ? `CAST(${x} AS DECIMAL(38, 10))` : x} AS VARCHAR), ${f})`,
    );
  }),
  scalar(
    'dates',
    'to_date',
    'r_TO_DATE_function',
    ['text', 'text', 'boolean'],
    DATE,
    (text, shape, strict = 'false') => `CAST(rs_parse_moment(${text}, ${shape}, ${strict}) AS DATE)`,
    { optional: 1 },
  ),
  special('to_timestamp', 'r_TO_TIMESTAMP', 'to_timestamp(text, text [, boolean]) -> timestamptz', (site) => {
    const [text, , strict] = site.args();
    if (text === undefined) throw site.wrong('it takes a text and a format');
    const zoneName = site.context.settings.timeZone;
    const args = [
      site.cast(text, varchar(MAX_VARCHAR)),
      format(site, 1),
      ...(strict === undefined ? [] : [site.cast(strict, { kind: 'boolean' })]),
    ];
    return call('to_timestamp', TIMESTAMPTZ, args, (x, f, s = 'false') => `timezone('${zoneName}', rs_parse_moment(${x}, ${f}, ${s}))`);
  }),
  scalar('dates', 'last_day', 'r_LAST_DAY', ['timestamp'], DATE, (x) => `last_day(${x})`),
  scalar(
    'dates',
    'add_months',
    'r_ADD_MONTHS',
    ['timestamp', 'integer'],
    TIMESTAMP,
    (x, n) =>
      `CASE WHEN CAST(${x} AS DATE) = last_day(${x}) THEN CAST(last_day(${x} + INTERVAL (${n}) MONTH) AS TIMESTAMP) + (${x} - date_trunc('day', ${x})) ELSE ${x} + INTERVAL (${n}) MONTH END`,
  ),
  scalar(
    'dates',
    'months_between',
    'r_MONTHS_BETWEEN_function',
    ['timestamp', 'timestamp'],
    DOUBLE,
    (a, b) =>
      `CASE WHEN day(${a}) = day(${b}) OR (CAST(${a} AS DATE) = last_day(${a}) AND CAST(${b} AS DATE) = last_day(${b})) THEN CAST((year(${a}) - year(${b})) * 12 + month(${a}) - month(${b}) AS DOUBLE) ELSE (year(${a}) - year(${b})) * 12 + month(${a}) - month(${b}) + (day(${a}) - day(${b}) + (epoch_us(${a}) % 86400000000 - epoch_us(${b}) % 86400000000) / 86400000000.0) / 31.0 END`,
  ),
  scalar(
    'dates',
    'next_day',
    'r_NEXT_DAY',
    ['timestamp', 'text'],
    DATE,
    (x, day) =>
      `CAST(CAST(${x} AS DATE) + CAST(1 + (coalesce(list_position(['su','mo','tu','we','th','fr','sa'], left(lower(${day}), 2)), CASE WHEN ${day} IS NOT NULL THEN ${raiseWith('22023', 'not a day of the week: ', day ?? '')} END) - 1 - date_part('dow', ${x}) + 6) % 7 AS INTEGER) AS DATE)`,
  ),
  scalar('dates', 'date_part_year', 'r_DATE_PART_YEAR', ['date'], INTEGER, (x) => `CAST(year(${x}) AS INTEGER)`),
  special('interval_cmp', 'r_INTERVAL_CMP', 'interval_cmp(interval, interval) -> integer', (site) => {
    const [a, b] = site.args().map((arg) => site.cast(arg, { kind: 'interval', fields: 'day to second' }));
    if (a === undefined || b === undefined || site.nodes.length !== 2) throw site.wrong('it takes two intervals');
    return call(
      'interval_cmp',
      INTEGER,
      [a, b],
      (x, y) => `CASE WHEN ${x} = ${y} THEN 0 WHEN ${x} < ${y} THEN -1 WHEN ${x} > ${y} THEN 1 END`,
    );
  }),
];
