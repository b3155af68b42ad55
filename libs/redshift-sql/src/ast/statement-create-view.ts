import type { Identifier, QualifiedName } from './name.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { TableAttributes } from './statement-create-table.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_VIEW.html */
export interface CreateView extends SourceNode {
  readonly kind: 'create-view';
  readonly orReplace: boolean;
  readonly name: QualifiedName;
  readonly columns: readonly Identifier[];
  readonly query: Query;
  /** WITH NO SCHEMA BINDING: names are bound when the view is read. */
  readonly lateBinding: boolean;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-create-sql-command.html */
export interface CreateMaterializedView extends SourceNode {
  readonly kind: 'create-materialized-view';
  readonly name: QualifiedName;
  readonly columns: readonly Identifier[];
  readonly attributes: TableAttributes;
  readonly autoRefresh: boolean | null;
  readonly query: Query;
}

export interface RefreshMaterializedView extends SourceNode {
  readonly kind: 'refresh-materialized-view';
  readonly name: QualifiedName;
  readonly behavior: DropBehavior | null;
}

/** RESTRICT or CASCADE, as DROP, REVOKE and REFRESH take it. */
export type DropBehavior = 'restrict' | 'cascade';
