import { CreateStreamCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Checkpoints } from '../src/lambda/checkpoints.ts';
import { EventSourceMapping } from '../src/lambda/event-source-mapping.ts';
import type { BatchHandler } from '../src/lambda/invoke-batch.ts';
import { startLambdaApi } from '../src/lambda/lambda-api.ts';
import { LoadSchedule } from '../src/lambda/load-schedule.ts';
import { type Kinesis, startKinesis } from '../src/stand-ins/kinesis/kinesis.ts';
import { type S3, startS3 } from '../src/stand-ins/s3/s3.ts';
import { ACCOUNT, kinesisClient, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilStreamIsActive } from '../src/until-active.ts';

const STREAM_ARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/changes`;

describe('the event source mapping', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let kinesis: Kinesis;
  let s3: S3;
  const problems: unknown[] = [];

  beforeEach(async () => {
    folder = await temporaryFolder();
    kinesis = await startKinesis({ dir: `${folder.path}/kinesis`, account: ACCOUNT, region: REGION });
    s3 = await startS3({ dir: `${folder.path}/s3`, region: REGION });
    await kinesisClient(kinesis.url).send(new CreateStreamCommand({ StreamName: 'changes', ShardCount: 2 }));
    await untilStreamIsActive(kinesisClient(kinesis.url), 'changes');
    await s3Client(s3.url).send(new CreateBucketCommand({ Bucket: 'landing' }));
    problems.length = 0;
  });
  afterEach(async () => {
    await kinesis.close();
    await s3.close();
    await folder.remove();
  });

  const put = (from: number, to: number) =>
    kinesisClient(kinesis.url).send(
      new PutRecordsCommand({
        StreamName: 'changes',
        Records: Array.from({ length: to - from }, (_, n) => ({
          PartitionKey: `key ${(from + n) % 7}`,
          Data: Buffer.from(String(from + n)),
        })),
      }),
    );
  const map = async (handler: BatchHandler) =>
    EventSourceMapping.start({
      kinesis: kinesisClient(kinesis.url),
      stream: { streamArn: STREAM_ARN, region: REGION, roleArn: 'arn:aws:iam::000000000000:role/capture' },
      handler,
      checkpoints: await Checkpoints.open(`${folder.path}/lambda/checkpoints.json`),
      failures: {
        s3: s3Client(s3.url),
        bucket: 'landing',
        mappingId: 'mapping',
        functionArn: 'arn:aws:lambda:eu-west-1:000000000000:function:capture',
      },
      batchSize: 20,
      maximumBatchBytes: 6_000_000,
      batchingWindowMs: 10,
      maximumRetryAttempts: 1,
      onProblem: (problem) => problems.push(problem),
    });

  it('hands every record to the function once, and goes on from its checkpoint after a restart', async () => {
    const seen: number[] = [];
    const take: BatchHandler = async ({ Records }) => {
      expect(Records.length).toBeLessThanOrEqual(20);
      seen.push(...Records.map(({ kinesis: { data } }) => Number(Buffer.from(data, 'base64').toString())));
      return { batchItemFailures: [] };
    };
    await put(0, 150);
    const first = await map(take);
    await first.drain();
    await first.stop();
    expect([...seen].sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, n) => n));
    await put(150, 160);
    const second = await map(take);
    await second.drain();
    await second.stop();
    expect(seen.slice(150).sort((a, b) => a - b)).toEqual([150, 151, 152, 153, 154, 155, 156, 157, 158, 159]);
    expect(problems).toEqual([]);
  });

  it('keeps a record that the function cannot take under the failure destination, and goes on', async () => {
    const seen: string[] = [];
    const mapping = await map(async ({ Records }) => {
      const data = Records.map((record) => Buffer.from(record.kinesis.data, 'base64').toString());
      if (data.includes('3')) throw new Error('cannot take 3');
      seen.push(...data);
      return { batchItemFailures: [] };
    });
    await put(0, 10);
    await vi.waitUntil(() => seen.length === 9, { timeout: 10_000 });
    await mapping.drain();
    await mapping.stop();
    const { Contents = [] } = await s3Client(s3.url).send(
      new ListObjectsV2Command({ Bucket: 'landing', Prefix: 'aws/lambda/mapping/shardId-' }),
    );
    expect(Contents).toHaveLength(1);
    const body = await (
      await s3Client(s3.url).send(new GetObjectCommand({ Bucket: 'landing', Key: Contents[0]?.Key }))
    ).Body?.transformToString();
    const failure = JSON.parse(body ?? '') as { requestContext: object; KinesisBatchInfo: object; payload: string };
    expect(failure.requestContext).toMatchObject({ condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 });
    expect(failure.KinesisBatchInfo).toMatchObject({ batchSize: 1, streamArn: STREAM_ARN });
    const { Records } = JSON.parse(failure.payload) as { Records: { kinesis: { data: string } }[] };
    expect(Records.map(({ kinesis: { data } }) => Buffer.from(data, 'base64').toString())).toEqual(['3']);
    expect(problems.map(String)).toEqual([expect.stringContaining('1 records were given up')]);
  });
});

it('answers Invoke of the unmodified Lambda client as Lambda does', async () => {
  const problems: unknown[] = [];
  const functions = new Map([
    ['double', async (event: unknown) => ({ n: (event as { n: number }).n * 2 })],
    ['broken', () => Promise.reject(new TypeError('no such channel'))],
  ]);
  const api = await startLambdaApi({ functions, onProblem: (problem) => problems.push(problem) });
  const client = new LambdaClient({ endpoint: api.url, region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });
  const invoke = async (FunctionName: string, InvocationType?: 'Event') => {
    const answer = await client.send(
      new InvokeCommand({ FunctionName, Payload: Buffer.from('{"n":21}'), ...(InvocationType ? { InvocationType } : {}) }),
    );
    return { status: answer.StatusCode, error: answer.FunctionError, text: Buffer.from(answer.Payload ?? []).toString() };
  };
  expect(await invoke('double')).toEqual({ status: 200, error: undefined, text: '{"n":42}' });
  expect(await invoke('arn:aws:lambda:eu-west-1:000000000000:function:double')).toMatchObject({ text: '{"n":42}' });
  const broken = await invoke('broken');
  expect(broken).toMatchObject({ status: 200, error: 'Unhandled' });
  expect(JSON.parse(broken.text)).toMatchObject({ errorType: 'TypeError', errorMessage: 'no such channel' });
  expect(await invoke('broken', 'Event')).toMatchObject({ status: 202 });
  await expect(invoke('triple')).rejects.toThrow('Function not found: triple. Functions here: double, broken');
  await api.close();
  expect(problems.map(String)).toEqual(['TypeError: no such channel']);
});

it('never runs two loads of one source at once, and a load asked for meanwhile sees what was there when it was asked', async () => {
  const events: string[] = [];
  const gates = new Map<number, () => void>();
  let runs = 0;
  const load = async (source: string): Promise<void> => {
    const run = ++runs;
    events.push(`${source} ${run} begins`);
    await new Promise<void>((resolve) => gates.set(run, resolve));
    events.push(`${source} ${run} ends`);
  };
  const schedule = new LoadSchedule([], load, () => undefined);
  const first = schedule.run('matches');
  const [second, third] = [schedule.run('matches'), schedule.run('matches')];
  gates.get(1)?.();
  await first;
  await vi.waitUntil(() => gates.has(2));
  gates.get(2)?.();
  await Promise.all([second, third]);
  expect(events).toEqual(['matches 1 begins', 'matches 1 ends', 'matches 2 begins', 'matches 2 ends']);
  await schedule.stop();
  await expect(schedule.run('matches')).rejects.toThrow('stopping');
});
