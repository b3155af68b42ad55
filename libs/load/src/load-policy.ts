export interface LoadPolicy {
  /** how long a lease holds without a word from its holder */
  readonly leaseMs: number;
  /** objects this much older than the mark are looked at again: S3's times have seconds, and an upload ends after it began */
  readonly overlapMs: number;
  /** a record can land in an object of an hour this long ago: the longest a stream keeps what capture could not take */
  readonly latenessMs: number;
  /** batches of one run; what is left waits for the next tick */
  readonly maxBatches: number;
  /** tries of one batch when it met another transaction */
  readonly maxAttempts: number;
  /** pause before trying again: a random part of this, doubled with each try */
  readonly retryMs: number;
  /** pause between two looks at a running statement, when the warehouse answers at once */
  readonly pollMs: number;
}

export const LOAD_POLICY: LoadPolicy = {
  leaseMs: 60_000,
  overlapMs: 15 * 60_000,
  latenessMs: 8 * 86_400_000,
  maxBatches: 20,
  maxAttempts: 5,
  retryMs: 2_000,
  pollMs: 500,
};
