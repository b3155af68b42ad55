import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeTableCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  ListDatabasesCommand,
  ListSchemasCommand,
  ListTablesCommand,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift } from '../session/open-redshift.ts';
import type { Redshift } from '../session/redshift.ts';
import { MemoryS3 } from '../runtime/test/memory-s3.ts';
import { startDataApi, type DataApi } from './start-data-api.ts';
import { dataApiClient, finished, until } from './test/data-api-client.ts';

const AT = { WorkgroupName: 'local', Database: 'dev' };
const COPY = "copy lake.changes from 's3://land/changes/' iam_role default json 'auto' gzip";

let redshift: Redshift;
let api: DataApi;
let client: RedshiftDataClient;
const s3 = new MemoryS3();

beforeAll(async () => {
  redshift = await openRedshift({ s3 });
  api = await startDataApi({ redshift });
  client = dataApiClient(api.url);
  await rows('create schema lake');
  await rows('create table lake.changes (id bigint not null, amount decimal(12,2), payload super, at timestamp)');
});

afterAll(async () => {
  client.destroy();
  await api.close();
  await redshift.close();
});

/** Runs one statement and gives the values of its rows. */
async function rows(Sql: string, more: object = {}): Promise<readonly (readonly unknown[])[]> {
  const { Id } = await client.send(new ExecuteStatementCommand({ ...AT, Sql, ...more }));
  const done = await finished(client, Id);
  if (done.HasResultSet !== true) return [];
  const { Records } = await client.send(new GetStatementResultCommand({ Id }));
  return (Records ?? []).map((record) =>
    record.map((field) => (field.isNull === true ? null : Object.values(field).find((value) => value !== undefined))),
  );
}

