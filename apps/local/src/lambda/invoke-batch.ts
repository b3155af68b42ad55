import type { BatchResponse, KinesisEvent, KinesisEventRecord } from './kinesis-event.ts';

export type BatchHandler = (event: KinesisEvent) => Promise<BatchResponse | undefined>;

export interface RetryPolicy {
  /** Tries after the first one, as `MaximumRetryAttempts` of the mapping. */
  readonly maximumRetryAttempts: number;
  readonly pause: (attempt: number) => Promise<void>;
}

/** Records that were given up after the last retry. */
export interface Discarded {
  readonly records: readonly KinesisEventRecord[];
  readonly invocations: number;
  readonly error: unknown;
}

/**
 * Takes one batch through the function with Lambda's rules for streams: a reported failure makes the batch go on from the lowest
 * failed sequence number; a function error splits the batch in two (which costs no retry); records that fail more often than the
 * policy allows are handed to `onDiscard`. When it returns, every record was processed or discarded, in order.
 * Source: https://docs.aws.amazon.com/lambda/latest/dg/kinesis-on-failure-destination.html, …/services-kinesis-batchfailurereporting.html
 */
export async function invokeBatch(
  records: readonly KinesisEventRecord[],
  handler: BatchHandler,
  policy: RetryPolicy,
  onDiscard: (discarded: Discarded) => Promise<void>,
): Promise<void> {
  let rest = records;
  for (let failures = 0; ; ) {
    const outcome = await tryOnce(rest, handler);
    if (outcome.kind === 'done') return;
    if (outcome.kind === 'partial') {
      rest = rest.slice(outcome.from);
      failures = 0;
      await policy.pause(1);
      continue;
    }
    failures += 1;
    if (rest.length > 1) {
      await policy.pause(1);
      const middle = Math.ceil(rest.length / 2);
      await invokeBatch(rest.slice(0, middle), handler, policy, onDiscard);
      await invokeBatch(rest.slice(middle), handler, policy, onDiscard);
      return;
    }
    if (failures > policy.maximumRetryAttempts) {
      await onDiscard({ records: rest, invocations: failures, error: outcome.error });
      return;
    }
    await policy.pause(failures);
  }
}

type Outcome =
  | { readonly kind: 'done' }
  /** The records before `from` are done. */
  | { readonly kind: 'partial'; readonly from: number }
  | { readonly kind: 'error'; readonly error: unknown };

async function tryOnce(records: readonly KinesisEventRecord[], handler: BatchHandler): Promise<Outcome> {
  try {
    const response = await handler({ Records: records });
    const failures = response?.batchItemFailures ?? [];
    if (failures.length === 0) return { kind: 'done' };
    const failed = new Set(failures.map(({ itemIdentifier }) => itemIdentifier));
    const from = records.findIndex(({ kinesis }) => failed.has(kinesis.sequenceNumber));
    if (from > 0 && !failed.has('')) return { kind: 'partial', from };
    // An empty identifier, or one that is none of the batch's, fails the whole batch.
    return { kind: 'error', error: new Error(`the function reported ${failures.length} of ${records.length} records as failed`) };
  } catch (error) {
    return { kind: 'error', error };
  }
}
