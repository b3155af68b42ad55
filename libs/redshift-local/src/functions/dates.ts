import { quoteText } from '../emit/quote.ts';
import {
  DATE,
  INTEGER,
  INTERVAL,
  isMoment,
  isText,
  MAX_VARCHAR,
  TIME,
  TIMESTAMP,
  TIMESTAMPTZ,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { call, type BoundExpression } from '../bind/bound-expression.ts';
import { DATE_ARITHMETIC_FUNCTIONS, moment, partArgument } from './date-arithmetic.ts';
import { bindDatePart } from './extract.ts';
import { guide, scalar, type CallSite, type FunctionDefinition, type SpecialFunction } from './function-definition.ts';
import { ZONE_FUNCTIONS } from './zone-conversion.ts';

const special = (name: string, page: string, signature: string, bind: SpecialFunction['bind']): SpecialFunction => ({
  kind: 'special',
  name,
  group: 'dates',
  page: guide(page),
  signature,
  bind,
});

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
  ...DATE_ARITHMETIC_FUNCTIONS,
  ...ZONE_FUNCTIONS,
  special('date_part', 'r_DATE_PART_function', 'date_part(part, timestamp) -> double precision', (site) => {
    if (site.nodes.length !== 2) throw site.wrong('it takes a date part and a timestamp');
    return bindDatePart('date_part', partArgument(site), moment(site, 1), site);
  }),
  now('getdate', TIMESTAMP, 'r_GETDATE', statement, local),
  now('sysdate', TIMESTAMP, 'r_SYSDATE', transaction, local),
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
    const zone = quoteText(site.context.settings.timeZone);
    if (isMoment(value.type))
      return call(
        `to_char ${zone}`,
        varchar(MAX_VARCHAR),
        [site.cast(value, TIMESTAMP), shape],
        (x, f) => `rs_format_moment(${x}, ${f}, ${zone})`,
      );
    if (
      value.type.kind === 'unknown' ||
      value.type.kind === 'boolean' ||
      value.type.kind === 'interval' ||
      value.type.kind === 'time' ||
      value.type.kind === 'timetz' ||
      value.type.kind === 'varbyte' ||
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
  special('interval_cmp', 'r_INTERVAL_CMP', 'interval_cmp(interval, interval) -> integer', (site) => {
    const [a, b] = site.args().map((arg) => site.cast(arg, INTERVAL));
    if (a === undefined || b === undefined || site.nodes.length !== 2) throw site.wrong('it takes two intervals');
    return call(
      'interval_cmp',
      INTEGER,
      [a, b],
      (x, y) => `CASE WHEN ${x} = ${y} THEN 0 WHEN ${x} < ${y} THEN -1 WHEN ${x} > ${y} THEN 1 END`,
    );
  }),
];
