import type { FunctionCall } from '@hakkai/redshift-sql';
import type { AggregateFunction } from '../functions/function-definition.ts';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import { bindOrderItem, bindWindow, checkFrame, checkOver } from './bind-window.ts';
import type { BoundExpression } from './bound-expression.ts';
import { checkClauses, clausesOfAggregate } from './call-clauses.ts';
import { callSiteOf } from './call-site.ts';
import { checkOwnAggregate } from './correlation.ts';
import { withOver } from './over-mark.ts';
import type { Scope } from './scope.ts';
import { checkAggregateAllowed, checkWindowAllowed, insideAggregate, insideWindow } from './site-rules.ts';

/** An aggregate over the rows of a group, or with OVER over those of a window. */
export function bindAggregate(
  definition: AggregateFunction,
  node: FunctionCall,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const { name } = definition;
  const place = at(context, node.span.start);
  const { over } = node;
  if (over === null) checkAggregateAllowed(site, place);
  else checkWindowAllowed(site, place);
  checkClauses(node, name, clausesOfAggregate(name), place);
  if (PARTITION_ONLY.has(name)) context.found.computeFunction ??= { name, position: node.span.start };
  const inside = over === null ? insideAggregate(site) : insideWindow(site);
  const callSite = callSiteOf(name, node.arguments, node.span.start, scope, context, inside);
  const withinGroup = (node.withinGroup ?? []).map((item) => bindOrderItem(item, callSite.bind(item.expression)));
  const distinct = node.quantifier === 'distinct';
  const bound = definition.bind({ ...callSite, star: node.star, distinct, over: over !== null, withinGroup });
  const { type, args, orderBy = [], within = [] } = bound;
  if (over === null) {
    checkOwnAggregate([...args, ...within, ...orderBy.map(({ expression }) => expression)], scope, node.span.start, context);
    return { kind: 'aggregate', type, name, args, distinct: bound.distinct ?? distinct, orderBy, within, emit: bound.emit };
  }
  const window = bindWindow(over, scope, context, site);
  if (distinct && name !== 'listagg') throw new RedshiftError('0A000', 'DISTINCT is not implemented for window functions', place);
  if (PARTITION_ONLY.has(name)) checkOver(name, over, 'none', place);
  else checkFrame(over, place);
  return {
    kind: 'window',
    type,
    name,
    args,
    ...window,
    within: orderBy,
    emit: (sql, text, order) => withOver(bound.emit(sql, order), text),
  };
}

/** Aggregates of sorted rows, which run on the compute nodes and go over a whole partition: their OVER has neither an order nor a frame. */
const PARTITION_ONLY: ReadonlySet<string> = new Set(['listagg', 'median', 'percentile_cont', 'percentile_disc']);
