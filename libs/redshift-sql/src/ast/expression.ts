import type { Identifier, QualifiedName } from './name.ts';
import type { OrderItem, Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { TypeName } from './type-name.ts';
import type { Window } from './window.ts';

/** A number with its literal text (`1.10` stays `1.10`, `1e3` stays `1e3`): it never goes through a JS number. */
export interface NumberLiteral extends SourceNode {
  readonly kind: 'number';
  readonly text: string;
}

/** A string; `value` has its quotes and escapes already read. */
export interface StringLiteral extends SourceNode {
  readonly kind: 'string';
  readonly value: string;
}

export interface BooleanLiteral extends SourceNode {
  readonly kind: 'boolean';
  readonly value: boolean;
}

export interface NullLiteral extends SourceNode {
  readonly kind: 'null';
}

/** `DATE '2026-03-01'`, `TIMESTAMP WITH TIME ZONE '...'`: a type before a string. Intervals have their own node. */
export interface TypedLiteral extends SourceNode {
  readonly kind: 'typed-literal';
  readonly type: TypeName;
  readonly value: string;
}

export type IntervalUnit = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** The unit or range after an interval's string: `day`, `year to month`, `day to second (3)`. */
export interface IntervalQualifier extends SourceNode {
  readonly kind: 'interval-qualifier';
  readonly from: IntervalUnit;
  readonly to: IntervalUnit | null;
  /** Digits of fractional seconds, where written. */
  readonly precision: number | null;
}

/** `INTERVAL '1 day'`, `INTERVAL '1' day`, `INTERVAL '1-2' year to month`. */
export interface IntervalLiteral extends SourceNode {
  readonly kind: 'interval';
  readonly value: string;
  readonly qualifier: IntervalQualifier | null;
}

/**
 * A dotted chain: column, alias.column, schema.table.column, or any of these followed by SUPER navigation (`t.payload.rounds[0]."Name"`).
 * Only a binder can tell them apart. Chains on something other than a name are `navigation`.
 */
export interface Path extends SourceNode {
  readonly kind: 'path';
  readonly head: Identifier;
  readonly steps: readonly PathStep[];
}

export type PathStep = NameStep | IndexStep;

export interface NameStep extends SourceNode {
  readonly kind: 'name-step';
  readonly name: Identifier;
}

export interface IndexStep extends SourceNode {
  readonly kind: 'index-step';
  readonly index: Expression;
}

/** SUPER navigation from an expression that is not a name: `json_parse(x).a[0]`, `(t.payload).a`. It has at least one step. */
export interface Navigation extends SourceNode {
  readonly kind: 'navigation';
  readonly operand: Expression;
  readonly steps: readonly PathStep[];
}

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

/** Functions written without parentheses. */
export type NiladicFunctionName =
  | 'current_date'
  | 'current_time'
  | 'current_timestamp'
  | 'current_user'
  | 'current_user_id'
  | 'localtime'
  | 'localtimestamp'
  | 'session_user'
  | 'sysdate'
  | 'user';

export interface NiladicFunction extends SourceNode {
  readonly kind: 'niladic-function';
  readonly name: NiladicFunctionName;
}

/** IGNORE NULLS / RESPECT NULLS: `first_value(x ignore nulls) over ...` has it inside the call, `lag(x) ignore nulls over ...` after it. */
export interface NullTreatment extends SourceNode {
  readonly kind: 'null-treatment';
  readonly mode: 'ignore' | 'respect';
  readonly placement: 'inside' | 'after';
}

/** A function, aggregate or window function. Date parts (`dateadd(day, ...)`) arrive as a one-name path. */
export interface FunctionCall extends SourceNode {
  readonly kind: 'call';
  readonly name: QualifiedName;
  readonly arguments: readonly Expression[];
  /** `count(*)`; then `arguments` is empty. */
  readonly star: boolean;
  readonly quantifier: 'distinct' | 'all' | null;
  /** `APPROXIMATE count(distinct x)`, `APPROXIMATE percentile_disc(...)`. */
  readonly approximate: boolean;
  readonly withinGroup: readonly OrderItem[] | null;
  readonly nullTreatment: NullTreatment | null;
  readonly over: Window | null;
}

/** `extract(year from x)`; the part's text is lower case, with or without quotes in the source. */
export interface Extract extends SourceNode {
  readonly kind: 'extract';
  readonly part: string;
  readonly operand: Expression;
}

/** `trim(both 'x' from y)`. The comma-less forms only; `btrim(y, 'x')` and `trim(y)` are calls. */
export interface Trim extends SourceNode {
  readonly kind: 'trim';
  readonly side: 'both' | 'leading' | 'trailing';
  readonly characters: Expression | null;
  readonly operand: Expression;
}

/** `substring(x from 2 for 3)`. The comma form is a call. */
export interface SubstringFrom extends SourceNode {
  readonly kind: 'substring';
  readonly operand: Expression;
  readonly from: Expression;
  readonly for: Expression | null;
}

/** `position('x' in y)`. */
export interface Position extends SourceNode {
  readonly kind: 'position';
  readonly search: Expression;
  readonly operand: Expression;
}

/** `object_transform(x keep '"a"' set '"b"', 1)`. */
export interface ObjectTransform extends SourceNode {
  readonly kind: 'object-transform';
  readonly input: Expression;
  readonly keep: readonly Expression[];
  readonly set: readonly ObjectTransformSet[];
}

export interface ObjectTransformSet extends SourceNode {
  readonly kind: 'object-transform-set';
  readonly path: Expression;
  readonly value: Expression;
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

export interface Exists extends SourceNode {
  readonly kind: 'exists';
  readonly query: Query;
}

/** `prior parent_id` in CONNECT BY. */
export interface Prior extends SourceNode {
  readonly kind: 'prior';
  readonly operand: Expression;
}

/** `b.id (+)`, the old outer join mark in WHERE. */
export interface OuterJoinMark extends SourceNode {
  readonly kind: 'outer-join-mark';
  readonly operand: Path;
}

/** DEFAULT as a value in INSERT and UPDATE. */
export interface DefaultValue extends SourceNode {
  readonly kind: 'default';
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
  | OuterJoinMark
  | DefaultValue;
