import type { FunctionCall } from '@hakkai/redshift-sql';
import type { WindowFunction } from '../functions/function-definition.ts';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import { bindWindow, checkFrame, checkOver } from './bind-window.ts';
import type { BoundExpression } from './bound-expression.ts';
import { checkClauses } from './call-clauses.ts';
import { callSiteOf } from './call-site.ts';
import { jsonNullAsNull } from './json-null.ts';
import { withOver } from './over-mark.ts';
import type { Scope } from './scope.ts';
import { checkWindowAllowed, insideWindow } from './site-rules.ts';

/** A function that only runs over a window. */
export function bindWindowFunction(
  definition: WindowFunction,
  node: FunctionCall,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const { name } = definition;
  const place = at(context, node.span.start);
  if (node.over === null) throw new RedshiftError('42601', `window function ${name} requires an OVER clause`, place);
  checkWindowAllowed(site, place);
  const callSite = callSiteOf(name, node.arguments, node.span.start, scope, context, insideWindow(site));
  const bound = definition.bind(callSite);
  checkClauses(node, name, bound.nulls === true ? ['IGNORE NULLS', 'RESPECT NULLS', 'OVER'] : ['OVER'], place);
  const over = bindWindow(node.over, scope, context, site);
  if (bound.frame === true) checkFrame(node.over, place);
  else if (node.over.frame !== null) throw callSite.wrong('it takes no frame clause');
  checkOver(name, node.over, bound.order, place);
  const ignore = node.nullTreatment?.mode === 'ignore';
  return {
    kind: 'window',
    type: bound.type,
    name: `${name}${ignore ? ' ignore nulls' : ''}`,
    args: ignore ? bound.args.map(jsonNullAsNull) : bound.args,
    ...over,
    within: [],
    emit: (args, text) => withOver(bound.emit(args, ignore), text),
  };
}
