import type { Expression } from './expression.ts';
import type { QualifiedName } from './name.ts';
import type { OrderItem } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { Window } from './window.ts';

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
