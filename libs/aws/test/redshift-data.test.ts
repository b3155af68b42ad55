import { afterEach, describe, expect, it } from 'vitest';
import { createRedshiftDataClient, RedshiftStatementError, UnsafeIntegerError, type RedshiftData } from '../src/index.ts';
import { startDataApi, type ScriptedDataApi } from './data-api.ts';

let api: ScriptedDataApi | undefined;
afterEach(() => api?.[Symbol.asyncDispose]());

async function connect(script: Parameters<typeof startDataApi>[0]): Promise<RedshiftData> {
  api = await startDataApi(script);
  return createRedshiftDataClient({ ...api.options, workgroup: 'wg', database: 'dev' });
}

const called = (operation: string): Record<string, unknown>[] =>
  (api?.calls ?? []).filter((call) => call.operation === operation).map((call) => call.input);

describe('a query', () => {
  it('sends parameters, waits for the end and reads every page', async () => {
    let looks = 0;
    const redshift = await connect((operation, input) => {
      switch (operation) {
        case 'ExecuteStatement':
          return { Id: 'q1' };
        case 'DescribeStatement':
          looks += 1;
          return looks < 3 ? { Id: 'q1', Status: 'STARTED' } : { Id: 'q1', Status: 'FINISHED', HasResultSet: true };
        default:
          return input['NextToken'] === undefined
            ? { ColumnMetadata: [{ name: 'n', label: 'n', typeName: 'int8' }], Records: [[{ longValue: 1 }]], NextToken: 'more' }
            : {
                ColumnMetadata: [{ name: 'n', label: 'n', typeName: 'int8' }],
                Records: [[{ isNull: true }], [{ stringValue: '1.10' }], [{ booleanValue: false }], [{ doubleValue: 0.5 }]],
              };
      }
    });
    expect(await redshift.query('select :x', { x: '7' })).toEqual({
      columns: [{ name: 'n', type: 'int8' }],
      rows: [[1], [null], ['1.10'], [false], [0.5]],
    });
    expect(called('ExecuteStatement')[0]).toMatchObject({
      WorkgroupName: 'wg',
      Database: 'dev',
      Sql: 'select :x',
      Parameters: [{ name: 'x', value: '7' }],
    });
    expect(called('DescribeStatement')).toHaveLength(3);
  });

  it('signs in as the user of a secret where one is named, as the caller where none is', async () => {
    await connect((operation) => (operation === 'DescribeStatement' ? { Id: 'q', Status: 'FINISHED', HasResultSet: false } : { Id: 'q' }));
    const target = { ...api?.options, workgroup: 'wg', database: 'dev' };
    const owner = createRedshiftDataClient({ ...target, secretArn: 'arn:aws:secretsmanager:eu-west-1:111111111111:secret:admin' });
    await owner.query('select 1');
    await owner.executeGroup({ transaction: 'single', statements: ['select 1'] });
    await createRedshiftDataClient(target).query('select 1');
    expect([...called('ExecuteStatement'), ...called('BatchExecuteStatement')].map((input) => input['SecretArn'])).toEqual([
      'arn:aws:secretsmanager:eu-west-1:111111111111:secret:admin',
      undefined,
      'arn:aws:secretsmanager:eu-west-1:111111111111:secret:admin',
    ]);
  });

  it('without result set asks for none', async () => {
    const redshift = await connect((operation) =>
      operation === 'ExecuteStatement' ? { Id: 'q' } : { Id: 'q', Status: 'FINISHED', HasResultSet: false },
    );
    expect(await redshift.query('create table t (a int)')).toEqual({ columns: [], rows: [] });
    expect(called('GetStatementResult')).toEqual([]);
  });

  it('that fails gives the warehouse’s words, the SQL and the id', async () => {
    const redshift = await connect((operation) =>
      operation === 'ExecuteStatement' ? { Id: 'q9' } : { Id: 'q9', Status: 'FAILED', Error: 'relation "x" does not exist' },
    );
    const failed = redshift.query('select * from x');
    await expect(failed).rejects.toThrow(RedshiftStatementError);
    await expect(failed).rejects.toThrow(/relation "x" does not exist\n {2}in: select \* from x\n {2}Data API statement q9/);
  });

  it('refuses an integer that a JS number would falsify', async () => {
    const redshift = await connect((operation) => {
      if (operation === 'ExecuteStatement') return { Id: 'q' };
      if (operation === 'DescribeStatement') return { Id: 'q', Status: 'FINISHED', HasResultSet: true };
      return { ColumnMetadata: [{ name: 'big' }], Records: [[{ longValue: 2 ** 53 }]] };
    });
    await expect(redshift.query('select big')).rejects.toThrow(UnsafeIntegerError);
  });

  it('that is aborted is cancelled in the warehouse too', async () => {
    const abort = new AbortController();
    const redshift = await connect((operation) => {
      if (operation === 'ExecuteStatement') return { Id: 'q' };
      if (operation === 'CancelStatement') return { Status: true };
      abort.abort();
      return { Id: 'q', Status: 'STARTED' };
    });
    await expect(redshift.query('select pg_sleep(60)', {}, { signal: abort.signal })).rejects.toThrow(/abort/i);
    expect(called('CancelStatement')).toEqual([{ Id: 'q' }]);
  });

  it('is looked at without waiting where too many wait already', async () => {
    const redshift = await connect((operation, input) => {
      if (operation === 'ExecuteStatement') return { Id: 'q' };
      if (input['WaitTimeSeconds'] !== undefined) return { __type: 'ActiveWaitingRequestsExceededException', Message: 'too many' };
      return { Id: 'q', Status: 'FINISHED', HasResultSet: false };
    });
    expect(await redshift.query('select 1')).toEqual({ columns: [], rows: [] });
  });
});

