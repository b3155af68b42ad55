import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchExecuteStatementCommand,
  CancelStatementCommand,
  DescribeStatementCommand,
  ExecuteStatementCommand,
  ListStatementsCommand,
  RedshiftDataClient,
  type DescribeStatementCommandOutput,
} from '@aws-sdk/client-redshift-data';
import type { StatementGroup } from '@hakkai/contract';
import type { StatementStatus, Warehouse } from '@hakkai/load';
import { AwsRequestError, callAws } from './aws-request-error.ts';
import { clientConfig, type ClientOptions } from './client-options.ts';
import { readResult, type QueryResult, type QueryValue } from './redshift-result.ts';
import { RedshiftStatementError } from './redshift-statement-error.ts';

export interface RedshiftDataOptions extends ClientOptions {
  readonly workgroup: string;
  readonly database: string;
  /** Secret with the user's name and password; without one the Data API signs in as the caller's IAM identity. */
  readonly secretArn?: string;
  /** a client that exists already; the other client options are then not used */
  readonly client?: RedshiftDataClient;
}

/** The Data API of one database. Every call runs in a session of its own. */
export interface RedshiftData extends Warehouse {
  /**
   * Runs one statement and waits for it.
   *
   * @param params values of `:name` in the SQL; the Data API sends them as text
   * @param options.signal cancels the statement in the warehouse too
   * @throws RedshiftStatementError, AwsRequestError, UnsafeIntegerError
   */
  query(sql: string, params?: Readonly<Record<string, string>>, options?: { readonly signal?: AbortSignal }): Promise<QueryResult>;
  /**
   * Runs a group and waits for its end: `single` as one transaction, `none` statement by statement.
   *
   * @throws RedshiftStatementError, AwsRequestError
   */
  executeGroup(
    group: StatementGroup,
    options?: { readonly name?: string; readonly clientToken?: string; readonly signal?: AbortSignal },
  ): Promise<void>;
  /** Stops a statement; one that has ended already is left alone. */
  cancel(statement: string): Promise<void>;
}

/** The longest a look at a statement waits for its end. Source: Redshift Data API Reference, "DescribeStatement". */
const WAIT_SECONDS = 20;
/** Pauses between looks where the service does not wait. */
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 2_000;

/**
 * @example
 * const redshift = createRedshiftDataClient({ workgroup: 'worldcup-dev', database: 'dev' });
 * await redshift.query('select name from marts.teams where id = :id', { id: '7' });
 * // { columns: [{ name: 'name', type: 'varchar' }], rows: [['Japan']] }
 */
