import { INTEGER, varchar } from '../types/redshift-type.ts';
import { call, constant } from '../bind/bound-expression.ts';
import { guide, scalar, type FunctionDefinition, type ParameterType } from './function-definition.ts';

/** -1, 0 or 1; a date and a timestamp without a zone are read in the session's zone where the other side has one. */
const comparison = (name: string, left: ParameterType, right: ParameterType): FunctionDefinition =>
  scalar(
    'dates',
    name,
    `r_${name.toUpperCase()}`,
    [left, right],
    INTEGER,
    (a, b) => `CASE WHEN ${a} = ${b} THEN 0 WHEN ${a} < ${b} THEN -1 WHEN ${a} > ${b} THEN 1 END`,
  );

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Thu Sep 19 22:53:50.333525 2013 UTC` */
function timeOfDay(moment: Date): string {
  const iso = moment.toISOString();
  const day = String(moment.getUTCDate()).padStart(2, '0');
  return `${WEEKDAYS[moment.getUTCDay()] ?? ''} ${MONTHS[moment.getUTCMonth()] ?? ''} ${day} ${iso.slice(11, 23)}000 ${iso.slice(0, 4)} UTC`;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/Date_functions_header.html: the comparisons, and the time of day as text. */
export const DATE_COMPARISON_FUNCTIONS: readonly FunctionDefinition[] = [
  comparison('date_cmp', 'date', 'date'),
  comparison('date_cmp_timestamp', 'timestamp', 'timestamp'),
  comparison('date_cmp_timestamptz', 'timestamptz', 'timestamptz'),
  comparison('timestamp_cmp', 'timestamp', 'timestamp'),
  comparison('timestamp_cmp_date', 'timestamp', 'timestamp'),
  comparison('timestamp_cmp_timestamptz', 'timestamptz', 'timestamptz'),
  comparison('timestamptz_cmp', 'timestamptz', 'timestamptz'),
  comparison('timestamptz_cmp_date', 'timestamptz', 'timestamptz'),
  comparison('timestamptz_cmp_timestamp', 'timestamptz', 'timestamptz'),
  {
    kind: 'special',
    name: 'timeofday',
    group: 'dates',
    page: guide('r_TIMEOFDAY_function'),
    signature: 'timeofday() -> varchar',
    bind: (site) => {
      if (site.nodes.length > 0) throw site.wrong('it takes no argument');
      return call('timeofday', varchar(48), [constant(timeOfDay(site.context.facts.statementStart), varchar(48))], (text) => text);
    },
  },
];
