import { evaluateOnce } from '../emit/evaluate-once.ts';
import { NotEmulated } from '../redshift-error.ts';
import { at, type BindContext, nextId } from './bind-context.ts';
import { call, type BoundExpression } from './bound-expression.ts';
import { isVolatile } from './is-volatile.ts';
import { walkExpression } from './map-expression.ts';

/**
 * What `read` makes of an operand that it may read more than once. A volatile operand (`random()`) has one value in all of it; what stands
 * for it meanwhile is a call of no arguments. 0A000 where a subquery or a window function stands beside a volatile operand that is read
 * again: the engine takes neither into the function that holds the value.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CASE_function.html
 */
export function readOnce(
  operand: BoundExpression,
  read: (operand: BoundExpression) => BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  if (!isVolatile(operand)) return read(operand);
  const mark = `\u0004${nextId(context)}\u0004`;
  const held = call('held operand', operand.type, [], () => mark);
  const body = read(held);
  let reads = 0;
  let outside = false;
  walkExpression(body, (part) => {
    if (part.kind === 'call' && part.emit === held.emit) reads += 1;
    outside ||= part.kind === 'subquery' || part.kind === 'window';
  });
  if (reads < 2) return read(operand);
  if (outside) throw new NotEmulated('a volatile operand beside a subquery or a window function', at(context, position));
  return call('read once', body.type, [operand, body], (value = '', text = '') =>
    evaluateOnce([value], (once = '') => text.split(mark).join(once)),
  );
}

/** The same for several operands, each read more than once. */
export function readEachOnce(
  operands: readonly BoundExpression[],
  read: (operands: readonly BoundExpression[]) => BoundExpression,
  context: BindContext,
  position: number,
): BoundExpression {
  const [first, ...rest] = operands;
  if (first === undefined) return read([]);
  return readOnce(first, (one) => readEachOnce(rest, (others) => read([one, ...others]), context, position), context, position);
}
