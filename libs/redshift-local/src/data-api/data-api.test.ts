import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  GetStatementResultV2Command,
  ListSessionsCommand,
  ListStatementsCommand,
  ResourceNotFoundException,
  ValidationException,
  type BatchExecuteStatementCommandOutput,
  type ExecuteStatementCommandOutput,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedshiftError } from '../redshift-error.ts';
import type { ResultColumn } from '../session/session.ts';
import {
  BIGINT,
  BOOLEAN,
  decimal,
  DOUBLE,
  INTEGER,
  SUPER,
  TIMESTAMP,
  varbyte,
  varchar,
  type RedshiftType,
} from '../types/redshift-type.ts';
import { startDataApi, type DataApi } from './start-data-api.ts';
import { dataApiClient, finished, until } from './test/data-api-client.ts';
import { ScriptedRedshift } from './test/scripted-redshift.ts';

const AT = { WorkgroupName: 'local', Database: 'dev' };
const HOUR = 3_600_000;

let redshift: ScriptedRedshift;
let api: DataApi;
let client: RedshiftDataClient;
let clock: number;

beforeEach(async () => {
  redshift = new ScriptedRedshift();
  clock = Date.UTC(2026, 5, 11, 12);
  api = await startDataApi({ redshift, now: () => new Date(clock), limits: { activeStatements: 3, resultBytes: 2_000_000 } });
  client = dataApiClient(api.url);
});

afterEach(async () => {
  client.destroy();
  await api.close();
});

const execute = (Sql: string, more: object = {}): Promise<ExecuteStatementCommandOutput> =>
  client.send(new ExecuteStatementCommand({ ...AT, Sql, ...more }));

const column = (name: string, type: RedshiftType): ResultColumn => ({ name, type, nullable: true });

