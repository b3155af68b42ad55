/** Full exports of tables to S3. Source: Amazon DynamoDB API Reference, "ExportTableToPointInTime", "DescribeExport". */
export interface TableExports {
  /** Begins an export of the present moment; the same token again gives the same export. @returns its ARN */
  start(request: { readonly table: string; readonly bucket: string; readonly prefix: string; readonly token: string }): Promise<string>;
  status(arn: string): Promise<ExportStatus>;
}

export type ExportStatus =
  | { readonly kind: 'running' }
  /** `micros` is T1, the moment the export shows; `summaryKey` is its manifest-summary.json */
  | { readonly kind: 'completed'; readonly micros: bigint; readonly summaryKey: string }
  | { readonly kind: 'failed'; readonly message: string };

/** How far a source's snapshot has come. */
export interface SnapshotState {
  /** counts exports of this snapshot, from 1; a failed one is followed by another */
  readonly attempt: number;
  /** null before the attempt's export has begun */
  readonly exportArn: string | null;
  /** data files whose rows have landed */
  readonly filesLanded: number;
  readonly complete: boolean;
}

export interface SnapshotStates {
  read(id: string): Promise<SnapshotState | null>;
  /** Writes while the state is still the one that was read. @returns false when somebody else went on in the meantime */
  write(id: string, state: SnapshotState | null, next: SnapshotState): Promise<boolean>;
}

/** Reads what an export wrote. */
export interface ExportFiles {
  read(key: string): Promise<Uint8Array>;
}
