import type { Expression } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bareTypeName, BOOLEAN, isInteger, UNKNOWN } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts, spanIn } from './bind-context.ts';
import { bindArithmetic } from './bind-arithmetic.ts';
import { bindCall } from './bind-call.ts';
import { bindForm } from './bind-form.ts';
import { bindUnary } from './bind-unary.ts';
import { bindCase } from './bind-case.ts';
import { bindComparison, logical, not } from './bind-comparison.ts';
import { bindInterval } from './bind-interval.ts';
import { bindNumber } from './bind-number.ts';
import { bindPrior } from './bind-hierarchy.ts';
import { bindNavigation, bindPath } from './bind-path.ts';
import { bindPostgresArray } from './bind-postgres-array.ts';
import { bindObjectTransform } from './bind-object-transform.ts';
import { bindBetween, bindInList, bindIs, bindLike, bindMatch } from './bind-predicate.ts';
import { bindExists, bindInQuery, bindQuantified, bindScalarSubquery } from './bind-subquery.ts';
import { bindTypeName, castTarget } from './bind-type.ts';
import { constant, writtenAt, type BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import { readObjectId } from './read-object-id.ts';
import type { Scope } from './scope.ts';
import { strictCast } from './strict-super.ts';

/** Where an expression stands, and what may stand in it. */
export interface Site {
  /** The clause, for messages: `WHERE`, `the select list`. */
  readonly clause: string;
  readonly aggregates: boolean;
  readonly windows: boolean;
  /** Whether aliases of the select list are visible. */
  readonly aliases: boolean;
}

export const PLAIN_SITE = (clause: string): Site => ({ clause, aggregates: false, windows: false, aliases: false });

/** Gives an expression its meaning: names resolved, every part typed. */
export const bindExpression = (node: Expression, scope: Scope, context: BindContext, site: Site): BoundExpression =>
  writtenAt(meaningOf(node, scope, context, site), spanIn(context, node));

function meaningOf(node: Expression, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const bind = (part: Expression): BoundExpression => bindExpression(part, scope, context, site);
  switch (node.kind) {
    case 'number':
      return bindNumber(node.text, node.span.start + 1);
    case 'string':
      return constant(node.value, UNKNOWN);
    case 'boolean':
      return constant(node.value, BOOLEAN);
    case 'null':
      return constant(null, UNKNOWN);
    case 'typed-literal':
      return castTo(constant(node.value, UNKNOWN), bindTypeName(node.type, context), castContext(node, context));
    case 'interval':
      return bindInterval(node, context);
    case 'path':
      return bindPath(node, scope, context, site);
    case 'navigation':
      return bindNavigation(node, scope, context, site);
    case 'named-parameter': {
      const value = context.parameters.get(node.name);
      if (value === undefined) throw new RedshiftError('42P02', `there is no parameter ":${node.name}"`, at(context, node.span.start));
      return constant(value, UNKNOWN);
    }
    case 'positional-parameter': {
      const argument = context.arguments?.[node.index - 1];
      if (argument === undefined) throw new RedshiftError('42P02', `there is no parameter $${node.index}`, at(context, node.span.start));
      return argument;
    }
    case 'cast': {
      const operand = bind(node.operand);
      const target = castTarget(node.type, operand, context);
      const objectId = readObjectId(operand, target, node, context);
      if (objectId !== null) return objectId;
      const lenient = node.form === 'try-cast';
      const cast = (value: BoundExpression): BoundExpression => castTo(value, target, { ...castContext(node, context), lenient });
      return lenient ? cast(operand) : strictCast(operand, cast, context, node.span.start);
    }
    case 'unary':
      return node.operator === 'not'
        ? not(truth(node.operand, scope, context, site, 'NOT'))
        : bindUnary(node.operator, bind(node.operand), context, node.span.start);
    case 'binary':
      switch (node.operator) {
        case '=':
        case '<>':
        case '<':
        case '<=':
        case '>':
        case '>=':
          return bindComparison(node.operator, rowOf(node.left, bind), rowOf(node.right, bind), context, node.span.start);
        case '~':
        case '~*':
        case '!~':
        case '!~*':
          return bindMatch(node.operator, bind(node.left), bind(node.right), context, node.span.start);
        default:
          return bindArithmetic(node.operator, bind(node.left), bind(node.right), context, node.span.start);
      }
    case 'logical':
      return logical(
        node.operator,
        node.operands.map((operand) => truth(operand, scope, context, site, node.operator.toUpperCase())),
      );
    case 'like':
      return bindLike(node, scope, context, site);
    case 'between':
      return bindBetween(node, scope, context, site);
    case 'in-list':
      return bindInList(node, scope, context, site);
    case 'is':
      return bindIs(node, scope, context, site);
    case 'case':
      return bindCase(node, scope, context, site);
    case 'in-query':
      return bindInQuery(node, scope, context, site);
    case 'exists':
      return bindExists(node, scope, context);
    case 'quantified-comparison':
      return bindQuantified(node, scope, context, site);
    case 'scalar-subquery':
      return bindScalarSubquery(node, scope, context);
    case 'call':
      return bindCall(node, scope, context, site);
    case 'niladic-function':
    case 'extract':
    case 'trim':
    case 'substring':
    case 'position':
    case 'at-time-zone':
      return bindForm(node, scope, context, site);
    case 'object-transform':
      return bindObjectTransform(node, scope, context, site);
    case 'row':
      throw new RedshiftError('0A000', 'ROW expression, implicit or explicit, is not supported', at(context, node.span.start));
    case 'postgres-array':
      return bindPostgresArray(node, scope, context, site);
    case 'prior':
      return bindPrior(bind(node.operand), node, scope, context);
    case 'outer-join-mark':
      throw new NotEmulated('the outer join mark (+)', { ...at(context, node.span.start), hint: 'Write LEFT JOIN ... ON.' });
    default:
      return node satisfies never;
  }
}

const rowOf = (node: Expression, bind: (part: Expression) => BoundExpression): readonly BoundExpression[] =>
  node.kind === 'row' ? node.items.map(bind) : [bind(node)];

export const castContext = (node: { readonly span: { readonly start: number } }, context: BindContext) =>
  ({
    ...castFacts(context),
    position: node.span.start,
    form: 'explicit',
  }) as const;

/** A condition: an expression of type boolean, or a number that converts to one as the page on data types lists it. `taker` is the clause or the operator that wants it, for the message. */
export function truth(node: Expression, scope: Scope, context: BindContext, site: Site, taker: string = site.clause): BoundExpression {
  return asTruth(bindExpression(node, scope, context, site), node, context, taker);
}

/** The same of an expression that is bound. */
export function asTruth(bound: BoundExpression, node: Expression, context: BindContext, taker: string): BoundExpression {
  const { type } = bound;
  if (type.kind === 'boolean') return bound;
  if (type.kind === 'unknown' || type.kind === 'super' || isInteger(type))
    return castTo(bound, BOOLEAN, { ...castContext(node, context), form: 'implicit' });
  throw new RedshiftError(
    '42804',
    `argument of ${taker} must be type boolean, not type ${bareTypeName(type)}`,
    at(context, node.span.start),
  );
}