describe('a statement', () => {
  it('goes from SUBMITTED over STARTED to FINISHED, answered before it runs', async () => {
    redshift.answer('select 1', 'hang');
    const submitted = await client.send(new ExecuteStatementCommand({ ...AT, Sql: 'select 1', StatementName: 'one' }));
    expect(submitted).toMatchObject({ Status: 'SUBMITTED', WorkgroupName: 'local', Database: 'dev', CreatedAt: new Date(clock) });
    expect(submitted.Id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(await until(client, submitted.Id, 'STARTED')).toMatchObject({
      ResultRows: -1,
      ResultSize: -1,
      Duration: -1,
      DbUser: 'awsuser',
      RedshiftPid: 1234,
    });
    redshift.release('select 1');
    const done = await finished(client, submitted.Id);
    expect(done).toMatchObject({ QueryString: 'select 1', RedshiftQueryId: 42, HasResultSet: false, ResultRows: 0, ResultSize: 0 });
    expect(done.Duration).toBeGreaterThan(0);
    expect(redshift.closed).toBe(1);
  });

  it('waits for the end when asked', async () => {
    const submitted = await client.send(new ExecuteStatementCommand({ ...AT, Sql: 'select 1', WaitTimeSeconds: 5 }));
    expect(submitted.Status).toBe('FINISHED');
  });

  it('fails with what the cluster says, and has no result then', async () => {
    redshift.answer('select x', new RedshiftError('42703', 'column "x" does not exist', { position: 8, hint: 'Perhaps y.' }));
    const { Id } = await execute('select x');
    expect((await until(client, Id, 'FAILED')).Error).toBe('ERROR: column "x" does not exist\n  Hint: Perhaps y.\n  Position: 8');
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toThrow(
      'Query does not have result. Please check query status with DescribeStatement.',
    );
  });

  it('fails when the database refuses the connection', async () => {
    const { Id } = await execute('select 1', { Database: 'nowhere' });
    expect((await until(client, Id, 'FAILED')).Error).toBe('ERROR: database "nowhere" does not exist');
  });

  it('passes parameters by name and runs as the cluster user', async () => {
    await finished(
      client,
      (
        await client.send(
          new ExecuteStatementCommand({
            ClusterIdentifier: 'c',
            Database: 'dev',
            DbUser: 'ann',
            Sql: 'select :a, :b',
            Parameters: [
              { name: 'a', value: '1' },
              { name: 'b', value: "it's" },
            ],
          }),
        )
      ).Id,
    );
    expect(redshift.opened).toEqual([{ database: 'dev', user: 'ann' }]);
    expect(redshift.parameters).toEqual([
      [
        { name: 'a', value: '1' },
        { name: 'b', value: "it's" },
      ],
    ]);
  });

  it('is cancelled while it runs, and not after its end', async () => {
    redshift.answer('select slow', 'hang');
    const { Id } = await execute('select slow');
    await until(client, Id, 'STARTED');
    expect(await client.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    expect((await until(client, Id, 'ABORTED')).Error).toContain('canceled');
    await expect(client.send(new CancelStatementCommand({ Id }))).rejects.toThrow(
      `Could not cancel a query that is already in ABORTED state with ID: ${Id ?? ''}`,
    );
  });

  it('is refused when too many are active', async () => {
    redshift.answer('select slow', 'hang');
    for (let n = 0; n < 3; n += 1) await execute('select slow');
    await expect(execute('select 1')).rejects.toMatchObject({ name: 'ActiveStatementsExceededException' });
  });
});

describe('a client token', () => {
  it('gives the first id again for an equal request and runs it once', async () => {
    const first = await execute('select 1', { ClientToken: 'token' });
    const again = await execute('select 1', { ClientToken: 'token' });
    expect(again.Id).toBe(first.Id);
    await finished(client, first.Id);
    expect(redshift.executed).toEqual(['select 1']);
  });

  it('is refused for another request, until it is forgotten', async () => {
    await execute('select 1', { ClientToken: 'token' });
    await expect(execute('select 2', { ClientToken: 'token' })).rejects.toBeInstanceOf(ValidationException);
    clock += 8 * HOUR + 1;
    await expect(execute('select 2', { ClientToken: 'token' })).resolves.toBeDefined();
  });
});

describe('a batch', () => {
  const batch = (Sqls: string[], more: object = {}): Promise<BatchExecuteStatementCommandOutput> =>
    client.send(new BatchExecuteStatementCommand({ ...AT, Sqls, ...more }));

  it('runs as one transaction and describes each statement under its own id', async () => {
    redshift.answer('select 2', { columns: [column('n', INTEGER)], rows: [[2]] });
    const { Id } = await batch(['insert 1', 'select 2']);
    const done = await finished(client, Id);
    expect(redshift.executed).toEqual(['BEGIN', 'insert 1', 'select 2', 'COMMIT']);
    expect(done.HasResultSet).toBe(true);
    expect(done.SubStatements?.map(({ Id: id, Status, QueryString, ResultRows }) => [id, Status, QueryString, ResultRows])).toEqual([
      [`${Id ?? ''}:1`, 'FINISHED', 'insert 1', 0],
      [`${Id ?? ''}:2`, 'FINISHED', 'select 2', 1],
    ]);
    const result = await client.send(new GetStatementResultCommand({ Id: `${Id ?? ''}:2` }));
    expect(result.Records).toEqual([[{ longValue: 2 }]]);
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toThrow(
      'BatchExecuteStatement result can only be retrieved with sub-statement id.',
    );
    expect((await client.send(new DescribeStatementCommand({ Id: `${Id ?? ''}:1` }))).QueryString).toBe('insert 1');
  });

  it('rolls everything back when one fails, says which, and does not run the rest', async () => {
    redshift.answer('bad', new RedshiftError('42601', 'syntax error'));
    const { Id } = await batch(['insert 1', 'bad', 'insert 3']);
    const done = await until(client, Id, 'FAILED');
    expect(redshift.executed).toEqual(['BEGIN', 'insert 1', 'bad', 'ROLLBACK']);
    expect(done.Error).toBe('Query #2 failed with ERROR: syntax error');
    expect(done.SubStatements?.map(({ Status, Error: error }) => [Status, error])).toEqual([
      ['FINISHED', undefined],
      ['FAILED', 'ERROR: syntax error'],
      ['ABORTED', undefined],
    ]);
  });

  it('starts another transaction behind a statement that ended it', async () => {
    await finished(client, (await batch(['truncate t', 'insert 2'])).Id);
    expect(redshift.executed).toEqual(['BEGIN', 'truncate t', 'BEGIN', 'insert 2', 'COMMIT']);
  });

  it('commits each statement by itself with AUTO_COMMIT and goes on behind a failure', async () => {
    redshift.answer('bad', new RedshiftError('42601', 'syntax error'));
    const done = await until(client, (await batch(['insert 1', 'bad', 'insert 3'], { ExecutionMode: 'AUTO_COMMIT' })).Id, 'FAILED');
    expect(redshift.executed).toEqual(['insert 1', 'bad', 'insert 3']);
    expect(done.SubStatements?.map((part) => part.Status)).toEqual(['FINISHED', 'FAILED', 'FINISHED']);
  });

  it('gives each statement the parameters that it names', async () => {
    await finished(
      client,
      (await batch(['select :a', 'select :b, :ab'], { Parameters: ['a', 'b', 'ab'].map((name) => ({ name, value: name })) })).Id,
    );
    expect(redshift.parameters.slice(1, 3).map((given) => given.map(({ name }) => name))).toEqual([['a'], ['b', 'ab']]);
  });
});

describe('a result', () => {
  it('has each value in its field, and the metadata of its columns', async () => {
    const columns = [
      { name: 'id', type: BIGINT, nullable: false, table: 't', schema: 'lake' },
      column('x', DOUBLE),
      column('b', BOOLEAN),
      column('amount', decimal(12, 2)),
      column('p', SUPER),
      column('at', TIMESTAMP),
      column('raw', varbyte(4)),
      column('s', varchar(20)),
    ];
    redshift.answer('select *', {
      columns,
      rows: [[7n, 1.5, true, '10.50', '{"a":1.10}', '2026-03-01 00:00:00', Uint8Array.of(1, 255), null]],
    });
    const { Id } = await execute('select *');
    await finished(client, Id);
    const result = await client.send(new GetStatementResultCommand({ Id }));
    expect(result.Records).toEqual([
      [
        { longValue: 7 },
        { doubleValue: 1.5 },
        { booleanValue: true },
        { stringValue: '10.50' },
        { stringValue: '{"a":1.10}' },
        { stringValue: '2026-03-01 00:00:00' },
        { blobValue: Uint8Array.of(1, 255) },
        { isNull: true },
      ],
    ]);
    expect(result.TotalNumRows).toBe(1);
    expect(
      result.ColumnMetadata?.map(({ name, typeName, precision, scale, nullable }) => [name, typeName, precision, scale, nullable]),
    ).toEqual([
      ['id', 'int8', 19, 0, 0],
      ['x', 'float8', 17, 17, 1],
      ['b', 'bool', 1, 0, 1],
      ['amount', 'numeric', 12, 2, 1],
      ['p', 'super', 16_777_216, 0, 1],
      ['at', 'timestamp', 29, 6, 1],
      ['raw', 'varbyte', 4, 0, 1],
      ['s', 'varchar', 20, 0, 1],
    ]);
    expect(result.ColumnMetadata?.[0]).toMatchObject({ schemaName: 'lake', tableName: 't', isSigned: true, label: 'id' });
  });

  it('comes in pages that follow one another by token', async () => {
    const rows = Array.from({ length: 2500 }, (_, n) => [n]);
    redshift.answer('select n', { columns: [column('n', INTEGER)], rows });
    const { Id } = await execute('select n');
    await finished(client, Id);
    const seen: (number | undefined)[] = [];
    let NextToken: string | undefined;
    let pages = 0;
    do {
      const page = await client.send(new GetStatementResultCommand({ Id, ...(NextToken === undefined ? {} : { NextToken }) }));
      seen.push(...(page.Records ?? []).map((record) => record[0]?.longValue));
      NextToken = page.NextToken;
      pages += 1;
    } while (NextToken !== undefined);
    expect([pages, seen]).toEqual([3, rows.flat()]);
    await expect(client.send(new GetStatementResultCommand({ Id, NextToken: 'bogus' }))).rejects.toBeInstanceOf(ValidationException);
  });

  it('is CSV when asked for, by the other operation only', async () => {
    redshift.answer('select n', {
      columns: [column('n', INTEGER), column('s', varchar(9))],
      rows: [
        [1, 'a,"b"'],
        [null, ''],
      ],
    });
    const { Id } = await execute('select n', { ResultFormat: 'CSV' });
    await finished(client, Id);
    const result = await client.send(new GetStatementResultV2Command({ Id }));
    expect(result.Records).toEqual([{ CSVRecords: 'n,s\r\n1,"a,""b"""\r\n,""\r\n' }]);
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toBeInstanceOf(ValidationException);
  });

  it('fails when a row is larger than 64 KB', async () => {
    redshift.answer('select big', { columns: [column('s', varchar(65_535))], rows: [['x'.repeat(65_535)], ['x'.repeat(65_537)]] });
    const { Id } = await execute('select big');
    expect((await until(client, Id, 'FAILED')).Error).toContain('Packet for query is too large');
  });

  it('is kept for a day', async () => {
    redshift.answer('select n', { columns: [column('n', INTEGER)], rows: [[1]] });
    const { Id } = await execute('select n');
    await finished(client, Id);
    clock += 24 * HOUR;
    await expect(client.send(new GetStatementResultCommand({ Id }))).resolves.toMatchObject({ TotalNumRows: 1 });
    clock += 1;
    await expect(client.send(new DescribeStatementCommand({ Id }))).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('is given up early when results take too much memory, the oldest first', async () => {
    const rows = Array.from({ length: 30 }, () => ['x'.repeat(50_000)]);
    redshift.answer('select big', { columns: [column('s', varchar(65_535))], rows });
    const ids = [await execute('select big'), await execute('select big')].map(({ Id }) => Id);
    for (const id of ids) await finished(client, id);
    await expect(client.send(new GetStatementResultCommand({ Id: ids[1] }))).resolves.toMatchObject({ TotalNumRows: 30 });
    await expect(client.send(new GetStatementResultCommand({ Id: ids[0] }))).rejects.toThrow('The result of the query has expired.');
  });
});

describe('a session', () => {
  it('keeps one connection over statements, one at a time, until it has been idle too long', async () => {
    redshift.answer('select slow', 'hang');
    const first = await execute('create temp table t', { SessionKeepAliveSeconds: 60 });
    await finished(client, first.Id);
    const { SessionId } = first;
    const inSession = (Sql: string): Promise<ExecuteStatementCommandOutput> => client.send(new ExecuteStatementCommand({ SessionId, Sql }));
    const slow = await inSession('select slow');
    await expect(inSession('select 1')).rejects.toThrow(/is busy with statement/);
    redshift.release('select slow');
    await finished(client, slow.Id);
    clock += 60_000;
    await finished(client, (await inSession('select 2')).Id);
    expect(redshift.opened).toHaveLength(1);
    expect((await client.send(new ListSessionsCommand({}))).Sessions).toMatchObject([{ SessionId, Status: 'AVAILABLE', Database: 'dev' }]);
    clock += 60_001;
    await expect(inSession('select 3')).rejects.toThrow(/does not exist or has expired/);
    expect(redshift.closed).toBe(1);
  });

  it('keeps its connection: another database with its id is refused', async () => {
    const { Id, SessionId } = await execute('select 1', { SessionKeepAliveSeconds: 60 });
    await finished(client, Id);
    await expect(execute('select 1', { SessionId, Database: 'other' })).rejects.toBeInstanceOf(ValidationException);
  });
});

describe('ListStatements', () => {
  it('shows the newest first, by prefix of the name and by state, in pages', async () => {
    redshift.answer('bad', new RedshiftError('42601', 'syntax error'));
    await finished(client, (await execute('select 1', { StatementName: 'load-1' })).Id);
    await finished(client, (await execute('select 2', { StatementName: 'load-2' })).Id);
    await until(client, (await execute('bad', { StatementName: 'other' })).Id, 'FAILED');
    const names = async (query: object): Promise<unknown> =>
      (await client.send(new ListStatementsCommand(query))).Statements?.map((statement) => statement.StatementName);
    expect(await names({})).toEqual(['other', 'load-2', 'load-1']);
    expect(await names({ StatementName: 'load' })).toEqual(['load-2', 'load-1']);
    expect(await names({ Status: 'FAILED' })).toEqual(['other']);
    const page = await client.send(new ListStatementsCommand({ MaxResults: 2 }));
    expect(page.Statements).toHaveLength(2);
    expect(await names({ MaxResults: 2, NextToken: page.NextToken })).toEqual(['load-1']);
  });
});

describe('a request that is not valid', () => {
  it.each([
    ['without workgroup or cluster', { Sql: 'select 1', Database: 'dev' }, 'Provide WorkgroupName or ClusterIdentifier.'],
    ['with both', { ...AT, ClusterIdentifier: 'c', Sql: 'select 1' }, 'Provide either ClusterIdentifier or WorkgroupName, not both.'],
    ['without a database', { WorkgroupName: 'local', Sql: 'select 1' }, 'Database is required.'],
    ['with a parameter that is not used', { ...AT, Sql: 'select 1', Parameters: [{ name: 'x', value: '1' }] }, 'Unused parameters: [x]'],
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
    const response = await fetch(api.url, { method: 'POST', headers: { 'x-amz-target': target }, body });
    expect([response.status, response.headers.get('content-type'), (await response.json()) as object]).toEqual([
      status,
      'application/x-amz-json-1.1',
      expect.objectContaining({ __type: type }),
    ]);
  });
});

describe('the server', () => {
  it('says in one line which port is taken', async () => {
    const port = Number(new URL(api.url).port);
    await expect(startDataApi({ redshift, port })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('cancels what runs when it closes', async () => {
    const other = await startDataApi({ redshift });
    const otherClient = dataApiClient(other.url);
    redshift.answer('select slow', 'hang');
    const { Id } = await otherClient.send(new ExecuteStatementCommand({ ...AT, Sql: 'select slow' }));
    await until(otherClient, Id, 'STARTED');
    otherClient.destroy();
    await other.close();
    expect(redshift.closed).toBe(1);
  });
});
