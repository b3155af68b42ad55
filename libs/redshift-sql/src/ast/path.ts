import type { Expression } from './expression.ts';
import type { Identifier } from './name.ts';
import type { SourceNode } from './source-position.ts';

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

/** `b.id (+)`, the old outer join mark in WHERE. */
export interface OuterJoinMark extends SourceNode {
  readonly kind: 'outer-join-mark';
  readonly operand: Path;
}
