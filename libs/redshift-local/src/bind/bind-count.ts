import type { Expression } from '@hakkai/redshift-sql';
import { raise } from '../emit/quote.ts';
import { DatatypeMismatch, RedshiftError } from '../redshift-error.ts';
import { BIGINT, isNumeric, typeName } from '../types/redshift-type.ts';
import { at, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { implicitCast } from './implicit-cast.ts';
import { Scope } from './scope.ts';

const CLAUSES = ['LIMIT', 'OFFSET', 'TOP'] as const;

type CountClause = (typeof CLAUSES)[number];

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ORDER_BY_clause.html */
const MAX_COUNT = 2_147_483_647;

/** LIMIT, OFFSET and TOP: a whole number from 0 to MAX_COUNT that does not depend on rows; NULL for none. */
export function bindCount(node: Expression, clause: CountClause, scope: Scope, context: BindContext): BoundExpression {
  const place = at(context, node.span.start);
  const bound = bindExpression(node, new Scope(scope.outer), context, PLAIN_SITE(clause));
  if (!isNumeric(bound.type) && bound.type.kind !== 'unknown')
    throw new DatatypeMismatch(`argument of ${clause} must be type bigint, not type ${typeName(bound.type)}`, place);
  const count = implicitCast(bound, BIGINT, context, node.span.start);
  if (bound.kind !== 'constant') return call(clause, BIGINT, [count], (sql) => checkedCount(sql, clause));
  const fault = Number(bound.value) < 0 ? negative(clause) : Number(bound.value) > MAX_COUNT ? tooLarge(clause) : null;
  if (fault !== null) throw new RedshiftError(fault.sqlstate, fault.message, place);
  return count;
}

/** Whether a bound LIMIT, OFFSET or TOP is known only when the query runs. */
export const isComputedCount = (count: BoundExpression): boolean =>
  count.kind === 'call' && CLAUSES.some((clause) => clause === count.name);

interface Fault {
  readonly sqlstate: string;
  readonly message: string;
}

const negative = (clause: CountClause): Fault => ({
  sqlstate: clause === 'OFFSET' ? '2201X' : '2201W',
  message: `${clause} must not be negative`,
});

const tooLarge = (clause: CountClause): Fault => ({ sqlstate: '22003', message: `${clause} must not be greater than ${MAX_COUNT}` });

/** The same bounds for what is known when the query runs. */
function checkedCount(sql: string, clause: CountClause): string {
  const [below, above] = [negative(clause), tooLarge(clause)].map(({ sqlstate, message }) => raise(sqlstate, message));
  return `(SELECT CASE WHEN n < 0 THEN ${below} WHEN n > ${MAX_COUNT} THEN ${above} ELSE n END FROM (SELECT ${sql} AS n))`;
}
