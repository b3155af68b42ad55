import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createDynamoDbClient, createFunctionCalls, createSourceTables } from '../src/index.ts';

const STREAM = 'arn:aws:kinesis:eu-west-1:111111111111:stream/changes';
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
const closing: (() => Promise<unknown>)[] = [];

interface Call {
  readonly operation: string;
  readonly body: unknown;
}

/** A service on a loopback port that answers each operation (or path) as told, 400 where the answer is an error. */
async function service(answers: Readonly<Record<string, object>>): Promise<{ endpoint: string; calls: Call[] }> {
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const operation = String(request.headers['x-amz-target'] ?? request.url).replace('DynamoDB_20120810.', '');
      calls.push({ operation, body: JSON.parse(body) });
      const answer = answers[operation] ?? {};
      response.writeHead('__type' in answer ? 400 : 202, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(answer));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, calls };
}

async function tables(answers: Readonly<Record<string, object>>) {
  const { endpoint, calls } = await service(answers);
  return { tables: createSourceTables(createDynamoDbClient({ endpoint, credentials, region: 'eu-west-1' })), calls };
}

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const TABLE = {
  TableStatus: 'ACTIVE',
  KeySchema: [
    { AttributeName: 'tournamentId', KeyType: 'HASH' },
    { AttributeName: 'matchNo', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'matchNo', AttributeType: 'N' },
    { AttributeName: 'other', AttributeType: 'S' },
    { AttributeName: 'tournamentId', AttributeType: 'S' },
  ],
};
const recovery = (PointInTimeRecoveryStatus: string) => ({
  ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus } },
});

describe('the table of a source', () => {
  it('is nothing where it does not exist', async () => {
    const { tables: found } = await tables({
      DescribeTable: { __type: 'com.amazonaws.dynamodb#ResourceNotFoundException', message: 'no' },
    });
    await expect(found.observe('t', STREAM)).resolves.toBeNull();
  });

  it('tells its keys, its recovery, and how its changes reach our stream', async () => {
    const destinations = [
      { StreamArn: 'arn:aws:kinesis:eu-west-1:111111111111:stream/other', DestinationStatus: 'ENABLING' },
      { StreamArn: STREAM, DestinationStatus: 'ACTIVE', ApproximateCreationDateTimePrecision: 'MICROSECOND' },
    ];
    const { tables: found } = await tables({
      DescribeTable: { Table: TABLE },
      DescribeContinuousBackups: recovery('ENABLED'),
      DescribeKinesisStreamingDestination: { KinesisDataStreamDestinations: destinations },
    });
    await expect(found.observe('t', STREAM)).resolves.toEqual({
      status: 'active',
      keys: { tournamentId: 'S', matchNo: 'N' },
      pointInTimeRecovery: true,
      destination: { status: 'active', microseconds: true },
    });
  });

  it.each([
    [undefined, 'none'],
    ['DISABLED', 'none'],
    ['ENABLE_FAILED', 'none'],
    ['ENABLING', 'changing'],
    ['DISABLING', 'changing'],
    ['UPDATING', 'changing'],
  ])('with a destination that is %s counts as %s', async (DestinationStatus, status) => {
    const { tables: found } = await tables({
      DescribeTable: { Table: TABLE },
      DescribeContinuousBackups: recovery('DISABLED'),
      DescribeKinesisStreamingDestination: {
        KinesisDataStreamDestinations: DestinationStatus === undefined ? [] : [{ StreamArn: STREAM, DestinationStatus }],
      },
    });
    await expect(found.observe('t', STREAM)).resolves.toMatchObject({
      pointInTimeRecovery: false,
      destination: { status, microseconds: false },
    });
  });

  it('is given microseconds, when its destination is enabled and when it is changed', async () => {
    const { tables: found, calls } = await tables({});
    await found.enableDestination('t', STREAM);
    await found.setMicroseconds('t', STREAM);
    const precision = { ApproximateCreationDateTimePrecision: 'MICROSECOND' };
    expect(calls).toEqual([
      {
        operation: 'EnableKinesisStreamingDestination',
        body: { TableName: 't', StreamArn: STREAM, EnableKinesisStreamingConfiguration: precision },
      },
      {
        operation: 'UpdateKinesisStreamingDestination',
        body: { TableName: 't', StreamArn: STREAM, UpdateKinesisStreamingConfiguration: precision },
      },
    ]);
  });

  it('names the call and the table when AWS refuses', async () => {
    const { tables: found } = await tables({ DescribeTable: { __type: 'AccessDeniedException', message: 'not yours' } });
    await expect(found.observe('t', STREAM)).rejects.toThrow(/^DescribeTable on t failed: AccessDeniedException: not yours$/);
  });
});

it('calls a function without waiting for its end', async () => {
  const { endpoint, calls } = await service({});
  await createFunctionCalls({ endpoint, credentials, region: 'eu-west-1' })('worldcup-dev-snapshot', { source: 'matches' });
  expect(calls).toEqual([{ operation: '/2015-03-31/functions/worldcup-dev-snapshot/invocations', body: { source: 'matches' } }]);
});
