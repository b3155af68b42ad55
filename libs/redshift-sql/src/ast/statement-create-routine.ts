import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { IamRole } from './statement-create-schema.ts';
import type { TypeName } from './type-name.ts';

/**
 * The text between `$$` and `$$` (or quotes). `span` covers the text without its delimiters, so for a dollar-quoted body an offset in
 * `text` plus `span.start` is an offset in the source.
 */
export interface RoutineBody extends SourceNode {
  readonly kind: 'routine-body';
  readonly text: string;
  readonly dollarQuoted: boolean;
}

export type Volatility = 'volatile' | 'stable' | 'immutable';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_FUNCTION.html. The body of a SQL function is `parseStatement(body.text)`. */
export interface CreateFunction extends SourceNode {
  readonly kind: 'create-function';
  readonly orReplace: boolean;
  readonly name: QualifiedName;
  readonly parameters: readonly RoutineParameter[];
  readonly returns: TypeName;
  readonly volatility: Volatility;
  readonly language: 'sql' | 'plpythonu';
  readonly body: RoutineBody;
}

export interface RoutineParameter extends SourceNode {
  readonly kind: 'routine-parameter';
  /** Null for functions, which only take IN. */
  readonly mode: 'in' | 'out' | 'inout' | null;
  /** SQL functions have none: their arguments are `$1`, `$2`. */
  readonly name: Identifier | null;
  readonly type: TypeName;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html */
export interface CreateExternalFunction extends SourceNode {
  readonly kind: 'create-external-function';
  readonly orReplace: boolean;
  readonly name: QualifiedName;
  readonly parameters: readonly RoutineParameter[];
  readonly returns: TypeName;
  readonly volatility: Volatility;
  readonly lambda: string;
  readonly iamRole: IamRole;
  readonly retryTimeout: number | null;
  readonly maxBatchRows: number | null;
  readonly maxBatchSize: string | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_PROCEDURE.html. The body is PL/pgSQL and kept as text. */
export interface CreateProcedure extends SourceNode {
  readonly kind: 'create-procedure';
  readonly orReplace: boolean;
  readonly name: QualifiedName;
  readonly parameters: readonly RoutineParameter[];
  readonly nonatomic: boolean;
  readonly body: RoutineBody;
  readonly security: 'invoker' | 'definer' | null;
  readonly settings: readonly RoutineSetting[];
}

/** `set name to value` after a procedure's body. */
export interface RoutineSetting extends SourceNode {
  readonly kind: 'routine-setting';
  readonly name: Identifier;
  readonly value: string;
}
