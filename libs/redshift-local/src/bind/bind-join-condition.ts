import type { Join } from '@hakkai/redshift-sql';
import { NotEmulated, UndefinedColumn } from '../redshift-error.ts';
import { BOOLEAN } from '../types/redshift-type.ts';
import { unify } from './bind-case.ts';
import { compare, logical } from './bind-comparison.ts';
import { at, type BindContext } from './bind-context.ts';
import { PLAIN_SITE, truth } from './bind-expression.ts';
import { type BoundExpression, call } from './bound-expression.ts';
import { hasCorrelatedSubquery, hasSubquery, unsupportedCorrelation } from './correlation.ts';
import { foldName } from './fold-name.ts';
import type { Scope, ScopeRelation } from './scope.ts';

/** The relations that each side of a join brought into scope. */
interface Sides {
  readonly left: readonly ScopeRelation[];
  readonly right: readonly ScopeRelation[];
}

/** ON, USING or NATURAL as one condition; the columns of the last two are merged in scope. */
export function joinCondition(item: Join, sides: Sides, scope: Scope, context: BindContext): BoundExpression | null {
  const { condition } = item;
  if (condition === null) return null;
  switch (condition.kind) {
    case 'on': {
      const on = truth(condition.expression, scope, context, PLAIN_SITE('JOIN/ON'));
      if (item.type !== 'inner' && hasCorrelatedSubquery(on, scope.ids))
        throw unsupportedCorrelation('The ON of an outer join takes no correlated subquery.', condition.expression.span.start, context);
      if (sides.right.some(({ variable }) => variable) && hasSubquery(on))
        throw new NotEmulated('a subquery in the ON of a join with an unnested array', at(context, condition.expression.span.start));
      return on;
    }
    case 'using':
      return using(
        item,
        sides,
        condition.columns.map((column) => foldName(column, context.settings)),
        scope,
        context,
      );
    case 'natural': {
      const right = new Set(sides.right.flatMap((relation) => relation.columns.map((column) => column.name)));
      const shared = [...new Set(sides.left.flatMap((relation) => relation.columns.map((column) => column.name)))].filter((name) =>
        right.has(name),
      );
      return using(item, sides, shared, scope, context);
    }
    default:
      return condition satisfies never;
  }
}

function using(item: Join, sides: Sides, names: readonly string[], scope: Scope, context: BindContext): BoundExpression {
  const position = item.span.start;
  const equal = names.map((name) => {
    const already = scope.merged.get(name);
    const left = already?.expression ?? sideColumn(sides.left, name, position, context);
    const right = sideColumn(sides.right, name, position, context);
    for (const relation of [...sides.left, ...sides.right]) relation.hidden.add(name);
    const { type, values } = unify('JOIN/USING', [left, right], context, position);
    const both =
      item.type === 'full' ? call('coalesce', type, values, (a, b) => `coalesce(${a}, ${b})`) : item.type === 'right' ? right : left;
    scope.merged.set(name, { name, expression: both, type: both.type });
    return compare('=', left, right, context, position);
  });
  return equal.length === 0 ? { kind: 'constant', type: BOOLEAN, value: true } : logical('and', equal);
}

function sideColumn(relations: readonly ScopeRelation[], name: string, position: number, context: BindContext): BoundExpression {
  for (const relation of relations) {
    const column = relation.columns.find((candidate) => candidate.name === name);
    if (column !== undefined) {
      relation.touch?.(name);
      return column.expression;
    }
  }
  throw new UndefinedColumn(name, at(context, position));
}
