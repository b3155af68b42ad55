import {
  DescribeStatementCommand,
  GetStatementResultCommand,
  GetStatementResultV2Command,
  ResourceNotFoundException,
  ValidationException,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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
import { finished, until } from './test/data-api-client.ts';
import { openScriptedApi, type ScriptedApi } from './test/scripted-api.ts';
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
    const { Id } = await scripted.execute('select *');
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
    const { Id } = await scripted.execute('select n');
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
    const { Id } = await scripted.execute('select n', { ResultFormat: 'CSV' });
    await finished(client, Id);
    const result = await client.send(new GetStatementResultV2Command({ Id }));
    expect(result.Records).toEqual([{ CSVRecords: 'n,s\r\n1,"a,""b"""\r\n,""\r\n' }]);
    await expect(client.send(new GetStatementResultCommand({ Id }))).rejects.toBeInstanceOf(ValidationException);
  });

  it('fails when a row is larger than 64 KB', async () => {
    redshift.answer('select big', { columns: [column('s', varchar(65_535))], rows: [['x'.repeat(65_535)], ['x'.repeat(65_537)]] });
    const { Id } = await scripted.execute('select big');
    expect((await until(client, Id, 'FAILED')).Error).toContain('Packet for query is too large');
  });

  it('is kept for a day', async () => {
    redshift.answer('select n', { columns: [column('n', INTEGER)], rows: [[1]] });
    const { Id } = await scripted.execute('select n');
    await finished(client, Id);
    scripted.clock.now += 24 * HOUR;
    await expect(client.send(new GetStatementResultCommand({ Id }))).resolves.toMatchObject({ TotalNumRows: 1 });
    scripted.clock.now += 1;
    await expect(client.send(new DescribeStatementCommand({ Id }))).rejects.toBeInstanceOf(ResourceNotFoundException);
  });

  it('is given up early when results take too much memory, the oldest first', async () => {
    const rows = Array.from({ length: 30 }, () => ['x'.repeat(50_000)]);
    redshift.answer('select big', { columns: [column('s', varchar(65_535))], rows });
    const ids = [await scripted.execute('select big'), await scripted.execute('select big')].map(({ Id }) => Id);
    for (const id of ids) await finished(client, id);
    await expect(client.send(new GetStatementResultCommand({ Id: ids[1] }))).resolves.toMatchObject({ TotalNumRows: 30 });
    await expect(client.send(new GetStatementResultCommand({ Id: ids[0] }))).rejects.toThrow('The result of the query has expired.');
  });
});
