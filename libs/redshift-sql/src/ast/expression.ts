import type { Extract, FunctionCall, NiladicFunction, ObjectTransform, Position, SubstringFrom, Trim } from './function-call.ts';
import type { BooleanLiteral, IntervalLiteral, NullLiteral, NumberLiteral, StringLiteral, TypedLiteral } from './literal.ts';
import type { Navigation, OuterJoinMark, Path } from './path.ts';
import type { Between, Exists, InList, InQuery, IsTest, Like, QuantifiedComparison } from './predicate.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { TypeName } from './type-name.ts';

/** `:name`, a parameter of the Data API. */
export interface NamedParameter extends SourceNode {
  readonly kind: 'named-parameter';
  readonly name: string;
}

/** `$1`: a parameter of PREPARE, of the wire protocol, or an argument inside a SQL function. */
export interface PositionalParameter extends SourceNode {
  readonly kind: 'positional-parameter';
  /** From 1. */
  readonly index: number;
}

/** `x::t`, `cast(x as t)`, `convert(t, x)` and `try_cast(x as t)`. */
export interface Cast extends SourceNode {
  readonly kind: 'cast';
  readonly form: 'operator' | 'cast' | 'convert' | 'try-cast';
  readonly operand: Expression;
  readonly type: TypeName;
}

/** `~` is bitwise NOT, `@` the absolute value, `|/` the square root, `||/` the cube root. */
export type UnaryOperator = '-' | '+' | 'not' | '~' | '@' | '|/' | '||/';

export interface Unary extends SourceNode {
  readonly kind: 'unary';
  readonly operator: UnaryOperator;
  readonly operand: Expression;
}

/** `!=` is read as `<>`; `^` is power, `#` bitwise XOR, `~` `~*` `!~` `!~*` are POSIX matches. */
export type BinaryOperator = ArithmeticOperator | BitwiseOperator | ComparisonOperator | MatchOperator | '||';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '^';

export type BitwiseOperator = '&' | '|' | '#' | '<<' | '>>';

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';

export type MatchOperator = '~' | '~*' | '!~' | '!~*';

export interface Binary extends SourceNode {
  readonly kind: 'binary';
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** `a and b and c` is one node with three operands; a parenthesised `(a and b) and c` stays nested. */
export interface Logical extends SourceNode {
  readonly kind: 'logical';
  readonly operator: 'and' | 'or';
  readonly operands: readonly Expression[];
}

export interface Case extends SourceNode {
  readonly kind: 'case';
  /** The value after CASE in `case x when 1 then ...`. */
  readonly operand: Expression | null;
  readonly branches: readonly CaseBranch[];
  readonly otherwise: Expression | null;
}

export interface CaseBranch extends SourceNode {
  readonly kind: 'case-branch';
  readonly when: Expression;
  readonly then: Expression;
}

/** `x at time zone 'Asia/Tokyo'`. */
export interface AtTimeZone extends SourceNode {
  readonly kind: 'at-time-zone';
  readonly operand: Expression;
  readonly zone: Expression;
}

/** `(a, b)` as in `(a, b) in (select ...)`; two items or more. */
export interface Row extends SourceNode {
  readonly kind: 'row';
  readonly items: readonly Expression[];
}

/** `array[1, 2]` of the leader node. Redshift's `array(1, 2)` is a call. */
export interface PostgresArray extends SourceNode {
  readonly kind: 'postgres-array';
  readonly items: readonly Expression[];
}

/** A query in parentheses used as a value. */
export interface ScalarSubquery extends SourceNode {
  readonly kind: 'scalar-subquery';
  readonly query: Query;
}

/** `prior parent_id` in CONNECT BY. */
export interface Prior extends SourceNode {
  readonly kind: 'prior';
  readonly operand: Expression;
}

export type Expression =
  | NumberLiteral
  | StringLiteral
  | BooleanLiteral
  | NullLiteral
  | TypedLiteral
  | IntervalLiteral
  | Path
  | Navigation
  | NamedParameter
  | PositionalParameter
  | NiladicFunction
  | FunctionCall
  | Extract
  | Trim
  | SubstringFrom
  | Position
  | ObjectTransform
  | Cast
  | Unary
  | Binary
  | Logical
  | Like
  | Between
  | InList
  | InQuery
  | QuantifiedComparison
  | IsTest
  | Case
  | AtTimeZone
  | Row
  | PostgresArray
  | ScalarSubquery
  | Exists
  | Prior
  | OuterJoinMark;
