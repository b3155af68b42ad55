import { raise, raiseWith } from '../emit/quote.ts';
import { typeName } from '../types/redshift-type.ts';
import type { BindContext } from './bind-context.ts';
import { call, type BoundExpression, type BoundPath } from './bound-expression.ts';
import { readOnce } from './read-once.ts';

/**
 * With `navigate_super_null_on_error` off, a step to what is not there is an error instead of NULL. A NULL has no steps.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_navigate_super_null_on_error.html
 */
export function strictPath(path: BoundPath, context: BindContext, position: number): BoundExpression {
  if (context.settings.navigateSuperNull) return path;
  const checked = (base: BoundExpression): BoundExpression =>
    call(
      'strict path',
      path.type,
      [{ ...path, base }, base],
      (value, whole) =>
        `CASE WHEN ${value} IS NULL AND ${whole} IS NOT NULL AND ${whole} <> 'null' THEN ${raise('22023', 'Invalid navigation: the SUPER value has no such attribute or element')} ELSE ${value} END`,
    );
  return readOnce(path.base, checked, context, position);
}

/**
 * With `cast_super_null_on_error` off, a SUPER value that does not cast is an error instead of NULL.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_cast_super_null_on_error.html
 */
export function strictCast(
  operand: BoundExpression,
  cast: (operand: BoundExpression) => BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (context.settings.castSuperNull || operand.type.kind !== 'super') return cast(operand);
  const checked = (value: BoundExpression): BoundExpression => {
    const result = cast(value);
    const type = typeName(result.type);
    return call(
      `strict cast ${type}`,
      result.type,
      [result, value],
      (scalar, held) =>
        `CASE WHEN ${scalar} IS NULL AND ${held} IS NOT NULL AND ${held} <> 'null' THEN ${raiseWith('22P02', `invalid input for ${type}: `, held)} ELSE ${scalar} END`,
    );
  };
  return readOnce(operand, checked, context, position);
}
