import { addableSql, bothSql, microsSql, monthsSql } from '../emit/interval-sql.ts';
import { quoteText, raise } from '../emit/quote.ts';
import { zonedTimeOf } from '../engine/time-functions.ts';
import { NotEmulated } from '../redshift-error.ts';
import { commonType } from '../types/common-type.ts';
import {
  countedIn,
  DATE,
  DOUBLE,
  INTEGER,
  INTERVAL,
  INTERVAL_DAY_TO_SECOND,
  isInteger,
  isMoment,
  isNumeric,
  TIMESTAMP,
  TIMESTAMPTZ,
  type IntervalType,
  type RedshiftType,
} from '../types/redshift-type.ts';
import type { Operator } from './bind-arithmetic.ts';
import { at, type BindContext } from './bind-context.ts';
import { resultType } from './bind-interval.ts';
import { implicitCast } from './implicit-cast.ts';
import { noOperator } from './no-operator.ts';
import { call, type BoundExpression } from './bound-expression.ts';

type Sum = '+' | '-';

interface Place {
  readonly context: BindContext;
  readonly position: number;
}

const isTime = (type: RedshiftType): boolean => type.kind === 'time' || type.kind === 'timetz';
const isTemporal = (type: RedshiftType): boolean => isMoment(type) || isTime(type) || type.kind === 'interval';
const isInterval = (type: RedshiftType): type is IntervalType => type.kind === 'interval';

const as = (expression: BoundExpression, type: RedshiftType, { context, position }: Place): BoundExpression =>
  implicitCast(expression, type, context, position);

/**
 * Arithmetic with dates, times, timestamps and intervals; null where neither side is one.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html
 */
