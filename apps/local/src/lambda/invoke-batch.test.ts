import { describe, expect, it } from 'vitest';
import { type BatchHandler, type Discarded, invokeBatch } from './invoke-batch.ts';
import { eventRecord, type KinesisEventRecord } from './kinesis-event.ts';

const stream = {
  streamArn: 'arn:aws:kinesis:eu-west-1:000000000000:stream/changes',
  region: 'eu-west-1',
  roleArn: 'arn:aws:iam::000000000000:role/capture',
};
const record = (n: number): KinesisEventRecord =>
  eventRecord(stream, 'shardId-000000000000', {
    SequenceNumber: String(n),
    PartitionKey: 'p',
    Data: Buffer.from(String(n)),
    ApproximateArrivalTimestamp: new Date(0),
  });
const numbers = (records: readonly KinesisEventRecord[]): number[] => records.map(({ kinesis }) => Number(kinesis.sequenceNumber));

async function run(count: number, answer: (batch: number[], call: number) => ReturnType<BatchHandler>, retries = 2) {
  const calls: number[][] = [];
  const discarded: Discarded[] = [];
  await invokeBatch(
    Array.from({ length: count }, (_, n) => record(n + 1)),
    (event) => {
      calls.push(numbers(event.Records));
      return answer(calls.at(-1) ?? [], calls.length);
    },
    { maximumRetryAttempts: retries, pause: () => Promise.resolve() },
    async (one) => void discarded.push(one),
  );
  return { calls, discarded };
}
const fails = (...items: number[]) => Promise.resolve({ batchItemFailures: items.map((n) => ({ itemIdentifier: String(n) })) });
const fine = () => Promise.resolve({ batchItemFailures: [] });

describe('a batch of stream records', () => {
  it('is done when the function reports no failure', async () => {
    expect((await run(3, fine)).calls).toEqual([[1, 2, 3]]);
  });

  it('goes on from the lowest record that the function reports as failed', async () => {
    const { calls } = await run(5, (_, call) => (call === 1 ? fails(4, 3) : fine()));
    expect(calls).toEqual([
      [1, 2, 3, 4, 5],
      [3, 4, 5],
    ]);
  });

  it('is halved on a function error until the poison record stands alone, and only that one is given up', async () => {
    const { calls, discarded } = await run(4, (batch) => (batch.includes(3) ? Promise.reject(new Error('poison')) : fine()));
    expect(calls).toEqual([[1, 2, 3, 4], [1, 2], [3, 4], [3], [3], [3], [4]]);
    expect(discarded.map(({ records, invocations, error }) => [numbers(records), invocations, String(error)])).toEqual([
      [[3], 3, 'Error: poison'],
    ]);
  });

  it('treats a failure that names no record of the batch as a failure of the whole batch', async () => {
    const { calls } = await run(2, (_, call) => (call === 1 ? fails(99) : fine()));
    expect(calls).toEqual([[1, 2], [1], [2]]);
  });

  it('survives an error that goes away', async () => {
    const { calls, discarded } = await run(1, (_, call) => (call < 3 ? Promise.reject(new Error('S3 is away')) : fine()));
    expect(calls).toEqual([[1], [1], [1]]);
    expect(discarded).toEqual([]);
  });
});
