import type { RelationName, StatementGroup } from '@hakkai/contract';
import { quoteRelation } from '@hakkai/statements';

/**
 * A late-binding view: it may read external tables, and a table that it reads can be swapped for a new one without the view standing
 * in the way. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html
 */
export function buildView(view: RelationName, query: string): StatementGroup {
  return { transaction: 'single', statements: [`create or replace view ${quoteRelation(view)} as\n${query}\nwith no schema binding`] };
}
