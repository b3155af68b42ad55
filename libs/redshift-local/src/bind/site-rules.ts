import { GroupingError, RedshiftError } from '../redshift-error.ts';
import type { at } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import { hasAggregate } from './bind-select.ts';
import type { BoundExpression } from './bound-expression.ts';
import { hasWindow } from './map-expression.ts';

type Place = ReturnType<typeof at>;

const AGGREGATE = 'an aggregate';
const WINDOW = 'a window function';

/** Where the arguments of an aggregate without OVER stand. */
export const insideAggregate = (site: Site): Site => ({ ...site, aggregates: false, windows: false, clause: AGGREGATE });

/** Where the arguments of a window function stand, and all of its OVER. */
export const insideWindow = (site: Site): Site => ({ ...site, windows: false, clause: WINDOW });

/** Refuses an aggregate where none may stand. https://docs.aws.amazon.com/redshift/latest/dg/c_Aggregate_Functions.html */
export function checkAggregateAllowed(site: Site, place: Place): void {
  if (site.aggregates) return;
  throw new GroupingError(
    site.clause === AGGREGATE ? 'aggregate function calls may not be nested' : `aggregates not allowed in ${site.clause} clause`,
    place,
  );
}

/** Refuses a window function where none may stand. https://docs.aws.amazon.com/redshift/latest/dg/c_Window_functions.html */
export function checkWindowAllowed(site: Site, place: Place): void {
  if (site.windows) return;
  if (site.clause === AGGREGATE) throw new GroupingError('aggregate function calls cannot contain window function calls', place);
  throw new RedshiftError(
    '42P20',
    site.clause === WINDOW ? 'window function calls cannot be nested' : `window functions not allowed in ${site.clause} clause`,
    place,
  );
}

/** The same for what an alias of the select list stands for. */
export function checkAliasAllowed(value: BoundExpression, site: Site, place: Place): void {
  if (hasWindow(value)) checkWindowAllowed(site, place);
  if (hasAggregate(value)) checkAggregateAllowed(site, place);
}
