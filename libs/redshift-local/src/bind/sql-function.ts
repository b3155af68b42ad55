import { findNodes } from '@hakkai/redshift-sql';
import type { SqlFunction } from '../catalog/catalog-entry.ts';
import { functionKey } from '../catalog/catalog-state.ts';
import type { CallSite } from '../functions/function-definition.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bareTypeName } from '../types/redshift-type.ts';
import { at, castFacts, type BindContext } from './bind-context.ts';
import { bindExpression, PLAIN_SITE } from './bind-expression.ts';
import type { BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { functionBody } from './function-body.ts';
import { signature } from './function-signature.ts';
import { isVolatile } from './is-volatile.ts';
import { routineCost } from './routine-cost.ts';
import { Scope } from './scope.ts';
import { inTextOf } from './text-elsewhere.ts';

/**
 * The SQL function of the user's that fits the arguments, in one of these schemas; of several with as many arguments, the one that takes the
 * least conversion, and of those with the same argument types the one whose schema comes first.
 */
export function userFunction(schemas: readonly string[], name: string, callSite: CallSite, context: BindContext): SqlFunction | null {
  const { pinnedCalls } = context;
  const all = schemas
    .flatMap((schema) => context.catalog.functions(schema, name))
    .filter((one) => one.parameters.length === callSite.nodes.length)
    .filter((one) => pinnedCalls === undefined || pinnedCalls.includes(functionKey(one)));
  const fitting = [...new Map(all.toReversed().map((one) => [one.parameters.map(bareTypeName).join(), one])).values()].toReversed();
  return fitting.length < 2 ? (fitting[0] ?? null) : leastConversion(fitting, name, callSite, context);
}

function leastConversion(functions: readonly SqlFunction[], name: string, callSite: CallSite, context: BindContext): SqlFunction | null {
  const types = callSite.args().map(({ type }) => type);
  const costs = functions
    .map((definition) => ({ definition, cost: routineCost(types, definition.parameters) }))
    .filter((one): one is { readonly definition: SqlFunction; readonly cost: number } => one.cost !== null)
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = costs;
  if (best === undefined) return null;
  if (second?.cost === best.cost)
    throw new RedshiftError('42725', `function ${signature(name, callSite.args())} is not unique`, {
      ...at(context, callSite.position),
      hint: 'Could not choose a best candidate function. You may need to add explicit type casts.',
    });
  return best.definition;
}

const MAX_DEPTH = 50;

/**
 * The function's body with its arguments in place. Its names are read with the settings of its creation, attributes of SUPER values with those
 * of the session. https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
 */
export function expand(definition: SqlFunction, callSite: CallSite, context: BindContext): BoundExpression {
  if (context.found.viewDepth >= MAX_DEPTH)
    throw new RedshiftError('54001', `functions nest deeper than ${MAX_DEPTH}`, at(context, callSite.position));
  const args = callSite.args().map((arg, index) => callSite.cast(arg, definition.parameters[index] ?? arg.type));
  const { caseSensitiveSuperAttribute } = context.querying;
  const settings = { ...context.settings, ...definition.settings, caseSensitiveSuperAttribute };
  const { pinnedCalls: _, ...outer } = context;
  const inner: BindContext = { ...outer, settings, arguments: args };
  const place = at(context, callSite.position);
  const body = functionBody(definition.body, place);
  for (const [index, arg] of args.entries()) {
    const uses = findNodes(body, 'positional-parameter').filter((parameter) => parameter.index === index + 1).length;
    if (uses > 1 && isVolatile(arg))
      throw new NotEmulated(`a volatile argument of ${definition.name}, whose body reads it ${uses} times`, place);
  }
  const value = inTextOf(`SQL function "${definition.name}"`, callSite.position, context, () =>
    bindExpression(body, new Scope(null), inner, PLAIN_SITE('a SQL function')),
  );
  return castTo(value, definition.returns, { ...castFacts(context), position: callSite.position, form: 'explicit' });
}
