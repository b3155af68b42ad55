import type { AddressInfo } from 'node:net';
import { CreateTableCommand, PutItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDynamoDbClient, createLeaseStore, createSnapshotStates, LeaseItemError } from '../src/index.ts';

const server = dynalite({ createTableMs: 0 });
const TABLE = 'leases';
let client: DynamoDBClient;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = createDynamoDbClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'eu-west-1',
    credentials: { accessKeyId: 't', secretAccessKey: 't' },
  });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
    }),
  );
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const request = (id: string, holder: string, nowMs: number, above = 0) => ({ id, holder, nowMs, leaseMs: 1_000, above });

describe('a lease', () => {
  it('is one holder’s until it runs out or is given back, and every fence is greater than the last', async () => {
    const leases = createLeaseStore(client, TABLE);
    expect(await leases.acquire(request('a', 'me', 0))).toEqual({ fence: 1, mark: null, pending: null });
    expect(await leases.acquire(request('a', 'you', 999))).toBeNull();
    expect(await leases.acquire(request('a', 'me', 999))).toMatchObject({ fence: 2 });
    expect(await leases.acquire(request('a', 'you', 2_000))).toMatchObject({ fence: 3 });
    await leases.release('a', 3);
    expect(await leases.acquire(request('a', 'me', 2_001))).toMatchObject({ fence: 4 });
    expect(await leases.acquire(request('a', 'me', 2_002, 100))).toMatchObject({ fence: 101 });
  });

  it('keeps mark and pending batch for whoever comes next, and takes no word from who has lost it', async () => {
    const leases = createLeaseStore(client, TABLE);
    const mark = { at: 5, seen: { x: 5 } };
    const pending = { statementName: 'n', mark };
    await leases.acquire(request('b', 'me', 0));
    expect(await leases.save('b', 1, { mark, pending, untilMs: 1_000 })).toBe(true);
    expect(await leases.acquire(request('b', 'you', 5_000))).toEqual({ fence: 2, mark, pending });
    expect(await leases.save('b', 1, { mark: null, pending: null, untilMs: 9_000 })).toBe(false);
    await leases.release('b', 1);
    expect(await leases.acquire(request('b', 'third', 5_001))).toBeNull();
    await leases.release('b', 2);
    expect(await leases.acquire(request('b', 'third', 5_002))).toEqual({ fence: 3, mark, pending: null });
  });

  it('goes to one of many who ask at once', async () => {
    const leases = createLeaseStore(client, TABLE);
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => leases.acquire(request('c', `holder ${n}`, 0))));
    expect(answers.filter((lease) => lease !== null)).toHaveLength(1);
  });

  it('that was not written by a load is refused with the way out', async () => {
    for (const [id, mark] of [
      ['d', '{"at":"yesterday","seen":{}}'],
      ['e', 'not JSON'],
    ] as const) {
      const Item = { id: { S: id }, fence: { N: '1' }, heldUntil: { N: '0' }, mark: { S: mark } };
      await client.send(new PutItemCommand({ TableName: TABLE, Item }));
      await expect(createLeaseStore(client, TABLE).acquire(request(id, 'me', 1))).rejects.toThrow(LeaseItemError);
    }
  });
});

describe('the state of a snapshot', () => {
  it('moves on only from what was read', async () => {
    const states = createSnapshotStates(client, TABLE);
    const first = { attempt: 1, exportArn: 'arn:1', filesLanded: 0, complete: false };
    const failed = { attempt: 2, exportArn: null, filesLanded: 0, complete: false };
    expect(await states.read('m:e0001')).toBeNull();
    expect(await states.write('m:e0001', null, first)).toBe(true);
    expect(await states.write('m:e0001', null, first)).toBe(false);
    expect(await states.write('m:e0001', first, failed)).toBe(true);
    expect(await states.write('m:e0001', first, { ...first, filesLanded: 1 })).toBe(false);
    expect(await states.read('m:e0001')).toEqual(failed);
    expect(await states.write('m:e0001', failed, { ...failed, exportArn: 'arn:2' })).toBe(true);
  });
});
