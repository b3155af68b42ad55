import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { CreateTableCommand, EnableKinesisStreamingDestinationCommand, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ChangeRecord } from '../src/stand-ins/dynamodb/change-record.ts';
import { ACCOUNT, dynamodbClient, kinesisClient, readStream, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilStreamIsActive, untilTableIsActive } from '../src/until-active.ts';

const KILLS = 3;
const SEED = 20260719;

interface Addresses {
  readonly dynamodb: string;
  readonly kinesis: string;
  readonly s3: string;
}

async function launch(dir: string): Promise<{ child: ChildProcess; at: Addresses }> {
  const child = spawn(process.execPath, [new URL('stand-ins-process.ts', import.meta.url).pathname, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { child, at: JSON.parse(line) as Addresses };
}

it(`has everything it acknowledged after each of ${KILLS} kill -9, each item with its change record`, { timeout: 120_000 }, async () => {
  console.log(`seed ${SEED}`);
  const folder = await temporaryFolder();
  const written = new Map<number, string>();
  const stored = new Map<string, string>();
  let { child, at } = await launch(folder.path);
  await kinesisClient(at.kinesis).send(new CreateStreamCommand({ StreamName: 'changes', ShardCount: 2 }));
  await untilStreamIsActive(kinesisClient(at.kinesis), 'changes');
  await s3Client(at.s3).send(new CreateBucketCommand({ Bucket: 'landing' }));
  await dynamodbClient(at.dynamodb).send(
    new CreateTableCommand({
      TableName: 'matches',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'matchNo', AttributeType: 'N' }],
      KeySchema: [{ AttributeName: 'matchNo', KeyType: 'HASH' }],
    }),
  );
  await untilTableIsActive(dynamodbClient(at.dynamodb), 'matches');
  const StreamArn = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/changes`;
  await dynamodbClient(at.dynamodb).send(new EnableKinesisStreamingDestinationCommand({ TableName: 'matches', StreamArn }));

  for (let kill = 1; kill <= KILLS; kill += 1) {
    const killAfter = 20 + ((SEED * kill * 7919) % 60);
    let acknowledged = 0;
    const client = dynamodbClient(at.dynamodb);
    const objects = s3Client(at.s3);
    const write = async (worker: number): Promise<void> => {
      for (let n = 0; ; n += 1) {
        const [matchNo, round] = [worker * 100 + (n % 5), `kill ${kill}, write ${n}`];
        await client.send(new PutItemCommand({ TableName: 'matches', Item: { matchNo: { N: String(matchNo) }, round: { S: round } } }));
        written.set(matchNo, round);
        const Key = `${kill}/${worker}/${n}`;
        await objects.send(new PutObjectCommand({ Bucket: 'landing', Key, Body: round.repeat(100), IfNoneMatch: '*' }));
        stored.set(Key, round.repeat(100));
        if (++acknowledged === killAfter) child.kill('SIGKILL');
      }
    };
    await Promise.allSettled([1, 2, 3, 4].map(write));
    if (child.signalCode === null) await once(child, 'exit');
    ({ child, at } = await launch(folder.path));

    const { Items = [] } = await dynamodbClient(at.dynamodb).send(new ScanCommand({ TableName: 'matches', ConsistentRead: true }));
    const rounds = new Map(Items.map((item) => [Number(item['matchNo']?.N), String(item['round']?.S)]));
    // A write that was under way when the process died may be there or not: it is the only one that may differ.
    for (const [matchNo, round] of written) {
      const [, , n] = /kill (\d+), write (\d+)/.exec(round) ?? [];
      expect([round, `kill ${kill}, write ${Number(n) + 5}`, `kill ${kill}, write ${matchNo % 5}`]).toContain(rounds.get(matchNo));
      written.set(matchNo, rounds.get(matchNo) ?? '');
    }
    for (const [Key, body] of stored) {
      expect(await (await s3Client(at.s3).send(new GetObjectCommand({ Bucket: 'landing', Key }))).Body?.transformToString()).toBe(body);
    }
    const newest = async (): Promise<Map<number, string>> => {
      const records = (await readStream(kinesisClient(at.kinesis), 'changes')) as ChangeRecord[];
      records.sort((a, b) => a.dynamodb.ApproximateCreationDateTime - b.dynamodb.ApproximateCreationDateTime);
      const images = records.map(({ dynamodb: { NewImage } }) => NewImage as Record<string, { N: string; S: string }> | undefined);
      return new Map(images.map((image) => [Number(image?.['matchNo']?.N), String(image?.['round']?.S)]));
    };
    await vi.waitUntil(async () => JSON.stringify([...(await newest())].sort()) === JSON.stringify([...rounds].sort()), {
      timeout: 10_000,
      interval: 100,
    });
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  await folder.remove();
});
