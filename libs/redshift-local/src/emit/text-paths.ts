import type { BoundExpression } from '../bind/bound-expression.ts';
import type { BoundQuery } from '../bind/bound-query.ts';
import { walkExpression, walkQuery } from '../bind/map-expression.ts';
import { pathText } from './super-path.ts';

/** The paths of one SUPER column whose text the statement reads. They are extracted in one pass over the value. */
export interface TextPaths {
  readonly of: string;
  /** The engine column that holds the list of texts. */
  readonly column: string;
  readonly paths: string[];
}

/** By relation, then by column. */
export type TextPathsOf = ReadonlyMap<number, ReadonlyMap<string, TextPaths>>;

/** Collects every text path of every relation of a statement, nested queries included: relation numbers are unique in it. */
export function collectTextPaths(queries: readonly BoundQuery[], expressions: readonly BoundExpression[]): TextPathsOf {
  const found = new Map<number, Map<string, TextPaths>>();
  const visit = (expression: BoundExpression): void => {
    if (expression.kind !== 'super-text' || expression.operand.kind !== 'path' || expression.operand.base.kind !== 'column') return;
    const path = pathText(expression.operand);
    if (path === null) return;
    const { relation, column } = expression.operand.base;
    const columns = found.get(relation) ?? new Map<string, TextPaths>();
    found.set(relation, columns);
    const entry = columns.get(column) ?? { of: column, column: `text of ${column}`, paths: [] };
    columns.set(column, entry);
    if (!entry.paths.includes(path)) entry.paths.push(path);
  };
  for (const query of queries) walkQuery(query, visit);
  for (const expression of expressions) walkExpression(expression, visit);
  return found;
}
