import { findNodes, parseStatement } from '@hakkai/redshift-sql';
import type { SqlFunction } from '../catalog/catalog-entry.ts';
import type { CallSite } from '../functions/function-definition.ts';
import { functionNamed } from '../functions/registry.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { typeName } from '../types/redshift-type.ts';
import { at, castFacts, type BindContext } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import type { BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { searchSchemas } from './find-relation.ts';
import { walkExpression } from './map-expression.ts';
import { routineCost } from './routine-cost.ts';
import { Scope } from './scope.ts';
import { inTextOf } from './text-elsewhere.ts';

/** The SQL function of the user's that fits the arguments; of several with as many, the one that takes the least conversion. */
export function userFunction(schema: string | null, name: string, callSite: CallSite, context: BindContext): SqlFunction | null {
  for (const candidate of schema === null ? searchSchemas(context) : [schema]) {
    const fitting = context.catalog.functions(candidate, name).filter((one) => one.parameters.length === callSite.nodes.length);
    const [only, other] = fitting;
    if (only !== undefined && other === undefined) return only;
    const best = leastConversion(fitting, name, callSite, context);
    if (best !== null) return best;
  }
  return null;
}

function leastConversion(functions: readonly SqlFunction[], name: string, callSite: CallSite, context: BindContext): SqlFunction | null {
  if (functions.length === 0) return null;
  const types = callSite.args().map(({ type }) => type);
  const costs = functions
    .map((definition) => ({ definition, cost: routineCost(types, definition.parameters) }))
    .filter((one): one is { readonly definition: SqlFunction; readonly cost: number } => one.cost !== null)
    .sort((a, b) => a.cost - b.cost);
  const [best, second] = costs;
  if (best !== undefined && second?.cost === best.cost)
    throw new RedshiftError('42725', `function ${name}(${types.map((type) => typeName(type)).join(', ')}) is not unique`, {
      ...at(context, callSite.position),
      hint: 'Could not choose a best candidate function. You may need to add explicit type casts.',
    });
  return best?.definition ?? null;
}

const MAX_DEPTH = 50;

/** Whether a value may be another each time it is written. */
function isVolatile(value: BoundExpression): boolean {
  let volatile = false;
  walkExpression(value, (part) => {
    const called = part.kind === 'call' ? functionNamed(part.name) : null;
    volatile ||= called?.kind === 'scalar' && called.volatile === true;
  });
  return volatile;
}

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
  const inner: BindContext = { ...context, settings, arguments: args };
  const statement = parseStatement(definition.body);
  const item = statement.kind === 'select-statement' && statement.query.body.kind === 'select' ? statement.query.body.items[0] : undefined;
  if (item?.kind !== 'select-expression') throw new Error('The body of a SQL function is one expression.');
  for (const [index, arg] of args.entries()) {
    const uses = findNodes(item.expression, 'positional-parameter').filter((parameter) => parameter.index === index + 1).length;
    if (uses > 1 && isVolatile(arg))
      throw new NotEmulated(`a volatile argument of ${definition.name}, whose body reads it ${uses} times`, at(context, callSite.position));
  }
  const site: Site = { clause: 'a SQL function', aggregates: false, windows: false, aliases: false };
  const value = inTextOf(`SQL function "${definition.name}"`, callSite.position, context, () =>
    bindExpression(item.expression, new Scope(null), inner, site),
  );
  return castTo(value, definition.returns, { ...castFacts(context), position: callSite.position, form: 'explicit' });
}