describe('a group', () => {
  it('runs as one batch where it is one transaction, with name and token', async () => {
    const redshift = await connect((operation) => (operation === 'BatchExecuteStatement' ? { Id: 'b' } : { Id: 'b', Status: 'FINISHED' }));
    await redshift.executeGroup({ transaction: 'single', statements: ['a', 'b'] }, { name: 'n', clientToken: 't' });
    expect(called('BatchExecuteStatement')).toMatchObject([{ Sqls: ['a', 'b'], StatementName: 'n', ClientToken: 't' }]);
  });

  it('runs statement by statement where it must not be a transaction', async () => {
    const redshift = await connect((operation) => (operation === 'ExecuteStatement' ? { Id: 's' } : { Id: 's', Status: 'FINISHED' }));
    await redshift.executeGroup({ transaction: 'none', statements: ['a', 'b'] });
    expect(called('ExecuteStatement').map((input) => input['Sql'])).toEqual(['a', 'b']);
  });

  it('names the statement of a batch that failed', async () => {
    const redshift = await connect((operation) =>
      operation === 'BatchExecuteStatement'
        ? { Id: 'b' }
        : {
            Id: 'b',
            Status: 'FAILED',
            Error: 'Query #2 failed',
            SubStatements: [
              { Id: 'b:1', Status: 'FINISHED' },
              { Id: 'b:2', Status: 'FAILED', Error: 'no such column', QueryString: 'select c' },
            ],
          },
    );
    await expect(redshift.executeGroup({ transaction: 'single', statements: ['a', 'select c'] })).rejects.toMatchObject({
      sql: 'select c',
      message: expect.stringContaining('no such column') as string,
    });
  });
});

describe('as the load sees it', () => {
  it('a statement is found by its exact name', async () => {
    const redshift = await connect(() => ({
      Statements: [
        { Id: '2', StatementName: 'load:10' },
        { Id: '1', StatementName: 'load:1' },
      ],
    }));
    expect(await redshift.find('load:1')).toBe('1');
    expect(await redshift.find('load')).toBeNull();
  });

  it.each([
    ['PICKED', { kind: 'running' }],
    ['FINISHED', { kind: 'finished' }],
    ['FAILED', { kind: 'failed', message: 'why', sql: '' }],
    ['ABORTED', { kind: 'failed', message: 'why', sql: '' }],
  ])('%s is %j', async (Status, expected) => {
    const redshift = await connect(() => ({ Id: 's', Status, Error: 'why' }));
    expect(await redshift.status('s')).toEqual(expected);
  });

  it('the last row of a batch comes by column name', async () => {
    const redshift = await connect((operation, input) => {
      if (operation === 'DescribeStatement') return { Id: 'b', Status: 'FINISHED', SubStatements: [{ Id: 'b:1' }, { Id: 'b:2' }] };
      expect(input['Id']).toBe('b:2');
      return { ColumnMetadata: [{ name: 'records' }, { name: 'loaded' }], Records: [[{ longValue: 3 }, { stringValue: '3' }]] };
    });
    expect(await redshift.lastRow('b')).toEqual({ records: 3, loaded: '3' });
  });
});
