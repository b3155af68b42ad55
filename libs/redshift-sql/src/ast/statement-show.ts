import type { QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { RoutineSignature } from './statement-drop.ts';
import type { Grantee } from './statement-grant.ts';

/** SHOW PARAMETERS OF FUNCTION f(int). https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_PARAMETERS.html */
export interface ShowParameters extends SourceNode {
  readonly kind: 'show-parameters';
  readonly object: 'function' | 'procedure';
  readonly routine: RoutineSignature;
  readonly like: string | null;
}

/** SHOW CONSTRAINTS FOREIGN KEYS EXPORTED FROM TABLE t. https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_CONSTRAINTS.html */
export interface ShowConstraints extends SourceNode {
  readonly kind: 'show-constraints';
  readonly keys: 'primary keys' | 'foreign keys' | 'foreign keys exported';
  readonly table: QualifiedName;
  readonly limit: number | null;
}

/**
 * SHOW GRANTS ON TABLE t FOR u, SHOW GRANTS FOR u, SHOW COLUMN GRANTS ON TABLE t.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW_GRANTS.html
 */
export interface ShowGrants extends SourceNode {
  readonly kind: 'show-grants';
  readonly columns: boolean;
  /** Null for the grants of a user or role. */
  readonly object: 'database' | 'schema' | 'table' | 'function' | 'procedure' | null;
  readonly name: QualifiedName | null;
  /** Present for a function or procedure. */
  readonly routine: RoutineSignature | null;
  readonly grantee: Grantee | null;
  readonly limit: number | null;
}

export type ShowStatement = ShowParameters | ShowConstraints | ShowGrants;
