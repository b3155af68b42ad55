import type { Join, JoinCondition } from '@hakkai/redshift-sql';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { BOOLEAN } from '../types/redshift-type.ts';
import { unify } from './bind-case.ts';
import { compare, logical } from './bind-comparison.ts';
import { at, type BindContext } from './bind-context.ts';
import { PLAIN_SITE, truth } from './bind-expression.ts';
import { type BoundExpression, call } from './bound-expression.ts';
import { hasCorrelatedSubquery, unsupportedCorrelation } from './correlation.ts';
import { foldName } from './fold-name.ts';
import { hasSubquery } from './map-expression.ts';
import type { MergedColumn, Scope, ScopeRelation } from './scope.ts';
import { checkOuterJoin } from './unnest-limits.ts';

/** The relations that each side of a join brought into scope. */
interface Sides {
  readonly left: readonly ScopeRelation[];
  readonly right: readonly ScopeRelation[];
}

/** ON, USING or NATURAL as one condition; the columns of the last two are merged in scope. */
export function joinCondition(item: Join, condition: JoinCondition, sides: Sides, scope: Scope, context: BindContext): BoundExpression {
  const on = bindCondition(item, condition, sides, scope, context);
  checkOuterJoin(item.type, on, item.span.start, context);
  return on;
}

function bindCondition(item: Join, condition: JoinCondition, sides: Sides, scope: Scope, context: BindContext): BoundExpression {
  switch (condition.kind) {
    case 'on': {
      const on = truth(condition.expression, scope, context, PLAIN_SITE('JOIN/ON'));
      if (item.type !== 'inner' && hasCorrelatedSubquery(on, scope.ids))
        throw unsupportedCorrelation('The ON of an outer join takes no correlated subquery.', condition.expression.span.start, context);
      if (sides.right.some(({ variable }) => variable) && hasSubquery(on))
        throw new NotEmulated('a subquery in the ON of a join with an unnested array', at(context, condition.expression.span.start));
      return on;
    }
    case 'using': {
      const names = condition.columns.map((column) => ({ name: foldName(column, context.settings), position: column.span.start }));
      const twice = names.find(({ name }, index) => names.findIndex((other) => other.name === name) !== index);
      if (twice !== undefined)
        throw new RedshiftError('42701', `column name "${twice.name}" appears more than once in USING clause`, at(context, twice.position));
      return using(item.type, sides, names, scope, context);
    }
    case 'natural': {
      const right = new Set(columnNames(sides.right));
      const shared = [...new Set(columnNames(sides.left))].filter((name) => right.has(name));
      const names = shared.map((name) => ({ name, position: item.span.start }));
      return using(item.type, sides, names, scope, context);
    }
    default:
      return condition satisfies never;
  }
}

const columnNames = (relations: readonly ScopeRelation[]): readonly string[] =>
  relations.flatMap(({ columns }) => columns.flatMap(({ name, pseudo }) => (pseudo === true ? [] : [name])));

/** A name that both sides of a join have, and where the statement asks for it. */
interface SharedName {
  readonly name: string;
  readonly position: number;
}

function using(type: Join['type'], sides: Sides, names: readonly SharedName[], scope: Scope, context: BindContext): BoundExpression {
  const all = [...sides.left, ...sides.right];
  const relations = all.map(({ id }) => id);
  const columns = names.map((shared) => {
    const { name, position } = shared;
    const left = sideColumn('left', sides, shared, scope, context);
    const right = sideColumn('right', sides, shared, scope, context);
    const joined = unify('JOIN/USING', [left, right], context, position);
    const [first = left, second = right] = joined.values;
    const both =
      type === 'full' ? call('coalesce', joined.type, joined.values, (a, b) => `coalesce(${a}, ${b})`) : type === 'right' ? second : first;
    const merged: MergedColumn = { name, expression: both, type: both.type, relations };
    return { merged, equal: compare('=', left, right, context, position) };
  });
  for (const { name } of names) for (const relation of all) relation.hidden.add(name);
  const inside = scope.merged.filter((column) => {
    const again = names.some(({ name }) => name === column.name);
    return !(again && column.relations.some((id) => relations.includes(id)));
  });
  scope.merged = [...columns.map(({ merged }) => merged), ...inside];
  if (columns.length === 0) return { kind: 'constant', type: BOOLEAN, value: true };
  return logical(
    'and',
    columns.map(({ equal }) => equal),
  );
}

/** The one column that a side of a join has of a name: one that a join on that side merged, or a relation's own. */
function sideColumn(side: keyof Sides, sides: Sides, { name, position }: SharedName, scope: Scope, context: BindContext): BoundExpression {
  const relations = sides[side];
  const merged = scope.merged.filter((column) => column.name === name && relations.some(({ id }) => column.relations.includes(id)));
  const own = relations
    .filter(({ hidden }) => !hidden.has(name))
    .flatMap(({ columns }) => columns.filter((column) => column.name === name));
  const [only, other] = [...merged, ...own];
  if (only === undefined)
    throw new RedshiftError('42703', `column "${name}" specified in USING clause does not exist in ${side} table`, at(context, position));
  if (other !== undefined)
    throw new RedshiftError('42702', `common column name "${name}" appears more than once in ${side} table`, at(context, position));
  for (const relation of relations) relation.touch?.(name);
  return only.expression;
}
