import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  ListSessionsCommand,
  ListStatementsCommand,
  ValidationException,
  type BatchExecuteStatementCommandOutput,
  type ExecuteStatementCommandOutput,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RedshiftError } from '../redshift-error.ts';
import type { ResultColumn } from '../session/session.ts';
import { INTEGER, type RedshiftType } from '../types/redshift-type.ts';
import { startDataApi } from './start-data-api.ts';
import { dataApiClient, finished, until } from './test/data-api-client.ts';
import { AT, openScriptedApi, type ScriptedApi } from './test/scripted-api.ts';
import type { ScriptedRedshift } from './test/scripted-redshift.ts';

const HOUR = 3_600_000;

let scripted: ScriptedApi;
let redshift: ScriptedRedshift;
let client: RedshiftDataClient;

beforeEach(async () => {
  scripted = await openScriptedApi();
  ({ redshift, client } = scripted);
});

afterEach(() => scripted.close());

const column = (name: string, type: RedshiftType): ResultColumn => ({ name, type, nullable: true });

describe('a statement', () => {
  it('goes from SUBMITTED over STARTED to FINISHED, answered before it runs', async () => {
    redshift.answer('select 1', 'hang');
    const submitted = await client.send(new ExecuteStatementCommand({ ...AT, Sql: 'select 1', StatementName: 'one' }));
    expect(submitted).toMatchObject({
      Status: 'SUBMITTED',
      WorkgroupName: 'local',
      Database: 'dev',
      CreatedAt: new Date(scripted.clock.now),
    });
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
    const { Id } = await scripted.execute('select x');
    expect((await until(client, Id, 'FAILED')).Error).toBe('ERROR: column "x" does not exist\n  Hint: Perhaps y.\n  Position: 8');
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toThrow(
      'Query does not have result. Please check query status with DescribeStatement.',
    );
  });

  it('fails when the database refuses the connection', async () => {
    const { Id } = await scripted.execute('select 1', { Database: 'nowhere' });
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
    const { Id } = await scripted.execute('select slow');
    await until(client, Id, 'STARTED');
    expect(await client.send(new CancelStatementCommand({ Id }))).toMatchObject({ Status: true });
    expect((await until(client, Id, 'ABORTED')).Error).toContain("cancelled on user's request");
    await expect(client.send(new CancelStatementCommand({ Id }))).rejects.toThrow(
      `Could not cancel a query that is already in ABORTED state with ID: ${Id ?? ''}`,
    );
  });

  it('is refused when too many are active', async () => {
    redshift.answer('select slow', 'hang');
    for (let n = 0; n < 3; n += 1) await scripted.execute('select slow');
    await expect(scripted.execute('select 1')).rejects.toMatchObject({ name: 'ActiveStatementsExceededException' });
  });
});

describe('a client token', () => {
  it('gives the first id again for an equal request and runs it once', async () => {
    const first = await scripted.execute('select 1', { ClientToken: 'token' });
    const again = await scripted.execute('select 1', { ClientToken: 'token' });
    expect(again.Id).toBe(first.Id);
    await finished(client, first.Id);
    expect(redshift.executed).toEqual(['select 1']);
  });

  it('is refused for another request, until it is forgotten', async () => {
    await scripted.execute('select 1', { ClientToken: 'token' });
    await expect(scripted.execute('select 2', { ClientToken: 'token' })).rejects.toBeInstanceOf(ValidationException);
    scripted.clock.now += 8 * HOUR + 1;
    await expect(scripted.execute('select 2', { ClientToken: 'token' })).resolves.toBeDefined();
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

describe('a session', () => {
  it('keeps one connection over statements, one at a time, until it has been idle too long', async () => {
    redshift.answer('select slow', 'hang');
    const first = await scripted.execute('create temp table t', { SessionKeepAliveSeconds: 60 });
    await finished(client, first.Id);
    const { SessionId } = first;
    const inSession = (Sql: string): Promise<ExecuteStatementCommandOutput> => client.send(new ExecuteStatementCommand({ SessionId, Sql }));
    const slow = await inSession('select slow');
    await expect(inSession('select 1')).rejects.toThrow(/is busy with statement/);
    redshift.release('select slow');
    await finished(client, slow.Id);
    scripted.clock.now += 60_000;
    await finished(client, (await inSession('select 2')).Id);
    expect(redshift.opened).toHaveLength(1);
    expect((await client.send(new ListSessionsCommand({}))).Sessions).toMatchObject([{ SessionId, Status: 'AVAILABLE', Database: 'dev' }]);
    scripted.clock.now += 60_001;
    await expect(inSession('select 3')).rejects.toThrow(/does not exist or has expired/);
    expect(redshift.closed).toBe(1);
  });

  it('keeps its connection: another database with its id is refused', async () => {
    const { Id, SessionId } = await scripted.execute('select 1', { SessionKeepAliveSeconds: 60 });
    await finished(client, Id);
    await expect(scripted.execute('select 1', { SessionId, Database: 'other' })).rejects.toBeInstanceOf(ValidationException);
  });
});

describe('ListStatements', () => {
  it('shows the newest first, by prefix of the name and by state, in pages', async () => {
    redshift.answer('bad', new RedshiftError('42601', 'syntax error'));
    await finished(client, (await scripted.execute('select 1', { StatementName: 'load-1' })).Id);
    await finished(client, (await scripted.execute('select 2', { StatementName: 'load-2' })).Id);
    await until(client, (await scripted.execute('bad', { StatementName: 'other' })).Id, 'FAILED');
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

describe('the server', () => {
  it('says in one line which port is taken', async () => {
    const port = Number(new URL(scripted.api.url).port);
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
