import {
  type AtTimeZone,
  type Expression,
  type Extract,
  type FunctionCall,
  type NiladicFunction,
  type Position,
  type SubstringFrom,
  type Trim,
} from '@hakkai/redshift-sql';
import { functionKey } from '../catalog/catalog-state.ts';
import type {
  AggregateFunction,
  CallSite,
  FunctionDefinition,
  ScalarFunction,
  SpecialFunction,
  WindowFunction,
} from '../functions/function-definition.ts';
import { bindDatePart } from '../functions/extract.ts';
import { bindAtTimeZone } from '../functions/zone-conversion.ts';
import { functionNamed, functionNames } from '../functions/registry.ts';
import { isDocumentedFunction } from '../support/documented-functions.ts';
import { NotEmulated, RedshiftError, UndefinedFunction } from '../redshift-error.ts';
import { BIGINT, typeName, type RedshiftType } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { bindOrderItem, bindWindow, checkFrame, checkOver } from './bind-window.ts';
import { call, type BoundAggregate, type BoundExpression, type BoundOrder } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { foldName } from './fold-name.ts';
import { jsonNullAsNull } from './json-null.ts';
import { withOver } from './over-mark.ts';
import { nearestHint } from './nearest-name.ts';
import { parameterType, resolveOverload } from './resolve-overload.ts';
import type { Scope } from './scope.ts';
import { checkAggregateAllowed, checkWindowAllowed, insideAggregate, insideWindow } from './site-rules.ts';
import { expand, userFunction } from './sql-function.ts';

/** A call of a function, an aggregate, a window function or a SQL function of the user's. */
export function bindCall(node: FunctionCall, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const parts = node.name.parts.map((part) => foldName(part, context.settings));
  const name = parts.at(-1) ?? '';
  const schema = parts.at(-2) ?? null;
  const callSite = siteOf(name, node.arguments, node.span.start, scope, context, site);
  const definition = schema === null || schema === 'pg_catalog' ? functionNamed(name) : null;
  if ((name === 'grouping' || name === 'grouping_id') && schema === null) {
    checkAggregateAllowed(site, at(context, node.span.start));
    if (callOfAggregate(node) || node.arguments.length === 0) throw callSite.wrong('it takes grouping expressions alone');
    return call('grouping', BIGINT, callSite.args(), () => '0');
  }
  if (definition !== null) return bindDefinition(definition, node, callSite, scope, context, site);
  const own = userFunction(schema, name, callSite, context);
  if (own !== null) {
    context.found.calls.push({
      definition: { ...own, signature: functionKey(own) },
      user: context.facts.user,
      ...at(context, node.span.start),
    });
    return expand(own, callSite, context);
  }
  const printed = `${schema === null ? '' : `${schema}.`}${name}(${
    node.star
      ? '*'
      : callSite
          .args()
          .map((arg) => (arg.type.kind === 'unknown' ? 'unknown' : typeName(arg.type)))
          .join(', ')
  })`;
  if (isDocumentedFunction(name)) throw new NotEmulated(`function ${name}`, at(context, node.span.start));
  throw new UndefinedFunction(printed, { ...at(context, node.span.start), ...nearestHint(name, functionNames()) });
}

