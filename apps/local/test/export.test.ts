import { gunzipSync } from 'node:zlib';
import {
  CreateTableCommand,
  DescribeExportCommand,
  ExportTableToPointInTimeCommand,
  PutItemCommand,
  UpdateContinuousBackupsCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, GetObjectCommand } from '@aws-sdk/client-s3';
import { expect, it, vi } from 'vitest';
import { startDynamoDb } from '../src/stand-ins/dynamodb/dynamodb.ts';
import { startS3 } from '../src/stand-ins/s3/s3.ts';
import { ACCOUNT, dynamodbClient, kinesisClient, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilTableIsActive } from '../src/until-active.ts';

it('exports exactly the items of its point in time, laid out as DynamoDB does, while writes go on', async () => {
  const folder = await temporaryFolder();
  const s3 = await startS3({ dir: `${folder.path}/s3`, region: REGION });
  const objects = s3Client(s3.url);
  const kinesis = kinesisClient('http://127.0.0.1:9');
  const dynamodb = await startDynamoDb({ dir: `${folder.path}/dynamodb`, account: ACCOUNT, region: REGION, kinesis, s3: objects });
  const client = dynamodbClient(dynamodb.url);
  await objects.send(new CreateBucketCommand({ Bucket: 'exports' }));
  await client.send(
    new CreateTableCommand({
      TableName: 'matches',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'matchNo', AttributeType: 'N' }],
      KeySchema: [{ AttributeName: 'matchNo', KeyType: 'HASH' }],
    }),
  );
  await untilTableIsActive(client, 'matches');
  const put = (n: number) =>
    client.send(new PutItemCommand({ TableName: 'matches', Item: { matchNo: { N: String(n) }, at: { N: String(Date.now()) } } }));
  const order = {
    TableArn: `arn:aws:dynamodb:${REGION}:${ACCOUNT}:table/matches`,
    S3Bucket: 'exports',
    S3Prefix: 'matches',
    ClientToken: 'one',
  };
  await expect(client.send(new ExportTableToPointInTimeCommand(order))).rejects.toMatchObject({
    name: 'PointInTimeRecoveryUnavailableException',
  });
  await client.send(
    new UpdateContinuousBackupsCommand({ TableName: 'matches', PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } }),
  );

  let acknowledged = 0;
  let writing = true;
  const writer = (async () => {
    for (let n = 0; writing; n += 1) {
      await put(n);
      acknowledged = n + 1;
    }
  })();
  await vi.waitUntil(() => acknowledged > 30);
  const before = acknowledged;
  const { ExportDescription } = await client.send(new ExportTableToPointInTimeCommand(order));
  const after = acknowledged;
  const again = await client.send(new ExportTableToPointInTimeCommand(order));
  expect(again.ExportDescription?.ExportArn).toBe(ExportDescription?.ExportArn);
  writing = false;
  await writer;

  const described = await vi.waitUntil(
    async () => {
      const { ExportDescription: found } = await client.send(new DescribeExportCommand({ ExportArn: ExportDescription?.ExportArn }));
      return found?.ExportStatus === 'COMPLETED' && found;
    },
    { timeout: 10_000 },
  );
  const read = async (Key: string) =>
    Buffer.from((await (await objects.send(new GetObjectCommand({ Bucket: 'exports', Key }))).Body?.transformToByteArray()) ?? []);
  const summary = JSON.parse((await read(String(described.ExportManifest))).toString()) as {
    manifestFilesS3Key: string;
    itemCount: number;
    exportTime: string;
  };
  const files = JSON.parse((await read(summary.manifestFilesS3Key)).toString()) as { dataFileS3Key: string; itemCount: number };
  const lines = gunzipSync(await read(files.dataFileS3Key))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { Item: { matchNo: { N: string }; at: { N: string } } });

  expect(described.ExportManifest).toMatch(/^matches\/AWSDynamoDB\/\d{14}-[0-9a-f]{8}\/manifest-summary\.json$/);
  expect(lines.length).toBe(summary.itemCount);
  expect(lines.length).toBeGreaterThanOrEqual(before);
  expect(lines.length).toBeLessThanOrEqual(after + 1);
  expect(lines.map(({ Item }) => Number(Item.matchNo.N)).sort((a, b) => a - b)).toEqual(lines.map((_, n) => n));
  expect(Math.max(...lines.map(({ Item }) => Number(Item.at.N)))).toBeLessThanOrEqual(Date.parse(summary.exportTime));
  await dynamodb.close();
  await s3.close();
  await folder.remove();
});