export function bindMomentArithmetic(
  operator: Operator,
  left: BoundExpression,
  right: BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression | null {
  if (!isTemporal(left.type) && !isTemporal(right.type)) return null;
  const place = { context, position };
  const bound =
    operator === '+'
      ? (plus(left, right, place) ?? plus(right, left, place))
      : operator === '-'
        ? minus(left, right, place)
        : operator === '*'
          ? (times(left, right, place) ?? times(right, left, place))
          : operator === '/'
            ? dividedBy(left, right, place)
            : null;
  if (bound === null) throw noOperator(operator, [left, right], context, position);
  return bound;
}

function plus(left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  if (right.type.kind === 'unknown' && isTemporal(left.type) && left.type.kind !== 'date')
    return plus(left, as(right, isInterval(left.type) ? resultType(left.type) : INTERVAL, place), place);
  if (left.type.kind === 'date') {
    if (right.type.kind === 'unknown') return plus(left, as(right, INTEGER, place), place);
    if (isInteger(right.type)) return call('+', DATE, [left, right], (x, y) => withinRange(`(${x} + CAST(${y} AS INTEGER))`, 'date'));
    if (right.type.kind === 'time') return call('+', TIMESTAMP, [left, right], (x, y) => `(${x} + ${y})`);
    if (right.type.kind === 'timetz') return dateAndZonedTime(left, right, place);
  }
  if ((left.type.kind === 'timestamp' || left.type.kind === 'timestamptz') && isNumeric(right.type))
    throw new NotEmulated('a number added to a timestamp', { ...at(place.context, place.position), hint: 'Use DATEADD or an interval.' });
  return shifted('+', left, right, place);
}

function minus(left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  if (right.type.kind === 'unknown' && isTemporal(left.type)) return minus(left, as(right, left.type, place), place);
  if (left.type.kind === 'unknown' && isTemporal(right.type)) return minus(as(left, right.type, place), right, place);
  if (left.type.kind === 'date' && right.type.kind === 'date')
    return call('-', INTEGER, [left, right], (x, y) => `CAST(${x} - ${y} AS INTEGER)`);
  if (left.type.kind === 'date' && isInteger(right.type))
    return call('-', DATE, [left, right], (x, y) => withinRange(`(${x} - CAST(${y} AS INTEGER))`, 'date'));
  if ((left.type.kind === 'timestamp' || left.type.kind === 'timestamptz') && isInteger(right.type))
    return call('-', left.type, [left, right], (x, y) => `(${x} - to_days(CAST(${y} AS INTEGER)))`);
  if (isMoment(left.type) && isMoment(right.type)) {
    const type = commonType([TIMESTAMP, left.type, right.type]) ?? TIMESTAMP;
    const args = [as(left, type, place), as(right, type, place)];
    return call('-', INTERVAL_DAY_TO_SECOND, args, (x, y) => `(epoch_us(${x}) - epoch_us(${y}))`);
  }
  if (left.type.kind === 'time' && right.type.kind === 'time')
    return call('-', INTERVAL_DAY_TO_SECOND, [left, right], (x, y) => `(epoch_us(${x}) - epoch_us(${y}))`);
  return shifted('-', left, right, place);
}

/** The engine's moments reach further back than Redshift's, and its dates further ahead: 4713 BC to 294276 AD. */
const withinRange = (moment: string, type: 'date' | 'timestamp'): string =>
  `CASE WHEN ${moment} NOT BETWEEN ${type} '4713-01-01 (BC)' AND ${type} '${type === 'date' ? '294276-12-31' : 'infinity'}' THEN ${raise('22008', `${type} out of range`)} ELSE ${moment} END`;

/** A moment, a time or an interval, later or earlier by an interval. */
function shifted(operator: Sum, left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  const by = right.type;
  if (!isInterval(by)) return null;
  if (isInterval(left.type)) return intervals(operator, left, right, place);
  const shift = (sql: string): string => addableSql(sql, by);
  if (isTime(left.type)) {
    if (countedIn(by) !== 'months') return call(operator, left.type, [left, right], (x, y) => `(${x} ${operator} ${shift(y ?? '')})`);
    return null;
  }
  if (!isMoment(left.type)) return null;
  if (left.type.kind === 'timestamptz') return shiftedInZone(operator, left, right, by, place);
  const day = left.type.kind === 'date' && countedIn(by) === 'months';
  return call(operator, day ? DATE : TIMESTAMP, [left, right], (x, y) =>
    day
      ? withinRange(`CAST(${x} ${operator} ${shift(y ?? '')} AS DATE)`, 'date')
      : withinRange(`(CAST(${x} AS TIMESTAMP) ${operator} ${shift(y ?? '')})`, 'timestamp'),
  );
}

/** Months are those of the session's calendar; what is counted in microseconds is the same in every zone. */
function shiftedInZone(operator: Sum, left: BoundExpression, right: BoundExpression, by: IntervalType, place: Place): BoundExpression {
  const zone = quoteText(place.context.settings.timeZone);
  return call(`${operator} in ${zone}`, TIMESTAMPTZ, [left, right], (x = '', y = '') => {
    const months = monthsSql(y, by);
    // Of the hour that a zone has twice, the way there and back does not tell which one it was.
    const moved = `CASE WHEN ${months} = 0 THEN ${x} ELSE timezone(${zone}, timezone(${zone}, ${x}) ${operator} to_months(${months})) END`;
    return `(${moved} ${operator} to_microseconds(${microsSql(y, by)}))`;
  });
}

function intervals(operator: Sum, left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  const type = commonType([left.type, right.type]);
  if (type === null || !isInterval(type)) return null;
  return call(operator, type, [as(left, type, place), as(right, type, place)], (x, y) => `(${x} ${operator} ${y})`);
}

function times(left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  if (!isInterval(left.type)) return null;
  const factor = right.type.kind === 'unknown' ? as(right, DOUBLE, place) : right;
  if (!isNumeric(factor.type)) return null;
  return scaled('*', left, left.type, isInteger(factor.type) ? factor : as(factor, DOUBLE, place), (count, by) => `(${count} * ${by})`);
}

function dividedBy(left: BoundExpression, right: BoundExpression, place: Place): BoundExpression | null {
  if (!isInterval(left.type)) return null;
  const divisor = right.type.kind === 'unknown' || isNumeric(right.type) ? as(right, DOUBLE, place) : null;
  if (divisor === null) return null;
  const zero = raise('22012', 'Divide by zero');
  return scaled('/', left, left.type, divisor, (count, by) => `CASE WHEN ${by} = 0 THEN ${zero} ELSE ${count} / ${by} END`);
}

const PART_OF_MONTH = raise('0A000', 'not emulated: an interval of part of a month');

/** An interval whose counts are scaled each by itself. */
function scaled(
  operator: '*' | '/',
  interval: BoundExpression,
  type: IntervalType,
  by: BoundExpression,
  scale: (count: string, by: string) => string,
): BoundExpression {
  return call(operator, resultType(type), [interval, by], (x = '', y = '') => {
    const count = scale(monthsSql(x, type), y);
    const months = isInteger(by.type)
      ? `CAST(${count} AS INTEGER)`
      : `CAST(CASE WHEN ${count} <> trunc(${count}) THEN ${PART_OF_MONTH} ELSE ${count} END AS INTEGER)`;
    const fine = scale(microsSql(x, type), y);
    const micros = `CAST(${isInteger(by.type) ? fine : `round(${fine})`} AS BIGINT)`;
    return { months, microseconds: micros, both: bothSql(months, micros) }[countedIn(type)];
  });
}

/** A literal of a time still has its zone, so that the day in UTC may be another one; a column's has not. */
function dateAndZonedTime(date: BoundExpression, time: BoundExpression, { context }: Place): BoundExpression {
  if (time.kind !== 'constant' || time.value === null)
    return call('+', TIMESTAMPTZ, [date, time], (x, y) => `timezone('UTC', ${x} + ${y})`);
  const literal = zonedTimeOf(String(time.value), context.settings.timeZone);
  const micros = literal.micros - BigInt(literal.offset) * 1_000_000n;
  return call(
    `+ ${micros} microseconds`,
    TIMESTAMPTZ,
    [date],
    (x) => `timezone('UTC', CAST(${x} AS TIMESTAMP) + to_microseconds(${micros}))`,
  );
}
