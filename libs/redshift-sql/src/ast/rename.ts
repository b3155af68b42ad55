import type { Identifier } from './name.ts';
import type { SourceNode } from './source-position.ts';

/** `rename to x`, of a table, schema, user, group, role ... */
export interface RenameTo extends SourceNode {
  readonly kind: 'rename-to';
  readonly name: Identifier;
}

export interface OwnerTo extends SourceNode {
  readonly kind: 'owner-to';
  /** A user, or `current_user` and `session_user` without quotes. */
  readonly owner: Identifier;
}
