/** Where a snapshot stands after a call; `complete` when all of its rows have landed, in this call or before. */
export interface SnapshotOutcome {
  readonly kind: 'exporting' | 'complete';
  /** rows that this call landed, or found landed */
  readonly records: number;
}

/** Thrown when DynamoDB could not export; the next call begins another export. */
export class ExportFailedError extends Error {
  constructor(table: string, message: string) {
    super(
      `The export of ${table} failed: ${message}. See that point-in-time recovery is on and that DynamoDB may write to the landing bucket; the next call exports again.`,
    );
    this.name = 'ExportFailedError';
  }
}
