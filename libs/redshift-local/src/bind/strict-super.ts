import { raise, raiseWith } from '../emit/quote.ts';
import { typeName } from '../types/redshift-type.ts';
import type { BindContext } from './bind-context.ts';
import { call, type BoundExpression, type BoundPath } from './bound-expression.ts';

/**
 * With `navigate_super_null_on_error` off, a step to what is not there is an error instead of NULL. A NULL has no steps.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_navigate_super_null_on_error.html
 */
export function strictPath(path: BoundPath, context: BindContext): BoundExpression {
  if (context.settings.navigateSuperNull) return path;
  return call(
    'strict path',
    path.type,
    [path, path.base],
    (value, base) =>
      `CASE WHEN ${value} IS NULL AND ${base} IS NOT NULL AND ${base} <> 'null' THEN ${raise('22023', 'Invalid navigation: the SUPER value has no such attribute or element')} ELSE ${value} END`,
  );
}

/**
 * With `cast_super_null_on_error` off, a SUPER value that does not cast is an error instead of NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_cast_super_null_on_error.html
 */
export function strictCast(operand: BoundExpression, result: BoundExpression, context: BindContext): BoundExpression {
  if (context.settings.castSuperNull || operand.type.kind !== 'super') return result;
  const { type } = result;
  return call(
    `strict cast ${typeName(type)}`,
    type,
    [result, operand],
    (value, held) =>
      `CASE WHEN ${value} IS NULL AND ${held} IS NOT NULL AND ${held} <> 'null' THEN ${raiseWith('22P02', `invalid input for ${typeName(type)}: `, held)} ELSE ${value} END`,
  );
}
