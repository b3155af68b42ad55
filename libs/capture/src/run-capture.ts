import type { CaptureFailpoint } from './capture-failpoints.ts';
import { captureRecord } from './capture-record.ts';
import { streamRecords, type BatchResponse, type KinesisStreamEvent } from './kinesis-event.ts';
import { land } from './land.ts';
import { landObjects, type Gzip } from './land-objects.ts';
import { LandConflictError, type LandStore } from './land-store.ts';
import type { Routes } from './routes.ts';

export interface CaptureRun {
  readonly routes: Routes;
  readonly store: LandStore;
  readonly gzip: Gzip;
  readonly failpoint: (name: CaptureFailpoint) => void | Promise<void>;
  /** told why an object could not be put, before the rest of the batch is asked for again */
  readonly onError: (error: unknown) => void;
}

/**
 * One delivery of change records becomes land objects. They are put in order of their first record; when one cannot be put, the batch
 * is checkpointed before its first record and the rest comes again, which changes nothing for what has landed.
 *
 * @throws LandConflictError when a key is taken by other content: nothing is overwritten, and the function's error raises the alarm
 */
export async function runCapture(event: KinesisStreamEvent, run: CaptureRun): Promise<BatchResponse> {
  const landing = [...streamRecords(event)].flatMap(([shard, records]) =>
    landObjects(
      records.map((record) => captureRecord(record, run.routes)),
      shard,
      run.gzip,
    ),
  );
  for (const object of landing) {
    try {
      await run.failpoint('capture.before-put');
      await land(run.store, object);
      await run.failpoint('capture.after-put');
    } catch (error) {
      if (error instanceof LandConflictError) throw error;
      run.onError(error);
      return { batchItemFailures: [{ itemIdentifier: unpadded(object.first) }] };
    }
  }
  await run.failpoint('capture.before-checkpoint');
  return { batchItemFailures: [] };
}

/** Sequence numbers are padded in keys only; Lambda compares the number as Kinesis gave it. */
function unpadded(sequence: string): string {
  return sequence.replace(/^0+(?=\d)/, '');
}
