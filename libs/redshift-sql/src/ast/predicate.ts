import type { ComparisonOperator, Expression } from './expression.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';

export interface Like extends SourceNode {
  readonly kind: 'like';
  readonly operator: 'like' | 'ilike' | 'similar to';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly pattern: Expression;
  readonly escape: Expression | null;
}

export interface Between extends SourceNode {
  readonly kind: 'between';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly low: Expression;
  readonly high: Expression;
}

export interface InList extends SourceNode {
  readonly kind: 'in-list';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly items: readonly Expression[];
}

export interface InQuery extends SourceNode {
  readonly kind: 'in-query';
  readonly negated: boolean;
  readonly operand: Expression;
  readonly query: Query;
}

/** `x = any (select ...)`. SOME is read as ANY. */
export interface QuantifiedComparison extends SourceNode {
  readonly kind: 'quantified-comparison';
  readonly operator: ComparisonOperator;
  readonly quantifier: 'any' | 'all';
  readonly left: Expression;
  /** A query, or an array expression in catalog queries: `oid = any (conkey)`. */
  readonly right: Query | Expression;
}

/** `x is null`, `x is not true`, `x isnull`. */
export interface IsTest extends SourceNode {
  readonly kind: 'is';
  readonly test: 'null' | 'true' | 'false' | 'unknown';
  readonly negated: boolean;
  readonly operand: Expression;
}

export interface Exists extends SourceNode {
  readonly kind: 'exists';
  readonly query: Query;
}
