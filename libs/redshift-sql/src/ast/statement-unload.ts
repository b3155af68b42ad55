import type { AuthorizationOption, NullAs } from './copy-option.ts';
import type { Identifier } from './name.ts';
import type { Query } from './query.ts';
import type { SourceNode } from './source-position.ts';
import type { IamRole } from './statement-create-schema.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
export interface Unload extends SourceNode {
  readonly kind: 'unload';
  /** Parsed from the quoted text; its spans are offsets in the outer text, doubled quotes accounted for. */
  readonly query: Query;
  readonly destination: UnloadDestination;
  readonly options: readonly UnloadOption[];
}

export interface UnloadDestination extends SourceNode {
  readonly kind: 'unload-destination';
  readonly uri: string;
}

export type UnloadOption =
  | IamRole
  | AuthorizationOption
  | UnloadFormat
  | UnloadPartitionBy
  | UnloadFlag
  | UnloadManifest
  | UnloadParallel
  | UnloadSize
  | UnloadTextOption
  | UnloadFixedWidth
  | NullAs;

export interface UnloadFormat extends SourceNode {
  readonly kind: 'unload-format';
  readonly format: 'csv' | 'parquet' | 'json';
}

export interface UnloadPartitionBy extends SourceNode {
  readonly kind: 'partition-by';
  readonly columns: readonly Identifier[];
  readonly include: boolean;
}

export interface UnloadFlag extends SourceNode {
  readonly kind: 'unload-flag';
  readonly name:
    | 'addquotes'
    | 'allowoverwrite'
    | 'bzip2'
    | 'cleanpath'
    | 'encrypted'
    | 'encrypted auto'
    | 'escape'
    | 'gzip'
    | 'header'
    | 'zstd';
}

export interface UnloadManifest extends SourceNode {
  readonly kind: 'unload-manifest';
  readonly verbose: boolean;
}

export interface UnloadParallel extends SourceNode {
  readonly kind: 'parallel';
  readonly value: 'on' | 'off';
}

/** `maxfilesize 64 mb`, `rowgroupsize 32 mb`. */
export interface UnloadSize extends SourceNode {
  readonly kind: 'size';
  readonly name: 'maxfilesize' | 'rowgroupsize';
  /** With its literal text: `6.2` is allowed. */
  readonly size: string;
  readonly unit: 'mb' | 'gb';
}

export interface UnloadTextOption extends SourceNode {
  readonly kind: 'unload-text';
  readonly name: 'delimiter' | 'extension' | 'kms_key_id' | 'master_symmetric_key' | 'region';
  readonly value: string;
}

export interface UnloadFixedWidth extends SourceNode {
  readonly kind: 'unload-fixedwidth';
  readonly specification: string;
}
