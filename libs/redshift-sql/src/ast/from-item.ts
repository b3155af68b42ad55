import type { Expression, Unary, Cast } from './expression.ts';
import type { FunctionCall } from './function-call.ts';
import type { NumberLiteral, StringLiteral, NullLiteral, BooleanLiteral, TypedLiteral } from './literal.ts';
import type { Navigation, Path } from './path.ts';
import type { Identifier } from './name.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { TypeName } from './type-name.ts';

export type FromItem = TableReference | FunctionTable | DerivedTable | UnpivotExpression | Join | PivotTable | UnpivotTable;

/**
 * A name in FROM. `schema.table` and the unnest of an array (`from t, t.payload.rounds as r at i`) look alike and are told apart by the
 * binder: the first name of an unnest is an alias in scope. `at` names the position variable of an unnest.
 */
export interface TableReference extends SourceNode {
  readonly kind: 'table-reference';
  readonly path: Path;
  readonly alias: Identifier | null;
  readonly columns: readonly Identifier[];
  readonly at: Identifier | null;
}

/** A call in FROM: `generate_series(1, 3) as g(n)`, `json_parse(x).a as r at i`, `pg_get_late_binding_view_cols() cols(view_schema name)`. */
export interface FunctionTable extends SourceNode {
  readonly kind: 'function-table';
  readonly expression: FunctionCall | Navigation;
  readonly alias: Identifier | null;
  readonly columns: readonly FunctionTableColumn[];
  readonly at: Identifier | null;
}

export interface FunctionTableColumn extends SourceNode {
  readonly kind: 'function-table-column';
  readonly name: Identifier;
  readonly type: TypeName | null;
}

/** A query in FROM. */
export interface DerivedTable extends SourceNode {
  readonly kind: 'derived-table';
  readonly lateral: boolean;
  readonly query: Query;
  readonly alias: Identifier | null;
  readonly columns: readonly Identifier[];
}

/** `unpivot t.payload as value at key`: the attributes of an object as rows. */
export interface UnpivotExpression extends SourceNode {
  readonly kind: 'unpivot-expression';
  readonly expression: Expression;
  readonly alias: Identifier | null;
  readonly at: Identifier | null;
}

export interface Join extends SourceNode {
  readonly kind: 'join';
  readonly type: 'inner' | 'left' | 'right' | 'full' | 'cross';
  readonly left: FromItem;
  readonly right: FromItem;
  /** Null for CROSS JOIN only. */
  readonly condition: JoinCondition | null;
}

export type JoinCondition = OnCondition | UsingCondition | NaturalCondition;

export interface OnCondition extends SourceNode {
  readonly kind: 'on';
  readonly expression: Expression;
}

export interface UsingCondition extends SourceNode {
  readonly kind: 'using';
  readonly columns: readonly Identifier[];
}

export interface NaturalCondition extends SourceNode {
  readonly kind: 'natural';
}

/** `t pivot (sum(x) as total, count(*) for col in ('a' as a, 'b')) as p`. */
export interface PivotTable extends SourceNode {
  readonly kind: 'pivot-table';
  readonly source: FromItem;
  readonly aggregates: readonly PivotAggregate[];
  readonly column: Path;
  readonly values: readonly PivotValue[];
  readonly alias: Identifier | null;
  readonly columns: readonly Identifier[];
}

export interface PivotAggregate extends SourceNode {
  readonly kind: 'pivot-aggregate';
  readonly call: FunctionCall;
  readonly alias: Identifier | null;
}

/** The literals that PIVOT's IN list takes. */
export type PivotLiteral = NumberLiteral | StringLiteral | BooleanLiteral | NullLiteral | TypedLiteral | Unary | Cast;

export interface PivotValue extends SourceNode {
  readonly kind: 'pivot-value';
  readonly value: PivotLiteral;
  readonly alias: Identifier | null;
}

/** `t unpivot [include nulls] (amount for quarter in (q1 as first, q2)) as u`. */
export interface UnpivotTable extends SourceNode {
  readonly kind: 'unpivot-table';
  readonly source: FromItem;
  readonly includeNulls: boolean;
  readonly valueColumn: Identifier;
  readonly nameColumn: Identifier;
  readonly values: readonly UnpivotColumn[];
  readonly alias: Identifier | null;
  readonly columns: readonly Identifier[];
}

export interface UnpivotColumn extends SourceNode {
  readonly kind: 'unpivot-column';
  readonly column: Identifier;
  /** What the name column holds instead of the column's name. */
  readonly alias: Identifier | null;
}
