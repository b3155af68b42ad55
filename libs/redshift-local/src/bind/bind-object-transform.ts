import type { Expression, ObjectTransform } from '@hakkai/redshift-sql';
import { fittedSuper } from '../emit/fitted-super.ts';
import { quoteText } from '../emit/quote.ts';
import { RedshiftError } from '../redshift-error.ts';
import { SUPER } from '../types/redshift-type.ts';
import { at, type BindContext, castFacts } from './bind-context.ts';
import { bindExpression, type Site } from './bind-expression.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { castTo } from './cast.ts';
import type { Scope } from './scope.ts';

/**
 * `object_transform(input keep '"a"', ... set '"b"."c"', value, ...)`.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_object_transform_function.html
 */
export function bindObjectTransform(node: ObjectTransform, scope: Scope, context: BindContext, site: Site): BoundExpression {
  const asSuper = (part: Expression): BoundExpression =>
    castTo(bindExpression(part, scope, context, site), SUPER, { ...castFacts(context), position: part.span.start, form: 'implicit' });
  const input = asSuper(node.input);
  const keep = JSON.stringify(node.keep.map((path) => attributePath(path, context)));
  const set = JSON.stringify(node.set.map(({ path }) => attributePath(path, context)));
  const untouched = node.keep.length === 0 && node.set.length === 0;
  return call(`object_transform ${keep} ${set}`, SUPER, [input, ...node.set.map(({ value }) => asSuper(value))], (held, ...values) =>
    untouched ? (held ?? '') : fittedSuper(`rs_object_transform(${held}, ${quoteText(keep)}, ${quoteText(set)}, ${superArray(values)})`),
  );
}

const superArray = (values: readonly string[]): string =>
  values.length === 0 ? "'[]'" : `('[' || ${values.map((sql) => `coalesce(${sql}, 'null')`).join(" || ',' || ")} || ']')`;

const COMPONENTS = /^"[^"]+"(?:\."[^"]+")*$/;

/** The attribute names of a path: a constant text of names in double quotes, with points between them. */
function attributePath(node: Expression, context: BindContext): readonly string[] {
  if (node.kind !== 'string' || !COMPONENTS.test(node.value))
    throw new RedshiftError(
      '22023',
      'object_transform: a path is a constant text of names in double quotes, as \'"a"."b"\'',
      at(context, node.span.start),
    );
  return node.value.slice(1, -1).split('"."');
}
