import type { Expression } from './expression.ts';
import type { FromItem } from './from-item.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';

/** A whole query with what stands around its body. A query in parentheses is a `Query` as body of another. */
export interface Query extends SourceNode {
  readonly kind: 'query';
  readonly with: WithClause | null;
  readonly body: QueryBody;
  readonly orderBy: readonly OrderItem[];
  /** Null where there is no LIMIT, and for LIMIT ALL. */
  readonly limit: Expression | null;
  readonly offset: Expression | null;
}

export type QueryBody = Select | SetOperation | Query;

export interface WithClause extends SourceNode {
  readonly kind: 'with';
  readonly recursive: boolean;
  readonly tables: readonly CommonTable[];
}

export interface CommonTable extends SourceNode {
  readonly kind: 'common-table';
  readonly name: Identifier;
  readonly columns: readonly Identifier[];
  readonly query: Query;
}

/** MINUS is read as EXCEPT. */
export interface SetOperation extends SourceNode {
  readonly kind: 'set-operation';
  readonly operator: 'union' | 'intersect' | 'except';
  readonly all: boolean;
  readonly left: QueryBody;
  readonly right: QueryBody;
}

export interface Select extends SourceNode {
  readonly kind: 'select';
  readonly distinct: boolean;
  readonly top: Expression | null;
  readonly items: readonly SelectItem[];
  readonly into: IntoTable | null;
  /** The comma-separated items of FROM; empty without FROM. */
  readonly from: readonly FromItem[];
  readonly where: Expression | null;
  readonly connectBy: ConnectBy | null;
  readonly groupBy: GroupBy | null;
  readonly having: Expression | null;
  readonly qualify: Expression | null;
}

export type SelectItem = SelectExpression | Star;

export interface SelectExpression extends SourceNode {
  readonly kind: 'select-expression';
  readonly expression: Expression;
  readonly alias: Identifier | null;
}

/** `*`, `t.*`, `s.t.* exclude (a, b)`. */
export interface Star extends SourceNode {
  readonly kind: 'star';
  readonly qualifier: QualifiedName | null;
  readonly exclude: readonly Identifier[];
}

/** `select ... into [temp] t`. */
export interface IntoTable extends SourceNode {
  readonly kind: 'into-table';
  readonly temporary: boolean;
  readonly name: QualifiedName;
}

/** `start with ... connect by prior a = b`. */
export interface ConnectBy extends SourceNode {
  readonly kind: 'connect-by';
  readonly startWith: Expression | null;
  readonly condition: Expression;
}

/** `group by all` has `all` and no elements. */
export interface GroupBy extends SourceNode {
  readonly kind: 'group-by';
  readonly all: boolean;
  readonly elements: readonly GroupingElement[];
}

export type GroupingElement = GroupingExpression | EmptyGrouping | Rollup | Cube | GroupingSets;

/** One expression, or a `row` where several stand in parentheses. */
export interface GroupingExpression extends SourceNode {
  readonly kind: 'grouping-expression';
  readonly expression: Expression;
}

/** `()`, the grand total. */
export interface EmptyGrouping extends SourceNode {
  readonly kind: 'empty-grouping';
}

export interface Rollup extends SourceNode {
  readonly kind: 'rollup';
  readonly elements: readonly GroupingExpression[];
}

export interface Cube extends SourceNode {
  readonly kind: 'cube';
  readonly elements: readonly GroupingExpression[];
}

export interface GroupingSets extends SourceNode {
  readonly kind: 'grouping-sets';
  readonly sets: readonly GroupingElement[];
}

export interface OrderItem extends SourceNode {
  readonly kind: 'order-item';
  readonly expression: Expression;
  /** Null where not written, which is ascending. */
  readonly direction: 'asc' | 'desc' | null;
  /** Null where not written: last when ascending, first when descending. */
  readonly nulls: 'first' | 'last' | null;
}
