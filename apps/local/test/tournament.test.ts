import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { type DynamoDBClient, EnableKinesisStreamingDestinationCommand } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command } from '@aws-sdk/client-s3';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ChangeRecord } from '../src/stand-ins/dynamodb/change-record.ts';
import { startDynamoDb } from '../src/stand-ins/dynamodb/dynamodb.ts';
import { startKinesis } from '../src/stand-ins/kinesis/kinesis.ts';
import { startS3 } from '../src/stand-ins/s3/s3.ts';
import { CORRECTIONS_2026 } from '../src/tournament/corrections.ts';
import { matchItem } from '../src/tournament/match-item.ts';
import { matchScript } from '../src/tournament/match-script.ts';
import { matchesOf, prepareMatchesTable } from '../src/tournament/matches-table.ts';
import { readTournament, tournamentYears } from '../src/tournament/tournament-file.ts';
import { playWorldCup, writeEarlierWorldCups } from '../src/tournament/tournament-service.ts';
import { uploadWebLogs } from '../src/tournament/web-logs.ts';
import { ACCOUNT, dynamodbClient, kinesisClient, readStream, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilStreamIsActive } from '../src/until-active.ts';

const table = 'dev-tournament-matches';

class Crash extends Error {}

/** A client that dies right after its n-th acknowledged write, before the caller hears of it. */
function crashingAfter(client: DynamoDBClient, writes: number): DynamoDBClient {
  let left = writes;
  client.middlewareStack.add(
    (next, context) => async (input) => {
      if (left <= 0) throw new Crash();
      const output = await next(input);
      if (/Put|Delete|BatchWrite/.test(context.commandName ?? '') && --left <= 0) throw new Crash();
      return output;
    },
    { step: 'initialize' },
  );
  return client;
}

it('plays every match to the state of the file, over crashes, and writes nothing twice', async () => {
  const folder = await temporaryFolder();
  const kinesis = await startKinesis({ dir: `${folder.path}/kinesis`, account: ACCOUNT, region: REGION });
  const stream = kinesisClient(kinesis.url);
  await stream.send(new CreateStreamCommand({ StreamName: 'changes', ShardCount: 2 }));
  await untilStreamIsActive(stream, 'changes');
  const options = { dir: `${folder.path}/dynamodb`, account: ACCOUNT, region: REGION, kinesis: stream, s3: s3Client('http://127.0.0.1:9') };
  const dynamodb = await startDynamoDb(options);
  const client = dynamodbClient(dynamodb.url);
  await prepareMatchesTable(client, table);

  await expect(writeEarlierWorldCups({ client: crashingAfter(dynamodbClient(dynamodb.url), 7), table })).rejects.toThrow(Crash);
  await writeEarlierWorldCups({ client, table });
  await client.send(
    new EnableKinesisStreamingDestinationCommand({ TableName: table, StreamArn: `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/changes` }),
  );
  for (const writes of [1, 3, 90, 220, 250]) {
    await expect(playWorldCup({ client: crashingAfter(dynamodbClient(dynamodb.url), writes), table })).rejects.toThrow(Crash);
  }
  let last: readonly number[] = [];
  await playWorldCup({ client, table, onProgress: (...progress) => (last = progress) });
  await dynamodb.drain();

  for (const year of await tournamentYears()) {
    const expected = (await readTournament(year)).map((match, index) => matchItem(year, index + 1, match));
    expect([...(await matchesOf(client, table, year)).values()]).toEqual(expected);
  }
  const scripts = (await readTournament(2026)).map((match, index) => matchScript(match, CORRECTIONS_2026.get(index + 1)));
  const writes = scripts.reduce((sum, script) => sum + script.length, 0);
  expect(last).toEqual([writes, writes]);
  const records = (await readStream(stream, 'changes')) as ChangeRecord[];
  expect(records.length).toBe(writes);
  expect(records.filter(({ eventName }) => eventName === 'REMOVE')).toHaveLength(1);
  await dynamodb.close();
  await kinesis.close();
  await folder.remove();
});

it('uploads the web logs once, each report as the text of a log line', async () => {
  const folder = await temporaryFolder();
  const s3 = await startS3({ dir: folder.path, region: REGION });
  const client = s3Client(s3.url);
  await client.send(new CreateBucketCommand({ Bucket: 'logs' }));
  expect(await uploadWebLogs(client, 'logs', 'nginx-status/')).toBe(500);
  const list = () => client.send(new ListObjectsV2Command({ Bucket: 'logs', Prefix: 'nginx-status/' }));
  const first = (await list()).Contents;
  await uploadWebLogs(client, 'logs', 'nginx-status/');
  expect((await list()).Contents).toEqual(first);
  expect(first).toHaveLength(10);
  const object = await client.send(new GetObjectCommand({ Bucket: 'logs', Key: first?.[0]?.Key }));
  const lines = gunzipSync(Buffer.from((await object.Body?.transformToByteArray()) ?? []))
    .toString()
    .trim()
    .split('\n');
  const { log, container } = JSON.parse(lines[0] ?? '') as { log: string; container: string };
  expect(container).toBe('nginx-web');
  expect((JSON.parse(log) as { server_zones: object }).server_zones).toHaveProperty(['hg.nginx.org']);
  await s3.close();
  await folder.remove();
});
