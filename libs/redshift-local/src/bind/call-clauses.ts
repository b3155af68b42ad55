import type { FunctionCall } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';

/** What a call may say beside its arguments. */
export type CallClause = '*' | 'DISTINCT' | 'WITHIN GROUP' | 'IGNORE NULLS' | 'RESPECT NULLS' | 'OVER';

const clausesOf = ({ star, quantifier, withinGroup, nullTreatment, over }: FunctionCall): readonly (CallClause | null)[] => [
  star ? '*' : null,
  quantifier === 'distinct' ? 'DISTINCT' : null,
  withinGroup === null ? null : 'WITHIN GROUP',
  nullTreatment === null ? null : nullTreatment.mode === 'ignore' ? 'IGNORE NULLS' : 'RESPECT NULLS',
  over === null ? null : 'OVER',
];

/** The clauses that an aggregate's page gives it, where they are not DISTINCT and OVER. */
const OF_AGGREGATES: Readonly<Record<string, readonly CallClause[]>> = {
  count: ['*', 'DISTINCT', 'OVER'],
  listagg: ['DISTINCT', 'WITHIN GROUP', 'OVER'],
  median: ['OVER'],
  percentile_cont: ['WITHIN GROUP', 'OVER'],
  percentile_disc: ['WITHIN GROUP', 'OVER'],
};

export const clausesOfAggregate = (name: string): readonly CallClause[] => OF_AGGREGATES[name] ?? ['DISTINCT', 'OVER'];

/** Refuses what a function does not take, as 42809: else it would be passed over in silence. */
export function checkClauses(node: FunctionCall, name: string, taken: readonly CallClause[], place: { readonly position?: number }): void {
  const clause = clausesOf(node).find((one) => one !== null && !taken.includes(one));
  if (clause !== undefined) throw new RedshiftError('42809', `${clause} specified, but ${name} does not take it`, place);
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html and r_APPROXIMATE_PERCENTILE_DISC: nothing else is approximated. */
export function checkApproximate(node: FunctionCall, name: string, place: { readonly position?: number }): void {
  if (!node.approximate || name === 'percentile_disc' || (name === 'count' && node.quantifier === 'distinct')) return;
  throw new RedshiftError('42601', 'APPROXIMATE can only be used with COUNT(DISTINCT ...) and PERCENTILE_DISC', place);
}
