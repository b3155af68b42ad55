import { type IntervalLiteral, intervalRange } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { countedIn, INTERVAL, INTERVAL_DAY_TO_SECOND, INTERVAL_YEAR_TO_MONTH, type IntervalType } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { constant, type BoundExpression } from './bound-expression.ts';
import { intervalLiteral } from './moment-literal.ts';

/**
 * `INTERVAL '1 day 2 hours'`, `INTERVAL '3' month`. A qualifier makes it an interval of months or one of days to seconds.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_interval_data_types.html
 */
export function bindInterval(node: IntervalLiteral, context: BindContext): BoundExpression {
  const type = literalType(node, context);
  const dropsOtherParts = !context.settings.forbidCompositeIntervals;
  const { value } = intervalLiteral(node.value, type, { position: node.span.start, dropsOtherParts });
  return constant(value, resultType(type));
}

function literalType({ qualifier }: IntervalLiteral, context: BindContext): IntervalType {
  if (qualifier === null) return INTERVAL;
  return intervalType(intervalRange(qualifier), qualifier.precision, context, qualifier.span.start);
}

const MAX_PRECISION = 6;

/** The type of a range; its digits of fractional seconds are at most six. */
export function intervalType(range: IntervalType['range'], precision: number | null, context: BindContext, position: number): IntervalType {
  if (precision === null) return { kind: 'interval', range };
  if (precision > MAX_PRECISION)
    throw new RedshiftError('22023', `the precision of an interval is at most ${MAX_PRECISION}, not ${precision}`, at(context, position));
  return { kind: 'interval', range, precision };
}

/** What an operation on intervals of this type gives: the whole range of what it counts in. */
export const resultType = (type: IntervalType): IntervalType =>
  ({ months: INTERVAL_YEAR_TO_MONTH, microseconds: INTERVAL_DAY_TO_SECOND, both: INTERVAL })[countedIn(type)];
