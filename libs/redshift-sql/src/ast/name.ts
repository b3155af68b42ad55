import type { SourceNode } from './source-position.ts';

/**
 * A name as it was written. It is not folded: whether `"Name"` keeps its case depends on the session's
 * `enable_case_sensitive_identifier`, which only the binder knows. `text` is without the quotes, `""` already read as `"`.
 */
export interface Identifier extends SourceNode {
  readonly kind: 'identifier';
  readonly text: string;
  readonly quoted: boolean;
}

/** The name of a relation, function, schema ...: 1 to 3 parts, `[database.][schema.]object`. */
export interface QualifiedName extends SourceNode {
  readonly kind: 'qualified-name';
  readonly parts: readonly Identifier[];
}
