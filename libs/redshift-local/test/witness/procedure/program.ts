/** What the values of a variable, column or expression are. */
export type Kind = 'whole' | 'exact' | 'text' | 'flag' | 'day';

/**
 * A procedure that calls itself, and another that calls it. `pick`s stand for names: the printer takes one of those in scope, so every part
 * of a program can be left out and the rest still means something. The kind of a value is that of the place it stands in.
 */
export interface Program {
  readonly inner: Block;
  readonly outer: Block;
  /** Whether it is called outside of a transaction block, and so may end its transactions. */
  readonly apart: boolean;
  /** The arguments of the call. */
  readonly arguments: readonly [number, number];
}

export type Value =
  | { readonly is: 'literal'; readonly pick: number }
  | { readonly is: 'variable'; readonly pick: number }
  | { readonly is: 'reckoned'; readonly operator: string; readonly left: Value; readonly right: Value }
  | { readonly is: 'call'; readonly name: 'coalesce' | 'nullif' | 'greatest' | 'least'; readonly left: Value; readonly right: Value }
  | { readonly is: 'case'; readonly when: Condition; readonly then: Value; readonly otherwise: Value | null }
  /** A value of another kind, made one of this. */
  | { readonly is: 'converted'; readonly of: Value }
  | { readonly is: 'looked-up'; readonly where: Condition };

export type Condition =
  | { readonly is: 'flag'; readonly pick: number }
  | { readonly is: 'found' }
  | { readonly is: 'compare'; readonly kind: Kind; readonly operator: string; readonly left: Value; readonly right: Value }
  | { readonly is: 'null'; readonly kind: Kind; readonly of: Value; readonly not: boolean }
  | { readonly is: 'both'; readonly operator: 'and' | 'or'; readonly left: Condition; readonly right: Condition }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'exists'; readonly where: Condition };

export interface Declaration {
  readonly name: number;
  readonly type:
    | { readonly is: 'plain'; readonly pick: number }
    | { readonly is: 'like-variable'; readonly pick: number }
    | { readonly is: 'like-column'; readonly pick: number }
    | { readonly is: 'row' }
    | { readonly is: 'record' };
  readonly constant: boolean;
  readonly notNull: boolean;
  readonly initial: Value | null;
}

export interface Block {
  readonly is: 'block';
  readonly labelled: boolean;
  readonly declarations: readonly Declaration[];
  readonly body: readonly Statement[];
}

export interface Branch {
  readonly when: Condition;
  readonly body: readonly Statement[];
}

/** Rows of the table of items, by a query or by its text. */
export interface Rows {
  readonly where: Condition;
  readonly shape: number;
  readonly limit: number | null;
  readonly dynamic: boolean;
}

export type Statement =
  | Block
  | { readonly is: 'assign'; readonly pick: number; readonly value: Value; readonly converted: boolean }
  | { readonly is: 'log'; readonly kind: Kind; readonly value: Value }
  | {
      readonly is: 'if';
      readonly branches: readonly Branch[];
      readonly otherwise: readonly Statement[];
    }
  | {
      readonly is: 'case';
      readonly kind: Kind;
      readonly operand: Value;
      readonly branches: readonly { readonly values: readonly Value[]; readonly body: readonly Statement[] }[];
      readonly otherwise: readonly Statement[] | null;
    }
  | {
      readonly is: 'search';
      readonly branches: readonly Branch[];
      readonly otherwise: readonly Statement[] | null;
    }
  | { readonly is: 'loop'; readonly while: Condition | null; readonly labelled: boolean; readonly body: readonly Statement[] }
  | {
      readonly is: 'for';
      readonly name: number;
      readonly reverse: boolean;
      readonly from: Value;
      readonly length: number;
      readonly labelled: boolean;
      readonly body: readonly Statement[];
    }
  | {
      readonly is: 'for-rows';
      readonly rows: Rows;
      readonly target: number;
      readonly labelled: boolean;
      readonly body: readonly Statement[];
    }
  | { readonly is: 'leave'; readonly action: 'exit' | 'continue'; readonly label: number | null; readonly when: Condition | null }
  | { readonly is: 'return' }
  | { readonly is: 'select-into'; readonly rows: Rows; readonly target: number; readonly front: boolean }
  | { readonly is: 'insert'; readonly id: Value; readonly label: Value; readonly price: Value }
  | { readonly is: 'update'; readonly column: number; readonly value: Value; readonly where: Condition }
  | { readonly is: 'delete'; readonly where: Condition }
  | { readonly is: 'execute'; readonly text: Value; readonly number: Value }
  | { readonly is: 'perform'; readonly where: Condition }
  | { readonly is: 'row-count'; readonly pick: number }
  | {
      readonly is: 'cursor';
      readonly form: 'bound' | 'select' | 'execute';
      readonly rows: Rows;
      readonly target: number;
      readonly fetches: number;
      readonly looped: boolean;
      readonly body: readonly Statement[];
    }
  | { readonly is: 'raise'; readonly exception: boolean; readonly picks: readonly number[] }
  | { readonly is: 'call'; readonly first: number; readonly second: number }
  | { readonly is: 'end-transaction'; readonly action: 'commit' | 'rollback' }
  | { readonly is: 'nothing' };
