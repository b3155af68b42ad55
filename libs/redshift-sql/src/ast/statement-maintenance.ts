import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { RoutineSignature } from './statement-drop.ts';

export interface Analyze extends SourceNode {
  readonly kind: 'analyze';
  readonly verbose: boolean;
  /** Null: every table. */
  readonly table: QualifiedName | null;
  readonly columns: readonly Identifier[];
  readonly only: 'predicate columns' | 'all columns' | null;
}

/** `analyze compression t (a, b) comprows 1000`. */
export interface AnalyzeCompression extends SourceNode {
  readonly kind: 'analyze-compression';
  readonly table: QualifiedName | null;
  readonly columns: readonly Identifier[];
  readonly comprows: number | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_VACUUM_command.html */
export interface Vacuum extends SourceNode {
  readonly kind: 'vacuum';
  readonly mode: 'full' | 'sort only' | 'delete only' | 'reindex' | 'recluster' | null;
  readonly table: QualifiedName | null;
  readonly threshold: VacuumThreshold | null;
  readonly boost: boolean;
}

/** `to 99 percent`. */
export interface VacuumThreshold extends SourceNode {
  readonly kind: 'vacuum-threshold';
  readonly percent: number;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COMMENT.html */
export interface Comment extends SourceNode {
  readonly kind: 'comment';
  readonly on: CommentTarget;
  /** Null removes the comment. */
  readonly text: string | null;
}

export type CommentTarget = CommentOnObject | CommentOnRoutine | CommentOnConstraint;

export interface CommentOnObject extends SourceNode {
  readonly kind: 'comment-on-object';
  readonly object: 'table' | 'view' | 'materialized view' | 'column' | 'schema' | 'database';
  /** For a column, the last part is the column. */
  readonly name: QualifiedName;
}

export interface CommentOnRoutine extends SourceNode {
  readonly kind: 'comment-on-routine';
  readonly object: 'function' | 'procedure';
  readonly routine: RoutineSignature;
}

export interface CommentOnConstraint extends SourceNode {
  readonly kind: 'comment-on-constraint';
  readonly constraint: Identifier;
  readonly table: QualifiedName;
}

export type MaintenanceStatement = Analyze | AnalyzeCompression | Vacuum | Comment;
