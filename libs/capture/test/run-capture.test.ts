import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  CAPTURE_FAILPOINTS,
  LandConflictError,
  runCapture,
  type BatchResponse,
  type CaptureFailpoint,
  type KinesisStreamEvent,
} from '../src/index.ts';
import { changeRecord, declareMatches, routesOf } from './change-records.ts';
import { MemoryStore } from './memory-store.ts';

const NINE_PM = Date.UTC(2026, 6, 19, 21) / 1000;

/** An event of one shard as Lambda hands it over; each record with the hour it arrived in. */
function kinesisEvent(
  records: readonly { readonly content: unknown; readonly sequence: string; readonly hour?: number }[],
  shard = 'shardId-000000000000',
): KinesisStreamEvent {
  return {
    Records: records.map(({ content, sequence, hour = 0 }) => ({
      eventID: `${shard}:${sequence}`,
      kinesis: {
        sequenceNumber: sequence,
        data: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64'),
        approximateArrivalTimestamp: NINE_PM + hour * 3600 + 0.25,
      },
    })),
  };
}

class CaptureFixture {
  readonly store = new MemoryStore();
  readonly errors: unknown[] = [];

  run(event: KinesisStreamEvent, failpoint: (name: CaptureFailpoint) => void = () => undefined): Promise<BatchResponse> {
    return runCapture(event, {
      routes: routesOf(declareMatches()),
      store: this.store,
      gzip: (content) => gzipSync(content),
      failpoint,
      onError: (error) => this.errors.push(error),
    });
  }

  keys(): string[] {
    return [...this.store.objects.keys()].sort();
  }
}

const two = kinesisEvent([
  { content: changeRecord(), sequence: '100' },
  { content: 'not JSON', sequence: '101' },
]);

describe('capturing a delivery', () => {
  it('lands what is good, quarantines what is not, and acknowledges all of it', async () => {
    const capture = new CaptureFixture();
    expect(await capture.run(two)).toEqual({ batchItemFailures: [] });
    expect(capture.keys().map((key) => key.split('/').slice(0, 2))).toEqual([
      ['land', 'matches'],
      ['quarantine', '_unrouted'],
    ]);
  });

  it('writes nothing new when the same delivery comes again', async () => {
    const capture = new CaptureFixture();
    await capture.run(two);
    const before = capture.keys();
    expect(await capture.run(two)).toEqual({ batchItemFailures: [] });
    expect(capture.keys()).toEqual(before);
  });

  it('lands each shard and hour apart', async () => {
    const capture = new CaptureFixture();
    const hours = kinesisEvent([
      { content: changeRecord(), sequence: '1' },
      { content: changeRecord(), sequence: '2', hour: 1 },
    ]);
    await capture.run({
      Records: [...hours.Records, ...kinesisEvent([{ content: changeRecord(), sequence: '1' }], 'shardId-000000000001').Records],
    });
    expect(capture.keys().map((key) => key.split('/').slice(5, 7).join('/'))).toEqual([
      'hour=21/shardId-000000000000',
      'hour=21/shardId-000000000001',
      'hour=22/shardId-000000000000',
    ]);
  });

  it('asks again from the first record that could not be put, and says why', async () => {
    const capture = new CaptureFixture();
    const down = new Error('S3 is down');
    capture.store.failures.push(undefined, down);
    expect(await capture.run(two)).toEqual({ batchItemFailures: [{ itemIdentifier: '101' }] });
    expect(capture.errors).toEqual([down]);
    expect(await capture.run(two)).toEqual({ batchItemFailures: [] });
    expect(capture.keys()).toHaveLength(2);
  });

  it('overwrites nothing and raises the alarm when a key is taken by other content', async () => {
    const capture = new CaptureFixture();
    await capture.run(two);
    for (const [key, object] of capture.store.objects) capture.store.objects.set(key, { ...object, sha256: 'changed by hand' });
    await expect(capture.run(two)).rejects.toThrow(LandConflictError);
    expect([...capture.store.objects.values()].every((object) => object.sha256 === 'changed by hand')).toBe(true);
  });

  it('passes its failpoints, and a crash at any of them leaves a delivery that can come again', async () => {
    for (const crashAt of CAPTURE_FAILPOINTS.filter((name) => name.startsWith('capture.'))) {
      const capture = new CaptureFixture();
      const passed: string[] = [];
      const crash = capture.run(two, (name) => {
        passed.push(name);
        if (name === crashAt) throw new LandConflictError('crash', '');
      });
      await expect(crash).rejects.toThrow(/crash/);
      expect(passed).toContain(crashAt);
      await capture.run(two);
      expect(capture.keys()).toHaveLength(2);
    }
  });
});
