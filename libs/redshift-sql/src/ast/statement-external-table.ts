import type { Identifier, QualifiedName } from './name.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { TypeName } from './type-name.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_TABLE.html */
export interface CreateExternalTable extends SourceNode {
  readonly kind: 'create-external-table';
  readonly name: QualifiedName;
  /** Empty where `query` gives them. */
  readonly columns: readonly ExternalColumn[];
  readonly partitionedBy: readonly PartitionColumn[];
  readonly rowFormat: RowFormat | null;
  readonly storedAs: StoredAs;
  readonly location: string;
  readonly properties: readonly TableProperty[];
  /** CREATE EXTERNAL TABLE ... AS. */
  readonly query: Query | null;
}

export interface ExternalColumn extends SourceNode {
  readonly kind: 'external-column';
  readonly name: Identifier;
  readonly type: TypeName;
}

/** A partition column; its type is null in CREATE EXTERNAL TABLE AS, which names columns of the query. */
export interface PartitionColumn extends SourceNode {
  readonly kind: 'partition-column';
  readonly name: Identifier;
  readonly type: TypeName | null;
}

export type RowFormat = DelimitedFormat | SerdeFormat;

export interface DelimitedFormat extends SourceNode {
  readonly kind: 'delimited-format';
  readonly fieldsTerminatedBy: string | null;
  readonly linesTerminatedBy: string | null;
}

export interface SerdeFormat extends SourceNode {
  readonly kind: 'serde-format';
  readonly className: string;
  readonly properties: readonly TableProperty[];
}

export type StoredAs = StoredAsFormat | StoredAsInputOutput;

export interface StoredAsFormat extends SourceNode {
  readonly kind: 'stored-as-format';
  readonly format: 'parquet' | 'rcfile' | 'sequencefile' | 'textfile' | 'orc' | 'avro' | 'ion';
}

export interface StoredAsInputOutput extends SourceNode {
  readonly kind: 'stored-as-input-output';
  readonly inputFormat: string;
  readonly outputFormat: string;
}

/** `'numRows' = '100'` in TABLE PROPERTIES and SERDEPROPERTIES. */
export interface TableProperty extends SourceNode {
  readonly kind: 'table-property';
  readonly name: string;
  readonly value: string;
}
