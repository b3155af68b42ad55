import type { Expression } from '../ast/expression.ts';
import type { QualifiedName } from '../ast/name.ts';
import type { SourceNode } from '../ast/source-position.ts';
import type { SelectStatement } from '../ast/statement-dml.ts';
import type { Statement } from '../ast/statement.ts';
import type { TypeName } from '../ast/type-name.ts';

/**
 * The body of a procedure. Spans count in the text the body was read from: that of the whole CREATE PROCEDURE.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-structure.html
 */
export interface ProcedureBody {
  readonly block: Block;
  /** Every variable, by its number: the arguments first, in their order. */
  readonly variables: readonly Variable[];
  /** The number of FOUND. */
  readonly found: number;
}

export interface Variable {
  readonly id: number;
  /** Folded; empty for an argument without a name and for what CASE compares. */
  readonly name: string;
  readonly type: VariableType;
  readonly constant: boolean;
  readonly notNull: boolean;
  readonly initial: Embedded<Expression> | null;
  /** The query of `name CURSOR FOR query`. */
  readonly cursor: BoundCursor | null;
}

export type VariableType =
  | { readonly kind: 'declared'; readonly type: TypeName }
  /** `table.column%TYPE`. */
  | { readonly kind: 'column'; readonly table: QualifiedName; readonly column: QualifiedName['parts'][number] }
  /** `variable%TYPE`. */
  | { readonly kind: 'same'; readonly variable: number }
  /** `table%ROWTYPE`. */
  | { readonly kind: 'row'; readonly table: QualifiedName }
  | { readonly kind: 'record' }
  | { readonly kind: 'refcursor' }
  /** Whatever is assigned: what a simple CASE compares. */
  | { readonly kind: 'any' };

export interface BoundCursor {
  /** Numbers of the variables that stand for its arguments. */
  readonly parameters: readonly number[];
  readonly query: Embedded<SelectStatement>;
}

/** A variable, or a field of a record. */
export interface VariableReference extends SourceNode {
  readonly variable: number;
  readonly field: string | null;
}

/** A piece of SQL in which `$n` stands for `references[n - 1]`: PL/pgSQL puts a variable wherever its name stands. */
export interface Embedded<Tree> extends SourceNode {
  readonly tree: Tree;
  readonly references: readonly VariableReference[];
  /** As it is sent: on one line, with `$n` for variables, and without what is PL/pgSQL's (INTO, PERFORM). */
  readonly text: string;
}

export interface Block extends SourceNode {
  readonly kind: 'block';
  readonly label: string | null;
  /** Numbers of the variables it declares, which get their initial values at each entry. */
  readonly declares: readonly number[];
  readonly body: readonly ProcedureStatement[];
  readonly handler: ExceptionHandler | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html */
export interface ExceptionHandler extends SourceNode {
  /** `continue`: the statement behind the one that failed runs next. */
  readonly after: 'exit' | 'continue';
  readonly sqlstate: number;
  readonly sqlerrm: number;
  readonly body: readonly ProcedureStatement[];
}

/** https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html */
export type ProcedureStatement =
  | Block
  | VariableAssignment
  | SqlStatement
  | Perform
  | ExecuteText
  | If
  | CaseStatement
  | Loop
  | While
  | ForInteger
  | ForQuery
  | Leave
  | Return
  | Open
  | FetchInto
  | Close
  | GetRowCount
  | Raise
  | Reraise
  | TransactionControl
  | NoOperation;

export interface VariableAssignment extends SourceNode {
  readonly kind: 'assignment';
  readonly target: VariableReference;
  readonly value: Embedded<Expression>;
}

/** Any SQL statement; `into` where a query gives its first row to variables. */
export interface SqlStatement extends SourceNode {
  readonly kind: 'sql';
  readonly sql: Embedded<Statement>;
  readonly into: readonly VariableReference[] | null;
}

export interface Perform extends SourceNode {
  readonly kind: 'perform';
  readonly query: Embedded<Statement>;
}

/** `EXECUTE text [INTO target]`. */
export interface ExecuteText extends SourceNode {
  readonly kind: 'execute-text';
  readonly text: Embedded<Expression>;
  readonly into: readonly VariableReference[] | null;
}

export interface ConditionalBody extends SourceNode {
  readonly condition: Embedded<Expression>;
  readonly body: readonly ProcedureStatement[];
}

export interface If extends SourceNode {
  readonly kind: 'if';
  readonly branches: readonly ConditionalBody[];
  readonly otherwise: readonly ProcedureStatement[];
}

export interface CaseStatement extends SourceNode {
  readonly kind: 'case-statement';
  /** `CASE x`: the variable that keeps x; conditions are comparisons with it. */
  readonly operand: { readonly variable: number; readonly value: Embedded<Expression> } | null;
  readonly branches: readonly { readonly conditions: readonly Embedded<Expression>[]; readonly body: readonly ProcedureStatement[] }[];
  /** Null without ELSE: then no match is an error. */
  readonly otherwise: readonly ProcedureStatement[] | null;
}

interface Labelled extends SourceNode {
  readonly label: string | null;
  readonly body: readonly ProcedureStatement[];
}

export interface Loop extends Labelled {
  readonly kind: 'loop';
}

export interface While extends Labelled {
  readonly kind: 'while';
  readonly condition: Embedded<Expression>;
}

export interface ForInteger extends Labelled {
  readonly kind: 'for-integer';
  readonly variable: number;
  readonly reverse: boolean;
  readonly from: Embedded<Expression>;
  readonly to: Embedded<Expression>;
  readonly by: Embedded<Expression> | null;
}

/** `FOR target IN query` and `FOR target IN EXECUTE text`. */
export interface ForQuery extends Labelled {
  readonly kind: 'for-query';
  readonly target: readonly VariableReference[];
  readonly source: RowsSource;
}

export type RowsSource =
  | { readonly kind: 'query'; readonly query: Embedded<SelectStatement> }
  | { readonly kind: 'text'; readonly text: Embedded<Expression> };

/** EXIT and CONTINUE. */
export interface Leave extends SourceNode {
  readonly kind: 'leave';
  readonly action: 'exit' | 'continue';
  readonly label: string | null;
  readonly when: Embedded<Expression> | null;
}

export interface Return extends SourceNode {
  readonly kind: 'return';
}

export interface Open extends SourceNode {
  readonly kind: 'open';
  readonly cursor: number;
  /** Null where the cursor has its query from its declaration. */
  readonly source: RowsSource | null;
  readonly arguments: readonly Embedded<Expression>[];
}

export interface FetchInto extends SourceNode {
  readonly kind: 'fetch-into';
  readonly cursor: number;
  readonly target: readonly VariableReference[];
}

export interface Close extends SourceNode {
  readonly kind: 'close';
  readonly cursor: number;
}

/** `GET DIAGNOSTICS n := ROW_COUNT`. */
export interface GetRowCount extends SourceNode {
  readonly kind: 'get-row-count';
  readonly target: VariableReference;
}

export type MessageLevel = 'notice' | 'info' | 'log' | 'warning';

export interface Raise extends SourceNode {
  readonly kind: 'raise';
  readonly level: MessageLevel | 'exception';
  readonly format: string;
  readonly arguments: readonly VariableReference[];
}

/** `RAISE;` in an exception handler. */
export interface Reraise extends SourceNode {
  readonly kind: 'reraise';
}

export interface TransactionControl extends SourceNode {
  readonly kind: 'transaction-control';
  readonly action: 'commit' | 'rollback' | 'start';
}

export interface NoOperation extends SourceNode {
  readonly kind: 'no-operation';
}