export function createRedshiftDataClient(options: RedshiftDataOptions): RedshiftData {
  const client = options.client ?? new RedshiftDataClient(clientConfig(options));
  const target = {
    WorkgroupName: options.workgroup,
    Database: options.database,
    ...(options.secretArn === undefined ? {} : { SecretArn: options.secretArn }),
  };

  async function execute(sql: string, params: Readonly<Record<string, string>>, naming: Naming): Promise<string> {
    const parameters = Object.entries(params).map(([name, value]) => ({ name, value }));
    const { Id } = await callAws('ExecuteStatement', options.workgroup, () =>
      client.send(
        new ExecuteStatementCommand({ ...target, ...naming, Sql: sql, ...(parameters.length > 0 ? { Parameters: parameters } : {}) }),
      ),
    );
    return idOf(Id, 'ExecuteStatement');
  }

  async function submit(statements: readonly string[], naming: Naming): Promise<string> {
    const { Id } = await callAws('BatchExecuteStatement', options.workgroup, () =>
      client.send(new BatchExecuteStatementCommand({ ...target, ...naming, Sqls: [...statements] })),
    );
    return idOf(Id, 'BatchExecuteStatement');
  }

  async function describe(id: string, waitSeconds: number, signal?: AbortSignal): Promise<DescribeStatementCommandOutput> {
    try {
      const request = new DescribeStatementCommand({ Id: id, ...(waitSeconds > 0 ? { WaitTimeSeconds: waitSeconds } : {}) });
      return await client.send(request, signal ? { abortSignal: signal } : {});
    } catch (error) {
      // Too many look at once and wait: look without waiting.
      if (waitSeconds > 0 && error instanceof Error && error.name === 'ActiveWaitingRequestsExceededException')
        return describe(id, 0, signal);
      throw new AwsRequestError('DescribeStatement', id, error);
    }
  }

  async function untilEnded(id: string, signal?: AbortSignal): Promise<DescribeStatementCommandOutput> {
    try {
      for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LAST_PAUSE_MS)) {
        signal?.throwIfAborted();
        const description = await describe(id, WAIT_SECONDS, signal);
        if (hasEnded(description)) return description;
        await pause(wait, undefined, signal ? { signal } : {});
      }
    } catch (error) {
      if (signal?.aborted) await cancel(id);
      throw error;
    }
  }

  async function cancel(id: string): Promise<void> {
    try {
      await client.send(new CancelStatementCommand({ Id: id }));
    } catch (error) {
      if (hasEnded(await describe(id, 0))) return;
      throw new AwsRequestError('CancelStatement', id, error);
    }
  }

  return {
    cancel,
    async query(sql, params = {}, { signal } = {}) {
      const id = await execute(sql, params, {});
      const description = succeeded(await untilEnded(id, signal), sql);
      return description.HasResultSet === true ? readResult(client, id) : { columns: [], rows: [] };
    },
    async executeGroup(group, { name, clientToken, signal } = {}) {
      const naming = {
        ...(name === undefined ? {} : { StatementName: name }),
        ...(clientToken === undefined ? {} : { ClientToken: clientToken }),
      };
      switch (group.transaction) {
        case 'single':
          if (group.statements.length > 0)
            succeeded(await untilEnded(await submit(group.statements, naming), signal), group.statements.join(';\n'));
          return;
        case 'none':
          for (const sql of group.statements) succeeded(await untilEnded(await execute(sql, {}, {}), signal), sql);
          return;
      }
    },
    submit: (group, name, token) => submit(group.statements, { StatementName: name, ClientToken: token }),
    async find(name) {
      const { Statements } = await callAws('ListStatements', name, () =>
        client.send(new ListStatementsCommand({ StatementName: name, Status: 'ALL' })),
      );
      return Statements?.find((statement) => statement.StatementName === name)?.Id ?? null;
    },
    async status(id) {
      return toStatus(await describe(id, WAIT_SECONDS));
    },
    async lastRow(id) {
      const { SubStatements } = await describe(id, 0);
      const last = SubStatements?.at(-1)?.Id;
      if (last === undefined) throw new AwsRequestError('DescribeStatement', id, new Error('the group has no statements'));
      const { columns, rows } = await readResult(client, last);
      const row: readonly QueryValue[] = rows[0] ?? [];
      return Object.fromEntries(columns.map((column, index) => [column.name, row[index] ?? null]));
    },
  };
}

interface Naming {
  readonly StatementName?: string;
  readonly ClientToken?: string;
}

function idOf(id: string | undefined, call: string): string {
  if (id === undefined) throw new AwsRequestError(call, 'the Data API', new Error('the answer has no statement id'));
  return id;
}

function hasEnded(description: DescribeStatementCommandOutput): boolean {
  return toStatus(description).kind !== 'running';
}

function toStatus(description: DescribeStatementCommandOutput): StatementStatus {
  switch (description.Status) {
    case 'FINISHED':
      return { kind: 'finished' };
    case 'FAILED':
    case 'ABORTED':
      return { kind: 'failed', ...failureOf(description, description.Status) };
    default:
      return { kind: 'running' };
  }
}

/** @throws RedshiftStatementError */
function succeeded(description: DescribeStatementCommandOutput, sql: string): DescribeStatementCommandOutput {
  const { Status, Id = '' } = description;
  if (Status !== 'FAILED' && Status !== 'ABORTED') return description;
  const failure = failureOf(description, Status);
  throw new RedshiftStatementError(Id, Status, failure.message, failure.sql === '' ? sql : failure.sql);
}

/** Of a batch: the statement that failed and its own error. */
function failureOf(
  description: DescribeStatementCommandOutput,
  status: 'FAILED' | 'ABORTED',
): { readonly message: string; readonly sql: string } {
  const failed = description.SubStatements?.find((statement) => statement.Status === 'FAILED');
  return { message: failed?.Error ?? description.Error ?? `the statement was ${status.toLowerCase()}`, sql: failed?.QueryString ?? '' };
}
