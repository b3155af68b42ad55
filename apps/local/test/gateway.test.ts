import { ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand, KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { expect, it } from 'vitest';
import { startGateway } from '../src/gateway.ts';
import { startLambdaApi } from '../src/lambda/lambda-api.ts';
import { startDynamoDb } from '../src/stand-ins/dynamodb/dynamodb.ts';
import { startKinesis } from '../src/stand-ins/kinesis/kinesis.ts';
import { startS3 } from '../src/stand-ins/s3/s3.ts';
import { PortTaken } from '../src/stand-ins/wire/loopback-server.ts';
import { ACCOUNT, dynamodbClient, kinesisClient, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilStreamIsActive } from '../src/until-active.ts';

it('serves every AWS client from one address', async () => {
  const folder = await temporaryFolder();
  const s3 = await startS3({ dir: `${folder.path}/s3`, region: REGION });
  const kinesis = await startKinesis({ dir: `${folder.path}/kinesis`, account: ACCOUNT, region: REGION });
  const clients = { kinesis: kinesisClient(kinesis.url), s3: s3Client(s3.url) };
  const dynamodb = await startDynamoDb({ dir: `${folder.path}/dynamodb`, account: ACCOUNT, region: REGION, ...clients });
  const functions = new Map([['echo', async (event: unknown) => event]]);
  const lambda = await startLambdaApi({ functions, onProblem: () => undefined });
  const gateway = await startGateway({
    dataApi: 'http://127.0.0.1:9',
    dynamodb: dynamodb.url,
    kinesis: kinesis.url,
    lambda: lambda.url,
    s3: s3.url,
  });

  expect((await dynamodbClient(gateway.url).send(new ListTablesCommand({}))).TableNames).toEqual([]);
  await kinesisClient(gateway.url).send(new CreateStreamCommand({ StreamName: 'changes', ShardCount: 1 }));
  await untilStreamIsActive(kinesisClient(gateway.url), 'changes');
  expect((await kinesisClient(gateway.url).send(new ListStreamsCommand({}))).StreamNames).toEqual(['changes']);
  const unmodified = new KinesisClient({
    endpoint: gateway.url,
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  expect((await unmodified.send(new ListStreamsCommand({}))).StreamNames, 'over HTTP/2').toEqual(['changes']);
  unmodified.destroy();
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const invoked = await new LambdaClient({ endpoint: gateway.url, region: REGION, credentials }).send(
    new InvokeCommand({ FunctionName: 'echo', Payload: Buffer.from('"hello"') }),
  );
  expect(Buffer.from(invoked.Payload ?? []).toString()).toBe('"hello"');
  const objects = s3Client(gateway.url);
  await objects.send(new CreateBucketCommand({ Bucket: 'landing' }));
  const Body = Buffer.alloc(3_000_000, 'x');
  await objects.send(new PutObjectCommand({ Bucket: 'landing', Key: 'a/b', Body }));
  const back = await (await objects.send(new GetObjectCommand({ Bucket: 'landing', Key: 'a/b' }))).Body?.transformToByteArray();
  expect(Buffer.from(back ?? []).equals(Body)).toBe(true);

  const port = Number(new URL(gateway.url).port);
  const taken = startGateway({ dataApi: '', dynamodb: '', kinesis: '', lambda: '', s3: '' }, port);
  await expect(taken).rejects.toThrow(PortTaken);
  await expect(taken).rejects.toThrow(`127.0.0.1:${port}: the port is taken`);
  for (const server of [gateway, lambda, dynamodb, kinesis, s3]) await server.close();
  await folder.remove();
});
