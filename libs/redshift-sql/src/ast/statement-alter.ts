import type { Expression } from './expression.ts';
import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { ColumnDefinition, SortKey, TableConstraint } from './statement-create-table.ts';
import type { IamRole, SchemaQuota } from './statement-create-schema.ts';
import type { DropBehavior } from './statement-create-view.ts';
import type { RoutineSignature } from './statement-drop.ts';
import type { TableProperty, StoredAsFormat } from './statement-external-table.ts';
import type { OwnerTo, RenameTo } from './rename.ts';
import type { TypeName } from './type-name.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html. It also renames and re-owns views. */
export interface AlterTable extends SourceNode {
  readonly kind: 'alter-table';
  readonly name: QualifiedName;
  readonly action: AlterTableAction;
}

export type AlterTableAction =
  | RenameTo
  | OwnerTo
  | AddColumn
  | DropColumn
  | RenameColumn
  | AlterColumnType
  | AlterColumnEncode
  | AlterColumnDefault
  | AddConstraint
  | DropConstraint
  | AlterDistribution
  | AlterSortKey
  | AlterEncodeAuto
  | AddPartitions
  | DropPartition
  | SetLocation
  | SetFileFormat
  | SetTableProperties;

export interface AddColumn extends SourceNode {
  readonly kind: 'add-column';
  readonly column: ColumnDefinition;
}

export interface DropColumn extends SourceNode {
  readonly kind: 'drop-column';
  readonly column: Identifier;
  readonly behavior: DropBehavior | null;
}

export interface RenameColumn extends SourceNode {
  readonly kind: 'rename-column';
  readonly column: Identifier;
  readonly to: Identifier;
}

/** `alter column c type varchar(300)`. */
export interface AlterColumnType extends SourceNode {
  readonly kind: 'alter-column-type';
  readonly column: Identifier;
  readonly type: TypeName;
}

/** `alter column a encode zstd, alter column b encode raw`. */
export interface AlterColumnEncode extends SourceNode {
  readonly kind: 'alter-column-encode';
  readonly changes: readonly ColumnEncode[];
}

export interface ColumnEncode extends SourceNode {
  readonly kind: 'column-encode';
  readonly column: Identifier;
  readonly encode: string;
}

/** `alter column c set default x`, `alter column c drop default`. */
export interface AlterColumnDefault extends SourceNode {
  readonly kind: 'alter-column-default';
  readonly column: Identifier;
  /** Null for DROP DEFAULT. */
  readonly default: Expression | null;
}

export interface AddConstraint extends SourceNode {
  readonly kind: 'add-constraint';
  readonly constraint: TableConstraint;
}

export interface DropConstraint extends SourceNode {
  readonly kind: 'drop-constraint';
  readonly constraint: Identifier;
  readonly behavior: DropBehavior | null;
}

/** `alter diststyle all`, `alter diststyle key distkey c`, `alter distkey c`. */
export interface AlterDistribution extends SourceNode {
  readonly kind: 'alter-distribution';
  readonly distStyle: 'auto' | 'even' | 'key' | 'all' | null;
  readonly distKey: Identifier | null;
}

/** `alter [compound] sortkey (a)`, `alter sortkey auto`, and with null `alter sortkey none`. */
export interface AlterSortKey extends SourceNode {
  readonly kind: 'alter-sort-key';
  readonly sortKey: SortKey | null;
}

export interface AlterEncodeAuto extends SourceNode {
  readonly kind: 'alter-encode-auto';
}

/** `add if not exists partition (dt = '2026-03-01') location 's3://...'`, one or more. */
export interface AddPartitions extends SourceNode {
  readonly kind: 'add-partitions';
  readonly ifNotExists: boolean;
  readonly partitions: readonly Partition[];
}

export interface Partition extends SourceNode {
  readonly kind: 'partition';
  readonly values: readonly PartitionValue[];
  readonly location: string | null;
}

export interface PartitionValue extends SourceNode {
  readonly kind: 'partition-value';
  readonly column: Identifier;
  readonly value: Expression;
}

export interface DropPartition extends SourceNode {
  readonly kind: 'drop-partition';
  readonly partition: Partition;
}

export interface SetLocation extends SourceNode {
  readonly kind: 'set-location';
  readonly partition: Partition | null;
  readonly location: string;
}

export interface SetFileFormat extends SourceNode {
  readonly kind: 'set-file-format';
  readonly format: StoredAsFormat['format'];
}

export interface SetTableProperties extends SourceNode {
  readonly kind: 'set-table-properties';
  readonly properties: readonly TableProperty[];
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE_APPEND.html */
export interface AlterTableAppend extends SourceNode {
  readonly kind: 'alter-table-append';
  readonly target: QualifiedName;
  readonly source: QualifiedName;
  readonly extraColumns: 'ignoreextra' | 'filltarget' | null;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_SCHEMA.html */
export interface AlterSchema extends SourceNode {
  readonly kind: 'alter-schema';
  readonly name: Identifier;
  readonly action: RenameTo | OwnerTo | SchemaQuota;
}

/** https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_EXTERNAL_SCHEMA.html; null where not written. */
export interface AlterExternalSchema extends SourceNode {
  readonly kind: 'alter-external-schema';
  readonly name: Identifier;
  readonly iamRole: IamRole | null;
  readonly authentication: 'none' | 'iam' | 'mtls' | null;
  readonly authenticationArn: string | null;
  readonly secretArn: string | null;
  readonly uri: string | null;
}

export interface AlterMaterializedView extends SourceNode {
  readonly kind: 'alter-materialized-view';
  readonly name: QualifiedName;
  readonly action: AlterAutoRefresh | AlterDistribution | AlterSortKey | OwnerTo | RenameTo;
}

export interface AlterAutoRefresh extends SourceNode {
  readonly kind: 'auto-refresh';
  readonly enabled: boolean;
}

export interface AlterRoutine extends SourceNode {
  readonly kind: 'alter-routine';
  readonly object: 'function' | 'procedure';
  readonly routine: RoutineSignature;
  readonly action: RenameTo | OwnerTo;
}

export interface AlterDatabase extends SourceNode {
  readonly kind: 'alter-database';
  readonly name: Identifier;
  readonly action: RenameTo | OwnerTo | DatabaseOption;
}

/** CREATE/ALTER DATABASE options; `value` in lower case. */
export interface DatabaseOption extends SourceNode {
  readonly kind: 'database-option';
  readonly option: 'owner' | 'connection limit' | 'collate' | 'isolation level';
  readonly value: string;
}

export type AlterStatement =
  | AlterTable
  | AlterTableAppend
  | AlterSchema
  | AlterExternalSchema
  | AlterMaterializedView
  | AlterRoutine
  | AlterDatabase;
