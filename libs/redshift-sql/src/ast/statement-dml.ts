import type { Expression } from './expression.ts';
import type { FromItem } from './from-item.ts';
import type { DefaultValue } from './literal.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type { Query, WithClause } from './query.ts';
import type { SourceNode } from './source-position.ts';

/** A query run as a statement. */
export interface SelectStatement extends SourceNode {
  readonly kind: 'select-statement';
  readonly query: Query;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_INSERT_30.html */
export interface Insert extends SourceNode {
  readonly kind: 'insert';
  readonly target: QualifiedName;
  readonly columns: readonly Identifier[];
  readonly source: InsertSource;
}

/** What INSERT and UPDATE take as a value of a column; DEFAULT stands nowhere else. */
export type WrittenValue = Expression | DefaultValue;

export type InsertSource = InsertValues | InsertDefaultValues | Query;

export interface InsertValues extends SourceNode {
  readonly kind: 'insert-values';
  /** One array of values a row. */
  readonly rows: readonly (readonly WrittenValue[])[];
}

export interface InsertDefaultValues extends SourceNode {
  readonly kind: 'insert-default-values';
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UPDATE.html */
export interface Update extends SourceNode {
  readonly kind: 'update';
  readonly with: WithClause | null;
  readonly target: QualifiedName;
  readonly alias: Identifier | null;
  readonly assignments: readonly Assignment[];
  readonly from: readonly FromItem[];
  readonly where: Expression | null;
}

export interface Assignment extends SourceNode {
  readonly kind: 'assignment';
  readonly column: Identifier;
  readonly value: WrittenValue;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_DELETE.html */
export interface Delete extends SourceNode {
  readonly kind: 'delete';
  readonly with: WithClause | null;
  readonly target: QualifiedName;
  readonly alias: Identifier | null;
  readonly using: readonly FromItem[];
  readonly where: Expression | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_MERGE.html: the source is a table, never a query. */
export interface Merge extends SourceNode {
  readonly kind: 'merge';
  readonly target: QualifiedName;
  readonly source: QualifiedName;
  readonly sourceAlias: Identifier | null;
  readonly condition: Expression;
  readonly action: MergeBranches | MergeRemoveDuplicates;
}

export interface MergeBranches extends SourceNode {
  readonly kind: 'merge-branches';
  readonly matched: MergeUpdate | MergeDelete;
  readonly notMatched: MergeInsert;
}

export interface MergeUpdate extends SourceNode {
  readonly kind: 'merge-update';
  readonly assignments: readonly Assignment[];
}

export interface MergeDelete extends SourceNode {
  readonly kind: 'merge-delete';
}

export interface MergeInsert extends SourceNode {
  readonly kind: 'merge-insert';
  readonly columns: readonly Identifier[];
  readonly values: readonly WrittenValue[];
}

export interface MergeRemoveDuplicates extends SourceNode {
  readonly kind: 'merge-remove-duplicates';
}

/** TRUNCATE commits the transaction it runs in. */
export interface Truncate extends SourceNode {
  readonly kind: 'truncate';
  readonly table: QualifiedName;
}

export type DmlStatement = SelectStatement | Insert | Update | Delete | Merge | Truncate;
