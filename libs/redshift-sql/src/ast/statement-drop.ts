import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { RoutineParameter } from './statement-create-routine.ts';
import type { DropBehavior } from './statement-create-view.ts';

/** DROP of relations by name. */
export interface DropRelation extends SourceNode {
  readonly kind: 'drop-relation';
  readonly object: 'table' | 'view' | 'materialized view';
  readonly ifExists: boolean;
  readonly names: readonly QualifiedName[];
  readonly behavior: DropBehavior | null;
}

export interface DropSchema extends SourceNode {
  readonly kind: 'drop-schema';
  readonly ifExists: boolean;
  readonly names: readonly Identifier[];
  /** DROP EXTERNAL DATABASE: the catalog database goes too. */
  readonly dropExternalDatabase: boolean;
  readonly behavior: DropBehavior | null;
}

export interface DropRoutine extends SourceNode {
  readonly kind: 'drop-routine';
  readonly object: 'function' | 'procedure';
  readonly ifExists: boolean;
  readonly routines: readonly RoutineSignature[];
  readonly behavior: DropBehavior | null;
}

/** `f(int, varchar)`; `parameters` is null where no parentheses are written. */
export interface RoutineSignature extends SourceNode {
  readonly kind: 'routine-signature';
  readonly name: QualifiedName;
  readonly parameters: readonly RoutineParameter[] | null;
}

export interface DropPrincipal extends SourceNode {
  readonly kind: 'drop-principal';
  readonly object: 'user' | 'group' | 'role' | 'database';
  readonly ifExists: boolean;
  readonly names: readonly Identifier[];
  /** FORCE | RESTRICT of DROP ROLE and DROP DATABASE. */
  readonly behavior: 'force' | 'restrict' | null;
}

export type DropStatement = DropRelation | DropSchema | DropRoutine | DropPrincipal;