function siteOf(name: string, nodes: readonly Expression[], position: number, scope: Scope, context: BindContext, site: Site): CallSite {
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

function bindDefinition(
  definition: FunctionDefinition,
  node: FunctionCall,
  callSite: CallSite,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const plain = definition.kind === 'scalar' || definition.kind === 'special';
  if (plain && callOfAggregate(node)) throw callSite.wrong('it is no aggregate and no window function');
  if (plain && definition.leader === true) context.found.leaderFunction ??= { name: definition.name, position: node.span.start };
  switch (definition.kind) {
    case 'scalar':
      return bindScalar(definition, callSite, context);
    case 'special':
      return bindSpecial(definition, callSite);
    case 'aggregate':
      return bindAggregate(definition, node, callSite, scope, context, site);
    case 'window':
      return bindWindowFunction(definition, node, callSite, scope, context, site);
    default:
      return definition satisfies never;
  }
}

/** Whether a call says something that only aggregates and window functions know. */
const callOfAggregate = (node: FunctionCall): boolean =>
  node.over !== null || node.star || node.quantifier === 'distinct' || node.withinGroup !== null;

const bindSpecial = (definition: SpecialFunction, callSite: CallSite): BoundExpression => definition.bind(callSite);

export function bindScalar(definition: ScalarFunction, callSite: CallSite, context: BindContext): BoundExpression {
  const args = callSite.args();
  const overload = resolveOverload(definition.overloads, args);
  if (overload === null) {
    const printed = `${definition.name}(${args.map((arg) => (arg.type.kind === 'unknown' ? 'unknown' : typeName(arg.type))).join(', ')})`;
    throw new UndefinedFunction(printed, {
      ...at(context, callSite.position),
      hint: 'No function matches the given name and argument types. Add explicit casts.',
    });
  }
  const values = args.map((arg, index) => {
    const parameter = overload.parameters[index] ?? overload.rest ?? 'any';
    return callSite.cast(arg, parameterType(arg.type, parameter));
  });
  const result: RedshiftType = typeof overload.result === 'function' ? overload.result(values) : overload.result;
  return { ...call(definition.name, result, values, overload.emit), stable: definition.volatile !== true };
}

function bindAggregate(
  definition: AggregateFunction,
  node: FunctionCall,
  callSite: CallSite,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const position = at(context, node.span.start);
  if (node.over === null) checkAggregateAllowed(site, position);
  else checkWindowAllowed(site, position);
  const inside = node.over === null ? insideAggregate(site) : insideWindow(site);
  const nested = siteOf(callSite.name, node.arguments, node.span.start, scope, context, inside);
  if (definition.name !== 'count' && node.star) throw callSite.wrong('only count takes *');
  if (definition.name === 'count' && !node.star && node.arguments.length === 0) throw callSite.wrong('it takes a value or *');
  checkApproximate(definition, node, position);
  if (PARTITION_ONLY.has(definition.name)) context.found.computeFunction ??= { name: definition.name, position: node.span.start };
  const orderNodes = node.withinGroup;
  const withinGroup: BoundOrder[] = orderNodes === null ? [] : orderNodes.map((item) => bindOrderItem(item, nested.bind(item.expression)));
  const distinct = node.quantifier === 'distinct';
  const bound = definition.bind({
    ...nested,
    distinct,
    over: node.over !== null,
    withinGroup,
    withinGroupNodes: orderNodes,
    args: () => (node.star ? [] : nested.args()),
  });
  const orderBy = bound.orderBy ?? [];
  const name = `${definition.name}${orderBy.length === 0 ? '' : ' ordered'}`;
  if (node.over === null) {
    return {
      kind: 'aggregate',
      type: bound.type,
      name,
      args: bound.args,
      distinct: bound.distinct ?? distinct,
      orderBy,
      emit: bound.emit,
      ...(bound.within === undefined ? {} : { within: bound.within }),
    } satisfies BoundAggregate;
  }
  const over = bindWindow(node.over, scope, context, site);
  if (distinct && definition.name !== 'listagg')
    throw new RedshiftError('0A000', 'DISTINCT is not implemented for window functions', position);
  if (PARTITION_ONLY.has(definition.name)) checkOver(definition.name, node.over, 'none', position);
  else checkFrame(node.over, position);
  const inner = orderBy.length === 0 ? '' : orderBy;
  return {
    kind: 'window',
    type: bound.type,
    name,
    args: [...bound.args, ...(inner === '' ? [] : orderBy.map((order) => order.expression))],
    partitionBy: over.partitionBy,
    orderBy: over.orderBy,
    frame: over.frame,
    emit: (args, text) => {
      const own = args.slice(0, bound.args.length);
      const order = orderBy
        .map(
          (one, index) =>
            `${args[bound.args.length + index] ?? ''} ${one.descending ? 'DESC' : 'ASC'} NULLS ${one.nullsFirst ? 'FIRST' : 'LAST'}`,
        )
        .join(', ');
      return withOver(bound.emit(own, order === '' ? '' : `ORDER BY ${order}`), text);
    },
  };
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COUNT.html and r_APPROXIMATE_PERCENTILE_DISC: nothing else is approximated. */
function checkApproximate({ name }: AggregateFunction, node: FunctionCall, position: { readonly position?: number }): void {
  if (!node.approximate || name === 'percentile_disc' || (name === 'count' && node.quantifier === 'distinct')) return;
  throw new RedshiftError('42601', 'APPROXIMATE can only be used with COUNT(DISTINCT ...) and PERCENTILE_DISC', position);
}

/** Aggregates of sorted rows, which run on the compute nodes and go over a whole partition: their OVER has neither an order nor a frame. */
const PARTITION_ONLY: ReadonlySet<string> = new Set(['listagg', 'median', 'percentile_cont', 'percentile_disc']);

function bindWindowFunction(
  definition: WindowFunction,
  node: FunctionCall,
  callSite: CallSite,
  scope: Scope,
  context: BindContext,
  site: Site,
): BoundExpression {
  const position = at(context, node.span.start);
  if (node.over === null) throw new RedshiftError('42601', `window function ${definition.name} requires an OVER clause`, position);
  checkWindowAllowed(site, position);
  const bound = definition.bind(siteOf(callSite.name, node.arguments, node.span.start, scope, context, insideWindow(site)));
  const ignore = node.nullTreatment?.mode === 'ignore';
  if (node.nullTreatment !== null && bound.nulls !== true) throw callSite.wrong('it takes no IGNORE or RESPECT NULLS');
  const over = bindWindow(node.over, scope, context, site);
  if (over.frame !== '' && bound.frame !== true) throw callSite.wrong('it takes no frame clause');
  if (bound.frame === true) checkFrame(node.over, position);
  if (bound.order !== undefined) checkOver(definition.name, node.over, bound.order, position);
  return {
    kind: 'window',
    type: bound.type,
    name: `${definition.name}${ignore ? ' ignore nulls' : ''}`,
    args: ignore ? bound.args.map(jsonNullAsNull) : bound.args,
    partitionBy: over.partitionBy,
    orderBy: over.orderBy,
    frame: over.frame,
    emit: (args, text) => withOver(bound.emit(args, ignore), text),
  };
}

type Form = NiladicFunction | Extract | Trim | SubstringFrom | Position | AtTimeZone;

/** Functions with a syntax of their own, as the calls they mean. */
export function bindForm(node: Form, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const named = (name: string, nodes: readonly Expression[]): BoundExpression => {
    const definition = functionNamed(name);
    const callSite = siteOf(name, nodes, node.span.start, scope, context, site);
    if ((definition?.kind === 'scalar' || definition?.kind === 'special') && definition.leader === true)
      context.found.leaderFunction ??= { name, position: node.span.start };
    if (definition?.kind === 'scalar') return bindScalar(definition, callSite, context);
    if (definition?.kind === 'special') return bindSpecial(definition, callSite);
    throw new NotEmulated(`function ${name}`, at(context, node.span.start));
  };
  switch (node.kind) {
    case 'niladic-function':
      return named(node.name, []);
    case 'extract':
      return bindDatePart(
        'extract',
        node.part,
        bindExpression(node.operand, scope, context, site),
        siteOf('extract', [], node.span.start, scope, context, site),
      );
    case 'trim':
      return named(
        { both: 'btrim', leading: 'ltrim', trailing: 'rtrim' }[node.side],
        node.characters === null ? [node.operand] : [node.operand, node.characters],
      );
    case 'substring':
      return named('substring', node.for === null ? [node.operand, node.from] : [node.operand, node.from, node.for]);
    case 'position':
      return named('strpos', [node.operand, node.search]);
    case 'at-time-zone':
      return bindAtTimeZone(
        bindExpression(node.operand, scope, context, site),
        bindExpression(node.zone, scope, context, site),
        siteOf('timezone', [], node.span.start, scope, context, site),
      );
    default:
      return node satisfies never;
  }
}
