import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteItemCommand,
  DescribeKinesisStreamingDestinationCommand,
  DisableKinesisStreamingDestinationCommand,
  EnableKinesisStreamingDestinationCommand,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateStreamCommand } from '@aws-sdk/client-kinesis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../src/stand-ins/dynamodb/change-record.ts';
import type { Chaos } from '../src/stand-ins/dynamodb/delivery-chaos.ts';
import { type DynamoDb, startDynamoDb } from '../src/stand-ins/dynamodb/dynamodb.ts';
import { type Kinesis, startKinesis } from '../src/stand-ins/kinesis/kinesis.ts';
import { ACCOUNT, dynamodbClient, kinesisClient, readStream, REGION, s3Client, temporaryFolder } from './stand-in-clients.ts';
import { untilStreamIsActive, untilTableIsActive } from '../src/until-active.ts';

const STREAM_ARN = `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/changes`;

describe('DynamoDB stand-in', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let kinesis: Kinesis;
  let dynamodb: DynamoDb;

  async function start(chaos?: Chaos): Promise<void> {
    kinesis = await startKinesis({ dir: `${folder.path}/kinesis`, account: ACCOUNT, region: REGION });
    dynamodb = await startDynamoDb({
      dir: `${folder.path}/dynamodb`,
      account: ACCOUNT,
      region: REGION,
      kinesis: kinesisClient(kinesis.url),
      s3: s3Client('http://127.0.0.1:9'),
      ...(chaos ? { chaos } : {}),
    });
  }

  async function stop(): Promise<void> {
    await dynamodb.close();
    await kinesis.close();
  }

  async function prepare(): Promise<void> {
    await kinesisClient(kinesis.url).send(new CreateStreamCommand({ StreamName: 'changes', ShardCount: 2 }));
    await untilStreamIsActive(kinesisClient(kinesis.url), 'changes');
    await dynamodbClient(dynamodb.url).send(
      new CreateTableCommand({
        TableName: 'matches',
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: [
          { AttributeName: 'tournamentId', AttributeType: 'S' },
          { AttributeName: 'matchNo', AttributeType: 'N' },
        ],
        KeySchema: [
          { AttributeName: 'tournamentId', KeyType: 'HASH' },
          { AttributeName: 'matchNo', KeyType: 'RANGE' },
        ],
      }),
    );
    await untilTableIsActive(dynamodbClient(dynamodb.url), 'matches');
  }

  const enable = () =>
    dynamodbClient(dynamodb.url).send(
      new EnableKinesisStreamingDestinationCommand({
        TableName: 'matches',
        StreamArn: STREAM_ARN,
        EnableKinesisStreamingConfiguration: { ApproximateCreationDateTimePrecision: 'MICROSECOND' },
      }),
    );
  const key = (matchNo: number) => ({ tournamentId: { S: 'wc-1930' }, matchNo: { N: String(matchNo) } });
  const put = (matchNo: number, round: string) =>
    dynamodbClient(dynamodb.url).send(new PutItemCommand({ TableName: 'matches', Item: { ...key(matchNo), round: { S: round } } }));
  const records = async () => (await readStream(kinesisClient(kinesis.url), 'changes')) as ChangeRecord[];

  beforeEach(async () => {
    folder = await temporaryFolder();
    await start();
    await prepare();
  });
  afterEach(async () => {
    await stop();
    await folder.remove();
  });

  it('sends insert, modify and remove with the fields of the Kinesis destination', async () => {
    await enable();
    const client = dynamodbClient(dynamodb.url);
    await put(1, 'Final');
    await client.send(
      new UpdateItemCommand({
        TableName: 'matches',
        Key: key(1),
        UpdateExpression: 'SET #r = :r',
        ExpressionAttributeNames: { '#r': 'round' },
        ExpressionAttributeValues: { ':r': { S: 'Endspiel' } },
      }),
    );
    await client.send(new DeleteItemCommand({ TableName: 'matches', Key: key(1) }));
    await dynamodb.drain();

    const [insert, modify, remove] = await records();
    expect(insert).toEqual({
      awsRegion: REGION,
      eventID: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
      eventName: 'INSERT',
      userIdentity: null,
      recordFormat: 'application/json',
      tableName: 'matches',
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        ApproximateCreationDateTimePrecision: 'MICROSECOND',
        Keys: key(1),
        NewImage: { ...key(1), round: { S: 'Final' } },
        SizeBytes: expect.any(Number),
      },
      eventSource: 'aws:dynamodb',
    });
    expect(modify?.eventName).toBe('MODIFY');
    expect(modify?.dynamodb.OldImage).toEqual(insert?.dynamodb.NewImage);
    expect(remove?.eventName).toBe('REMOVE');
    expect(remove?.dynamodb.OldImage).toEqual(modify?.dynamodb.NewImage);
    expect(remove?.dynamodb).not.toHaveProperty('NewImage');
    expect(Math.abs(Date.now() * 1000 - Number(remove?.dynamodb.ApproximateCreationDateTime))).toBeLessThan(60e6);
  });

  it('sends one record for each item of a batch', async () => {
    await enable();
    const requests = Array.from({ length: 25 }, (_, n) => ({ PutRequest: { Item: { ...key(n), round: { S: 'Gruppe Ä' } } } }));
    await dynamodbClient(dynamodb.url).send(new BatchWriteItemCommand({ RequestItems: { matches: requests } }));
    await dynamodbClient(dynamodb.url).send(new BatchWriteItemCommand({ RequestItems: { matches: [{ DeleteRequest: { Key: key(3) } }] } }));
    await dynamodb.drain();
    expect((await records()).map(({ eventName }) => eventName).sort()).toEqual([...Array(25).fill('INSERT'), 'REMOVE']);
  });

  it('sends nothing for a table without an active destination, nor for a write that changes nothing', async () => {
    await put(1, 'before');
    await enable();
    await put(1, 'before');
    await dynamodbClient(dynamodb.url).send(new DeleteItemCommand({ TableName: 'matches', Key: key(99) }));
    await put(2, 'seen');
    await dynamodbClient(dynamodb.url).send(new DisableKinesisStreamingDestinationCommand({ TableName: 'matches', StreamArn: STREAM_ARN }));
    await put(3, 'after');
    await dynamodb.drain();
    expect((await records()).map((record) => record.dynamodb.NewImage?.['round'])).toEqual([{ S: 'seen' }]);
    const { KinesisDataStreamDestinations } = await dynamodbClient(dynamodb.url).send(
      new DescribeKinesisStreamingDestinationCommand({ TableName: 'matches' }),
    );
    expect(KinesisDataStreamDestinations?.map(({ DestinationStatus }) => DestinationStatus)).toEqual(['DISABLED']);
  });

  it('gives each change of an item a later time than the one before, also after a restart', async () => {
    await enable();
    for (let n = 0; n < 20; n += 1) await put(1, `round ${n}`);
    await dynamodb.drain();
    await stop();
    await start();
    await put(1, 'round 20');
    await dynamodb.drain();
    const times = (await records()).map((record) => record.dynamodb.ApproximateCreationDateTime);
    expect(times).toHaveLength(21);
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });

  it('keeps records until the stream has them', async () => {
    await enable();
    await kinesis.close();
    await put(1, 'written while the stream was away');
    await dynamodb.close();
    await start();
    await dynamodb.drain();
    expect((await records()).map((record) => record.dynamodb.NewImage?.['round'])).toEqual([{ S: 'written while the stream was away' }]);
  });

  it('repeats and reorders records by seed and loses none', async () => {
    await stop();
    await start({ seed: 7, repeat: 0.2, reorder: 0.3 });
    await enable();
    for (let n = 0; n < 60; n += 1) await put(1, `round ${n}`);
    await dynamodb.drain();
    const times = (await records()).map((record) => record.dynamodb.ApproximateCreationDateTime);
    expect(new Set(times).size).toBe(60);
    expect(times.length).toBeGreaterThan(60);
    expect(times).not.toEqual([...times].sort((a, b) => a - b));
  });

  it('refuses by name what it does not emulate', async () => {
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName: 'matches', Item: { ...key(1) } } }] });
    await expect(dynamodbClient(dynamodb.url).send(transaction)).rejects.toThrow('not emulated: DynamoDB_20120810.TransactWriteItems');
  });

  it('answers a failed condition as DynamoDB does', async () => {
    await put(1, 'Final');
    const conditional = new PutItemCommand({ TableName: 'matches', Item: key(1), ConditionExpression: 'attribute_not_exists(matchNo)' });
    await expect(dynamodbClient(dynamodb.url).send(conditional)).rejects.toMatchObject({ name: 'ConditionalCheckFailedException' });
    const { Item } = await dynamodbClient(dynamodb.url).send(new GetItemCommand({ TableName: 'matches', Key: key(1) }));
    expect(Item?.['round']).toEqual({ S: 'Final' });
  });
});
