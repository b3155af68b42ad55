import type { Expression } from '@hakkai/redshift-sql';
import type { CallSite } from '../functions/function-definition.ts';
import { RedshiftError } from '../redshift-error.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import type { BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import type { Scope } from './scope.ts';

/** A call as the functions see it. Arguments are bound when they are asked for: date parts never are. */
export function callSiteOf(
  name: string,
  nodes: readonly Expression[],
  position: number,
  scope: Scope,
  context: BindContext,
  site: Site,
): CallSite {
  let bound: readonly BoundExpression[] | null = null;
  const bind = (node: Expression): BoundExpression => bindExpression(node, scope, context, site);
  return {
    name,
    position,
    nodes,
    context,
    bind,
    args: () => {
      bound ??= nodes.map(bind);
      return bound;
    },
    cast: (expression, type) => castTo(expression, type, { ...castFacts(context), position, form: 'implicit' }),
    wrong: (message) => new RedshiftError('42883', `function ${name}: ${message}`, at(context, position)),
  };
}
