import type { FunctionCall } from '@hakkai/redshift-sql';
import { functionKey } from '../catalog/catalog-state.ts';
import type { CallSite, FunctionDefinition, ScalarFunction, SpecialFunction } from '../functions/function-definition.ts';
import { functionNamed, functionNames } from '../functions/registry.ts';
import { NotEmulated, UndefinedFunction } from '../redshift-error.ts';
import { isDocumentedFunction } from '../support/documented-functions.ts';
import { BIGINT, type RedshiftType } from '../types/redshift-type.ts';
import { bindAggregate } from './bind-aggregate.ts';
import { at, type BindContext } from './bind-context.ts';
import type { Site } from './bind-expression.ts';
import { bindWindowFunction } from './bind-window-function.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { checkApproximate, checkClauses } from './call-clauses.ts';
import { callSiteOf } from './call-site.ts';
import { printName, relationName, searchSchemas } from './find-relation.ts';
import { signature } from './function-signature.ts';
import { nearestHint } from './nearest-name.ts';
import { parameterType, resolveOverload } from './resolve-overload.ts';
import type { Scope } from './scope.ts';
import { checkAggregateAllowed } from './site-rules.ts';
import { expand, userFunction } from './sql-function.ts';

/** A call of a function, an aggregate, a window function or a SQL function of the user's. */
export function bindCall(node: FunctionCall, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const { schema, name } = relationName(node.name, context);
  const place = at(context, node.span.start);
  checkApproximate(node, name, place);
  const callSite = callSiteOf(name, node.arguments, node.span.start, scope, context, site);
  if ((name === 'grouping' || name === 'grouping_id') && schema === null) {
    checkAggregateAllowed(site, place);
    checkClauses(node, name, [], place);
    if (node.arguments.length === 0) throw callSite.wrong('it takes grouping expressions');
    return call('grouping', BIGINT, callSite.args(), () => '0');
  }
  for (const step of schema === null ? functionPath(context) : [schema === CATALOG ? BUILT_IN : [schema]]) {
    const definition = step === BUILT_IN ? functionNamed(name) : null;
    if (definition !== null) return bindDefinition(definition, node, callSite, scope, context, site);
    const own = userFunction(step, name, callSite, context);
    if (own === null) continue;
    checkClauses(node, name, [], place);
    const signature = functionKey(own);
    context.found.calls.push({ definition: { ...own, signature }, user: context.facts.user, ...place });
    if (context.found.viewDepth === 0) context.found.called.add(signature);
    return expand(own, callSite, context);
  }
  if (schema === null && isDocumentedFunction(name)) throw new NotEmulated(`function ${name}`, place);
  const written = signature(printName({ schema, name }), callSite.args());
  throw new UndefinedFunction(written, { ...place, ...nearestHint(name, functionNames()) });
}

const CATALOG = 'pg_catalog';

/** Where Redshift's own functions are. */
const BUILT_IN: readonly string[] = [CATALOG];

/**
 * Where a function is looked for, a step after another: what Redshift has comes before all of the user's, unless the search path names another
 * place for it. https://docs.aws.amazon.com/redshift/latest/dg/udf-naming-udfs.html
 */
function functionPath(context: BindContext): readonly (readonly string[])[] {
  const schemas = searchSchemas(context);
  const at = schemas.indexOf(CATALOG);
  return at === -1 ? [BUILT_IN, schemas] : [schemas.slice(0, at), BUILT_IN, schemas.slice(at + 1)];
}

function bindDefinition(
  definition: FunctionDefinition,
  node: FunctionCall,
  callSite: CallSite,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  switch (definition.kind) {
    case 'scalar':
    case 'special':
      checkClauses(node, definition.name, [], at(context, node.span.start));
      return bindPlain(definition, callSite, context);
    case 'aggregate':
      return bindAggregate(definition, node, scope, context, site);
    case 'window':
      return bindWindowFunction(definition, node, scope, context, site);
    default:
      return definition satisfies never;
  }
}

/** A function of its arguments alone. */
export function bindPlain(definition: ScalarFunction | SpecialFunction, callSite: CallSite, context: BindContext): BoundExpression {
  const { name, leader } = definition;
  if (leader === true) context.found.leaderFunction ??= { name, position: callSite.position };
  return definition.kind === 'scalar' ? bindScalar(definition, callSite, context) : definition.bind(callSite);
}

function bindScalar(definition: ScalarFunction, callSite: CallSite, context: BindContext): BoundExpression {
  const args = callSite.args();
  const overload = resolveOverload(definition.overloads, args);
  if (overload === null) {
    throw new UndefinedFunction(signature(definition.name, args), {
      ...at(context, callSite.position),
      hint: 'No function matches the given name and argument types. Add explicit casts.',
    });
  }
  const values = args.map((arg, index) => callSite.cast(arg, parameterType(arg.type, overload.parameters[index] ?? 'text')));
  const result: RedshiftType = typeof overload.result === 'function' ? overload.result(values) : overload.result;
  return { ...call(definition.name, result, values, overload.emit), stable: definition.volatile !== true };
}
