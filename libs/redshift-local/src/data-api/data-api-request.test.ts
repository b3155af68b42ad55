import {
  BatchExecuteStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  ValidationException,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AT, openScriptedApi, type ScriptedApi } from './test/scripted-api.ts';
import type { ScriptedRedshift } from './test/scripted-redshift.ts';

let scripted: ScriptedApi;
let redshift: ScriptedRedshift;
let client: RedshiftDataClient;

beforeEach(async () => {
  scripted = await openScriptedApi();
  ({ redshift, client } = scripted);
});

afterEach(() => scripted.close());

describe('a request that is not valid', () => {
  it.each([
    ['without workgroup or cluster', { Sql: 'select 1', Database: 'dev' }, 'Provide WorkgroupName or ClusterIdentifier.'],
    ['with both', { ...AT, ClusterIdentifier: 'c', Sql: 'select 1' }, 'Provide either ClusterIdentifier or WorkgroupName, not both.'],
    ['without a database', { WorkgroupName: 'local', Sql: 'select 1' }, 'Database is required.'],
    ['with a parameter that is not used', { ...AT, Sql: 'select 1', Parameters: [{ name: 'x', value: '1' }] }, 'Unused parameters: [x]'],
    [
      'with a parameter that is only a cast',
      { ...AT, Sql: 'select 1::x', Parameters: [{ name: 'x', value: '1' }] },
      'Unused parameters: [x]',
    ],
    [
      'with a parameter twice',
      { ...AT, Sql: 'select :x', Parameters: ['1', '2'].map((value) => ({ name: 'x', value })) },
      'more than once',
    ],
    ['with text of more than 100 KB', { ...AT, Sql: `select '${'é'.repeat(60_000)}'` }, 'the Data API takes at most 102400'],
    ['with two statements', { ...AT, Sql: "select ';'; select 2;" }, 'Multiple sql statements are not allowed.'],
    ['with nothing but a comment', { ...AT, Sql: '-- nothing' }, 'The SQL statement is empty.'],
    ['with a keep-alive of more than a day', { ...AT, Sql: 'select 1', SessionKeepAliveSeconds: 86_401 }, 'less than or equal to 86400'],
  ])('%s is refused before anything runs', async (_name, input, message) => {
    const error = await client.send(new ExecuteStatementCommand(input)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ValidationException);
    expect((error as Error).message).toContain(message);
    expect(redshift.executed).toEqual([]);
  });

  it('with more than 40 statements is refused', async () => {
    const Sqls = Array.from({ length: 41 }, (_, n) => `select ${n}`);
    await expect(client.send(new BatchExecuteStatementCommand({ ...AT, Sqls }))).rejects.toThrow('between 1 and 40');
  });

  it('names no statement that is known', async () => {
    await expect(client.send(new DescribeStatementCommand({ Id: 'not-an-id' }))).rejects.toBeInstanceOf(ValidationException);
    const Id = '00000000-0000-0000-0000-000000000000';
    await expect(client.send(new DescribeStatementCommand({ Id }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      ResourceId: Id,
    });
  });

  it.each([
    ['an operation that does not exist', 'RedshiftData.Nope', '{}', 400, 'UnknownOperationException'],
    ['a body that is no JSON', 'RedshiftData.ExecuteStatement', '{', 400, 'SerializationException'],
    ['a member of another type', 'RedshiftData.ExecuteStatement', '{"Sql":1}', 400, 'SerializationException'],
  ])('is answered as the protocol does: %s', async (_name, target, body, status, type) => {
    const response = await fetch(scripted.api.url, { method: 'POST', headers: { 'x-amz-target': target }, body });
    expect([response.status, response.headers.get('content-type'), (await response.json()) as object]).toEqual([
      status,
      'application/x-amz-json-1.1',
      expect.objectContaining({ __type: type }),
    ]);
  });
});
