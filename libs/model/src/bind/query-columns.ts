import type { Expression, SelectItem, Star } from '@hakkai/redshift-sql';
import { nameOf } from './name-of.ts';
import type { Column } from './relation.ts';
import { findVariable, type Scope } from './scope.ts';
import { staticType, type StaticTypes } from './static-type.ts';

/** The columns that SELECT's items give; null when a star covers columns that are not known. */
export function itemColumns(items: readonly SelectItem[], scope: Scope, types: StaticTypes): readonly Column[] | null {
  const columns: Column[] = [];
  for (const item of items) {
    if (item.kind === 'star') {
      const covered = starColumns(item, scope);
      if (covered === null) return null;
      columns.push(...covered);
    } else {
      const name = item.alias ? nameOf(item.alias) : impliedName(item.expression);
      columns.push({ name, type: staticType(item.expression, scope, types) });
    }
  }
  return columns;
}

function starColumns(star: Star, scope: Scope): readonly Column[] | null {
  const qualifier = star.qualifier?.parts.at(-1);
  const variables = qualifier ? [findVariable(scope, nameOf(qualifier))] : [...scope.variables.values()];
  const excluded = new Set(star.exclude.map(nameOf));
  const columns: Column[] = [];
  for (const variable of variables) {
    if (!variable?.columns) return null;
    const merged = qualifier ? undefined : variable.merged;
    columns.push(...variable.columns.filter((column) => !excluded.has(column.name) && merged?.has(column.name) !== true));
  }
  return columns;
}

/** The name a column gets without AS: that of the column, attribute or function it is made of. */
function impliedName(expression: Expression): string {
  switch (expression.kind) {
    case 'path':
    case 'navigation': {
      const last = expression.steps.findLast((step) => step.kind === 'name-step');
      return last ? nameOf(last.name) : expression.kind === 'path' ? nameOf(expression.head) : impliedName(expression.operand);
    }
    case 'cast':
      return impliedName(expression.operand);
    case 'call': {
      const name = expression.name.parts.at(-1);
      return name ? nameOf(name) : '?column?';
    }
    case 'niladic-function':
      return expression.name;
    case 'case':
      return 'case';
    default:
      return '?column?';
  }
}
