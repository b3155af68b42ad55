import { printType, type Expression, type TypeName } from '@hakkai/redshift-sql';
import { nameOf } from './name-of.ts';
import { columnOf } from './relation.ts';
import { findColumn, findVariable, type Scope } from './scope.ts';

/** Types that calls of the project's own functions give, by function name. */
export type StaticTypes = ReadonlyMap<string, string>;

/** The type of an expression as Redshift spells it, where that follows from its form; null where it takes the whole of Redshift to say. */
export function staticType(expression: Expression, scope: Scope, types: StaticTypes): string | null {
  switch (expression.kind) {
    case 'cast':
      return typeText(expression.type);
    case 'typed-literal':
      return typeText(expression.type);
    case 'number':
      return /^\d{1,9}$/.test(expression.text) ? 'integer' : null;
    case 'string':
      return 'varchar';
    case 'boolean':
    case 'logical':
    case 'like':
    case 'between':
    case 'in-list':
    case 'in-query':
    case 'is':
    case 'exists':
    case 'quantified-comparison':
      return 'boolean';
    case 'binary':
      return ['=', '<>', '<', '<=', '>', '>='].includes(expression.operator) ? 'boolean' : null;
    case 'case':
      return firstType(
        [...expression.branches.map((branch) => branch.then), ...(expression.otherwise ? [expression.otherwise] : [])],
        scope,
        types,
      );
    case 'path': {
      const variable = findVariable(scope, nameOf(expression.head));
      const [first, ...deeper] = expression.steps;
      if (!variable) {
        const found = findColumn(scope, nameOf(expression.head));
        return found.kind === 'column' ? navigated(found.column.type, expression.steps.length > 0) : null;
      }
      if (!first) return null;
      const column = first.kind === 'name-step' && variable.columns ? columnOf(variable.columns, nameOf(first.name)) : undefined;
      return column ? navigated(column.type, deeper.length > 0) : null;
    }
    case 'call': {
      const called = expression.name.parts.at(-1);
      const name = called ? nameOf(called) : '';
      if (name === 'count' || name === 'row_number' || name === 'rank' || name === 'dense_rank') return 'bigint';
      if (name === 'json_parse') return 'super';
      if (name === 'coalesce' || name === 'nvl' || name === 'min' || name === 'max' || name === 'nullif')
        return firstType(expression.arguments, scope, types);
      return types.get(name) ?? null;
    }
    default:
      return null;
  }
}

/** As the contract spells it: decimal(12,2). */
function typeText(type: TypeName): string {
  return printType(type).replaceAll(', ', ',');
}

function firstType(candidates: readonly Expression[], scope: Scope, types: StaticTypes): string | null {
  for (const candidate of candidates) {
    const type = candidate.kind === 'null' ? null : staticType(candidate, scope, types);
    if (type !== null) return type;
  }
  return null;
}

function navigated(type: string | null, deeper: boolean): string | null {
  return deeper ? 'super' : type;
}