describe('the Data API over the engine', () => {
  it('loads a batch as one transaction and gives exact values back', async () => {
    s3.with({ 'land/changes/1.gz': gzipSync('{"id":9007199254740993,"amount":10.50,"payload":{"a":1.10},"at":"2026-03-01 10:00:00"}\n') });
    const { Id } = await client.send(
      new BatchExecuteStatementCommand({
        ...AT,
        Sqls: [COPY, 'select pg_last_copy_id() > 0, pg_last_copy_count()', 'select id, amount, payload, at from lake.changes'],
      }),
    );
    const done = await finished(client, Id);
    expect(done.SubStatements?.map((part) => [part.Status, part.ResultRows])).toEqual([
      ['FINISHED', 1],
      ['FINISHED', 1],
      ['FINISHED', 1],
    ]);
    const { Records, ColumnMetadata } = await client.send(new GetStatementResultCommand({ Id: `${Id ?? ''}:3` }));
    expect(Records).toEqual([
      [{ longValue: expect.anything() }, { stringValue: '10.50' }, { stringValue: '{"a":1.10}' }, { stringValue: '2026-03-01 10:00:00' }],
    ]);
    expect(ColumnMetadata?.map(({ name, typeName, tableName, nullable }) => [name, typeName, tableName, nullable])).toEqual([
      ['id', 'int8', 'changes', 0],
      ['amount', 'numeric', 'changes', 1],
      ['payload', 'super', 'changes', 1],
      ['at', 'timestamp', 'changes', 1],
    ]);
  });

  it('rolls a batch back when its COPY fails, and keeps the load errors', async () => {
    const before = await rows('select count(*) from lake.changes');
    s3.with({ 'land/bad/1': '{"id":1}\n{"amount":1}\n{"id":3,"amount":"x"}\n' });
    const Sqls = ['insert into lake.changes (id) values (77)', "copy lake.changes from 's3://land/bad/' iam_role default json 'auto'"];
    const done = await until(client, (await client.send(new BatchExecuteStatementCommand({ ...AT, Sqls }))).Id, 'FAILED');
    expect(done.Error).toContain("Query #2 failed with ERROR: Load into table 'changes' failed. Check 'sys_load_error_detail'");
    expect(await rows('select count(*) from lake.changes')).toEqual(before);
    expect(
      await rows(
        'select trim(file_name), line_number, trim(column_name), error_code, trim(error_message) from sys_load_error_detail order by start_time desc, line_number limit 1',
      ),
    ).toEqual([['s3://land/bad/1', 2, 'id', 1213, 'Missing data for not-null field']]);
    expect(await rows('select trim(raw_line) from stl_load_errors order by starttime desc, line_number limit 1')).toEqual([
      ['{"amount":1}'],
    ]);
  });

  it('passes parameters as text that the place converts', async () => {
    expect(
      await rows('select id from lake.changes where id = :id and amount > :least', {
        Parameters: [
          { name: 'id', value: '9007199254740993' },
          { name: 'least', value: '10.49' },
        ],
      }),
    ).toHaveLength(1);
  });

  it('says where a mistake is', async () => {
    const { Id } = await client.send(new ExecuteStatementCommand({ ...AT, Sql: 'select nosuch from lake.changes' }));
    const { Error: message } = await until(client, Id, 'FAILED');
    expect(message).toMatch(/^ERROR: column "nosuch" does not exist[\s\S]*Position: 8$/);
  });

  it('keeps temporary tables and transactions in a session', async () => {
    const first = await client.send(
      new ExecuteStatementCommand({ ...AT, Sql: 'create temp table t as select 1 as n', SessionKeepAliveSeconds: 60 }),
    );
    await finished(client, first.Id);
    const { SessionId } = first;
    const inSession = async (Sql: string): Promise<string | undefined> => {
      const { Id } = await client.send(new ExecuteStatementCommand({ SessionId, Sql }));
      await finished(client, Id);
      return Id;
    };
    await inSession('begin');
    await inSession('insert into t values (2)');
    await inSession('rollback');
    const { Records } = await client.send(new GetStatementResultCommand({ Id: await inSession('select n from t') }));
    expect(Records).toEqual([[{ longValue: 1 }]]);
  });

  it('stops a statement that runs long', async () => {
    await rows('create table lake.many as select 1 as n');
    for (let doubling = 0; doubling < 13; doubling += 1) await rows('insert into lake.many select n from lake.many');
    const { Id } = await client.send(
      new ExecuteStatementCommand({ ...AT, Sql: 'select count(*) from lake.many a, lake.many b, lake.many c where a.n + b.n + c.n = 7' }),
    );
    await until(client, Id, 'STARTED');
    await client.send(new CancelStatementCommand({ Id }));
    expect((await until(client, Id, 'ABORTED')).Error).toContain("cancelled on user's request");
  });

  it('reads an external table and lists it', async () => {
    s3.with({ 'logs/nginx/1.json': `${JSON.stringify({ log: '{"2xx":1.10}', container: 'web' })}\n` });
    await rows("create external schema logs from data catalog database 'logs' iam_role default create external database if not exists");
    await rows(
      "create external table logs.nginx (log varchar(max), container varchar(64)) row format serde 'org.openx.data.jsonserde.JsonSerDe' stored as textfile location 's3://logs/nginx/'",
    );
    await rows(
      'create view lake.nginx as select json_parse(log) as report, container, "$path" as file from logs.nginx with no schema binding',
    );
    expect(await rows('select n.report."2xx", n.container, n.file from lake.nginx n')).toEqual([['1.10', 'web', 's3://logs/nginx/1.json']]);
    expect(await rows('select count(*) from logs.nginx')).toEqual([[1]]);
    expect((await client.send(new ListTablesCommand({ ...AT, SchemaPattern: 'logs' }))).Tables).toEqual([
      { schema: 'logs', name: 'nginx', type: 'EXTERNAL TABLE' },
    ]);
  });

  it('navigates nested columns of an external table to the declared types', async () => {
    s3.with({ 'logs/nested/1': '{"id":7,"tags":["a","b"],"s":{"A":1,"g":[{"n":"x","m":1.50}]}}\n{"id":8}' });
    await rows(
      "create external table logs.nested (id int, tags array<varchar(5)>, s struct<a:int,g:array<struct<n:varchar(3),m:decimal(5,2)>>>) row format serde 'org.openx.data.jsonserde.JsonSerDe' stored as textfile location 's3://logs/nested/'",
    );
    expect(await rows('select e.id, t, e.s.a + 1 from logs.nested e, e.tags t order by 2')).toEqual([
      [7, 'a', 2],
      [7, 'b', 2],
    ]);
    expect(await rows('select g.n, g.m * 2 from logs.nested e, e.s.g g')).toEqual([['x', '3.00']]);
    const { Id } = await client.send(new ExecuteStatementCommand({ ...AT, Sql: 'select e.s.zz from logs.nested e' }));
    expect((await until(client, Id, 'FAILED')).Error).toContain('column "zz" does not exist');
  });

  it('lists databases, schemas and tables by pattern, and describes a table', async () => {
    expect((await client.send(new ListDatabasesCommand(AT))).Databases).toContain('dev');
    expect((await client.send(new ListSchemasCommand({ ...AT, SchemaPattern: 'la%' }))).Schemas).toEqual(['lake']);
    expect((await client.send(new ListTablesCommand({ ...AT, SchemaPattern: 'lake', TablePattern: 'ch%' }))).Tables).toEqual([
      { schema: 'lake', name: 'changes', type: 'TABLE' },
    ]);
    const { ColumnList } = await client.send(new DescribeTableCommand({ ...AT, Schema: 'lake', Table: 'changes' }));
    expect(ColumnList?.map(({ name, typeName, nullable, precision, scale }) => [name, typeName, nullable, precision, scale])).toEqual([
      ['id', 'int8', 0, 64, 0],
      ['amount', 'numeric', 1, 12, 2],
      ['payload', 'super', 1, 0, 0],
      ['at', 'timestamp', 1, 0, 0],
    ]);
  });
});
