import type { Identifier, QualifiedName } from './name.ts';
import type { SourceNode } from './source-position.ts';
import type { CopyOption } from './copy-option.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_COPY.html */
export interface Copy extends SourceNode {
  readonly kind: 'copy';
  readonly table: QualifiedName;
  readonly columns: readonly Identifier[];
  /** `s3://...`, `emr://...`, `dynamodb://...` */
  readonly source: CopySource;
  /** In the order written; each option at most once. */
  readonly options: readonly CopyOption[];
}

export interface CopySource extends SourceNode {
  readonly kind: 'copy-source';
  readonly uri: string;
}
