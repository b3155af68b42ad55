import { at } from '../bind/bind-context.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { quoteText, raiseWith } from '../emit/quote.ts';
import { RedshiftError, UndefinedFunction } from '../redshift-error.ts';
import { BIGINT, DATE, DOUBLE, INTEGER, isInteger, isMoment, TIMESTAMP, TIMESTAMPTZ, typeName } from '../types/redshift-type.ts';
import { datePart, isCounted, isPartOfTime, type CountedPart, type DatePart } from './date-part.ts';
import { yearOf } from './extract.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';

const isTime = (value: BoundExpression): boolean => value.type.kind === 'time' || value.type.kind === 'timetz';

/** The date part that stands as first argument: a bare word or a literal. */
export function partArgument(site: CallSite): DatePart {
  const node = site.nodes[0];
  const word = node?.kind === 'path' && node.steps.length === 0 ? node.head.text : node?.kind === 'string' ? node.value : null;
  const part = word === null ? null : datePart(word);
  if (part === null)
    throw new RedshiftError('22023', `${site.name}: "${word ?? ''}" is no date part`, at(site.context, node?.span.start ?? site.position));
  return part;
}

/** A part that has a length, and that a value of this type has. */
function countedPart(site: CallSite, values: readonly BoundExpression[]): CountedPart {
  const part = partArgument(site);
  const fits = isCounted(part) && (isPartOfTime(part) || !values.some(isTime));
  if (!isCounted(part) || !fits)
    throw new RedshiftError('22023', `${site.name}: "${part}" can not be counted here`, at(site.context, site.position));
  return part;
}

/** An argument as the moment or time it is; text is read as a timestamp. */
export function moment(site: CallSite, index: number): BoundExpression {
  const node = site.nodes[index];
  if (node === undefined) throw site.wrong(`argument ${index + 1} is missing`);
  const bound = site.bind(node);
  return isMoment(bound.type) || isTime(bound) ? bound : site.cast(bound, TIMESTAMP);
}

const UNITS: Readonly<Record<CountedPart, readonly [factor: number, unit: string]>> = {
  millennium: [1000, 'YEAR'],
  century: [100, 'YEAR'],
  decade: [10, 'YEAR'],
  year: [1, 'YEAR'],
  quarter: [3, 'MONTH'],
  month: [1, 'MONTH'],
  week: [7, 'DAY'],
  day: [1, 'DAY'],
  hour: [1, 'HOUR'],
  minute: [1, 'MINUTE'],
  second: [1, 'SECOND'],
  millisecond: [1, 'MILLISECOND'],
  microsecond: [1, 'MICROSECOND'],
};

/** A year after 29 February is 1 March; twelve months after it is 28 February. */
function dateAdd(site: CallSite): BoundExpression {
  if (site.nodes.length !== 3) throw site.wrong('it takes a date part, a number and a date');
  const value = moment(site, 2);
  const part = countedPart(site, [value]);
  const count = countArgument(site, value);
  const [factor, unit] = UNITS[part];
  const base = value.type.kind === 'date' ? site.cast(value, TIMESTAMP) : value;
  const add = (n: string, x: string): string => {
    const sum = `(${x} + INTERVAL (CAST(${n} AS BIGINT) * ${factor}) ${unit})`;
    return unit === 'YEAR'
      ? `(${sum} + CASE WHEN month(${x}) = 2 AND day(${x}) = 29 AND day${sum} = 28 THEN INTERVAL 1 DAY ELSE INTERVAL 0 DAY END)`
      : sum;
  };
  const zone = quoteText(site.context.settings.timeZone);
  const calendar = base.type.kind === 'timestamptz' && (unit === 'YEAR' || unit === 'MONTH' || unit === 'DAY');
  return call(`dateadd ${part}${calendar ? ` ${zone}` : ''}`, base.type, [count, base], (n = '', x = '') =>
    calendar ? `timezone(${zone}, ${add(n, `timezone(${zone}, ${x})`)})` : add(n, x),
  );
}

/** The number to add is a whole number; there is no DATEADD of another. */
function countArgument(site: CallSite, value: BoundExpression): BoundExpression {
  const node = site.nodes[1];
  if (node === undefined) throw site.wrong('argument 2 is missing');
  const count = site.bind(node);
  if (!isInteger(count.type) && count.type.kind !== 'unknown')
    throw new UndefinedFunction(`${site.name}(unknown, ${typeName(count.type)}, ${typeName(value.type)})`, {
      ...at(site.context, site.position),
      hint: 'The number of parts is a whole number. Cast it.',
    });
  return site.cast(count, BIGINT);
}

