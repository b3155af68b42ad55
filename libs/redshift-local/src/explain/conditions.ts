import type { BoundExpression } from '../bind/bound-expression.ts';
import { walkExpression } from '../bind/map-expression.ts';

/** The conditions that AND puts together; `true` is none. */
export function conjuncts(expression: BoundExpression): readonly BoundExpression[] {
  if (expression.kind === 'call' && expression.name === 'and') return expression.args.flatMap(conjuncts);
  return expression.kind === 'constant' && expression.value === true ? [] : [expression];
}

/** An equality with the outer side's value first, as plans have it. */
export const outerFirst = (condition: BoundExpression, outer: ReadonlySet<number>): BoundExpression =>
  condition.kind === 'call' &&
  condition.name === '=' &&
  condition.args[0] !== undefined &&
  ![...reads(condition.args[0])].every((id) => outer.has(id))
    ? { ...condition, args: [...condition.args].reverse() }
    : condition;

/** The relations whose columns an expression reads. */
export function reads(expression: BoundExpression): ReadonlySet<number> {
  const found = new Set<number>();
  walkExpression(expression, (part) => {
    if (part.kind === 'column') found.add(part.relation);
  });
  return found;
}

/** An equality between a value of one side and a value of the other. */
export function joins(condition: BoundExpression, left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  if (condition.kind !== 'call' || condition.name !== '=') return false;
  const [a, b] = condition.args.map((arg) => [...reads(arg)]);
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false;
  const on = (ids: readonly number[], side: ReadonlySet<number>): boolean => ids.every((id) => side.has(id));
  return (on(a, left) && on(b, right)) || (on(a, right) && on(b, left));
}

/** What a condition is guessed to leave of the rows. */
export function share(condition: BoundExpression): number {
  if (condition.kind !== 'call') return 0.5;
  if (condition.name === '=') return 0.005;
  return ['<', '<=', '>', '>='].includes(condition.name) ? 1 / 3 : 0.5;
}
