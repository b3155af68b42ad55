/** How an event source mapping reads a stream. Source: AWS Lambda Developer Guide, "Kinesis event source mapping parameters". */
export interface StreamRetry {
  readonly startingPosition: 'TRIM_HORIZON';
  readonly batchSize: number;
  readonly maximumBatchingWindowInSeconds: number;
  readonly parallelizationFactor: number;
  readonly bisectBatchOnFunctionError: boolean;
  readonly maximumRetryAttempts: number;
  readonly maximumRecordAgeInSeconds: number;
  readonly functionResponseTypes: readonly 'ReportBatchItemFailures'[];
}

/** Longest record age that Lambda accepts: seven days. */
const MAX_AGE_SECONDS = 604_800;

/**
 * Safe reading of a stream. Lambda's own defaults retry until a record expires, without bisecting, and drop it unseen.
 *
 * - finite retries, and records given up after half of the stream's retention: what Lambda gives up on can still be read;
 * - bisect and item failures: one bad record holds up nothing but itself;
 * - one batch of a shard at a time: land objects of a shard are written in order.
 *
 * @example streamRetry(24).maximumRecordAgeInSeconds // 43200
 */
export function streamRetry(retentionHours: number): StreamRetry {
  return {
    startingPosition: 'TRIM_HORIZON',
    // An event carries 6 MB at most, about 4,000 changes of 800 bytes, whatever is asked for here.
    batchSize: 4000,
    maximumBatchingWindowInSeconds: 15,
    parallelizationFactor: 1,
    bisectBatchOnFunctionError: true,
    // Bad records never throw, so an error is an outage: it is worth waiting for its end.
    maximumRetryAttempts: 50,
    maximumRecordAgeInSeconds: Math.min(MAX_AGE_SECONDS, (retentionHours * 3600) / 2),
    functionResponseTypes: ['ReportBatchItemFailures'],
  };
}