/** Boundaries of the part between two moments; weeks start on Sunday here. */
function dateDiff(site: CallSite): BoundExpression {
  if (site.nodes.length !== 3) throw site.wrong('it takes a date part and two dates');
  const from = moment(site, 1);
  const to = moment(site, 2);
  const part = countedPart(site, [from, to]);
  if (isTime(from) !== isTime(to)) throw site.wrong('it takes two dates or two times');
  const [a, b] = isTime(from) ? [from, to] : [site.cast(from, TIMESTAMP), site.cast(to, TIMESTAMP)];
  return call(`datediff ${part}`, BIGINT, [a, b], (x = '', y = '') => crossed(part, x, y));
}

const WEEK = 604_800_000_000;

/** A Sunday before 1970, from which whole weeks are counted. */
const sundays = (sql: string): string => `floor((epoch_us(${sql}) + 345600000000) / ${WEEK})`;

function crossed(part: CountedPart, from: string, to: string): string {
  if (part === 'week') return `CAST(${sundays(to)} - ${sundays(from)} AS BIGINT)`;
  return `date_diff('${part}', ${from}, ${to})`;
}

/** A date gives a timestamp. */
function dateTrunc(site: CallSite): BoundExpression {
  if (site.nodes.length !== 2) throw site.wrong('it takes a date part and a timestamp');
  const value = moment(site, 1);
  if (isTime(value)) throw site.wrong('it takes a timestamp');
  const part = countedPart(site, []);
  const truncated = call(`date_trunc ${part}`, TIMESTAMP, [site.cast(value, TIMESTAMP)], (x = '') => {
    const year = firstYear(part, x);
    // The engine compares a bare date_trunc by its bounds, and forgets that it may be NULL.
    return year === null
      ? `CASE WHEN ${x} IS NOT NULL THEN CAST(date_trunc('${part}', ${x}) AS TIMESTAMP) END`
      : `CAST(make_date(CAST(${year} AS BIGINT), 1, 1) AS TIMESTAMP)`;
  });
  return value.type.kind === 'timestamptz' ? site.cast(truncated, TIMESTAMPTZ) : truncated;
}

/** The year a decade, century or millennium starts with, before Christ too, where year 0 is 1 BC; null for other parts. */
function firstYear(part: CountedPart, sql: string): string | null {
  if (part === 'decade') return `floor(year(${sql}) / 10) * 10`;
  const years = part === 'millennium' ? 1000 : part === 'century' ? 100 : null;
  return years === null ? null : `floor((year(${sql}) - 1) / ${years}) * ${years} + 1`;
}

/** Each name a weekday has, from Sunday on. https://docs.aws.amazon.com/redshift/latest/dg/r_NEXT_DAY.html */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['su', 'sun', 'sunday'],
  ['m', 'mo', 'mon', 'monday'],
  ['tu', 'tue', 'tues', 'tuesday'],
  ['w', 'we', 'wed', 'wednesday'],
  ['th', 'thu', 'thurs', 'thursday'],
  ['f', 'fr', 'fri', 'friday'],
  ['sa', 'sat', 'saturday'],
];

function weekday(day: string): string {
  const cases = WEEKDAYS.map((names, index) => `WHEN lower(trim(${day})) IN (${names.map(quoteText).join(', ')}) THEN ${index}`);
  return `CASE ${cases.join(' ')} WHEN ${day} IS NOT NULL THEN ${raiseWith('22023', 'not a day of the week: ', day)} END`;
}

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'dates',
  page: guide(page),
  signature,
  bind,
});

/** Functions that count, add and cut off. https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html */
export const DATE_ARITHMETIC_FUNCTIONS: readonly FunctionDefinition[] = [
  ...['dateadd', 'date_add'].map((name) =>
    special(name, 'r_DATEADD_function', `${name}(part, bigint, date | time | timetz | timestamp) -> timestamp | time | timetz`, dateAdd),
  ),
  ...['datediff', 'date_diff'].map((name) =>
    special(name, 'r_DATEDIFF_function', `${name}(part, date | time | timetz | timestamp, the same) -> bigint`, dateDiff),
  ),
  special('date_trunc', 'r_DATE_TRUNC', 'date_trunc(part, timestamp) -> timestamp', dateTrunc),
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
    (x, day = '') => `CAST(CAST(${x} AS DATE) + CAST(1 + (${weekday(day)} - date_part('dow', ${x}) + 6) % 7 AS INTEGER) AS DATE)`,
  ),
  scalar('dates', 'date_part_year', 'r_DATE_PART_YEAR', ['date'], INTEGER, (x = '') => `CAST(${yearOf(x)} AS INTEGER)`),
];
