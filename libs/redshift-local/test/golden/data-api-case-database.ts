import {
  type ColumnMetadata,
  DescribeStatementCommand,
  type DescribeStatementResponse,
  ExecuteStatementCommand,
  type Field,
  paginateGetStatementResult,
  type RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { setTimeout as pause } from 'node:timers/promises';
import { type CaseDatabase, type Outcome, StatementRefused, whileRunning } from './case-database.ts';
import { inBucket } from './golden-objects.ts';

/**
 * Golden cases through the Data API, in sessions of a Redshift Serverless workgroup; what they load lies in `bucket`. The Data API tells no
 * SQLSTATE of an error.
 */
export function openDataApiCaseDatabase(
  client: RedshiftDataClient,
  workgroup: string,
  { database = 'dev', bucket = null }: { readonly database?: string; readonly bucket?: string | null } = {},
): CaseDatabase {
  return {
    openSession() {
      let session: string | null = null;
      const run = async (sql: string, keepAlive: number): Promise<DescribeStatementResponse> => {
        const place = session === null ? { WorkgroupName: workgroup, Database: database } : { SessionId: session };
        const started = await client.send(new ExecuteStatementCommand({ ...place, Sql: sql, SessionKeepAliveSeconds: keepAlive }));
        session = started.SessionId ?? session;
        return end(client, started.Id ?? '');
      };
      return Promise.resolve({
        async execute(sql: string) {
          const ended = await run(bucket === null ? sql : inBucket(sql, bucket), 60);
          if (ended.Status !== 'FINISHED') throw refused(ended);
          return ended.HasResultSet === true ? await outcome(client, ended.Id ?? '') : { columns: [], rows: [] };
        },
        /** The Data API ends a session some time after its last statement; no time at all is the way to say now. */
        async close() {
          if (session !== null) await run('select 1', 0);
        },
      });
    },
    whileRunning,
    close() {
      client.destroy();
      return Promise.resolve();
    },
  };
}

/** The Data API tells the message alone. */
const refused = (ended: DescribeStatementResponse): StatementRefused =>
  new StatementRefused((ended.Error ?? '').replace(/^ERROR: /, ''), { sqlstate: null, position: null, cause: ended });

async function end(client: RedshiftDataClient, id: string): Promise<DescribeStatementResponse> {
  for (;;) {
    const described = await client.send(new DescribeStatementCommand({ Id: id }));
    if (['FINISHED', 'FAILED', 'ABORTED'].includes(described.Status ?? '')) return described;
    await pause(5);
  }
}

async function outcome(client: RedshiftDataClient, id: string): Promise<Outcome> {
  let columns: readonly ColumnMetadata[] = [];
  const rows: (null | number | boolean | string)[][] = [];
  for await (const page of paginateGetStatementResult({ client }, { Id: id })) {
    columns = page.ColumnMetadata ?? columns;
    for (const record of page.Records ?? []) rows.push(record.map(plainField));
  }
  return { columns: columns.map((column) => ({ name: column.label ?? '', type: nameOfType(column) })), rows };
}

function plainField(field: Field): null | number | boolean | string {
  if (field.blobValue !== undefined) return Buffer.from(field.blobValue).toString('hex');
  return field.stringValue ?? field.longValue ?? field.doubleValue ?? field.booleanValue ?? null;
}

const NAMES: ReadonlyMap<string, string> = new Map([
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['bool', 'boolean'],
  ['time', 'time without time zone'],
  ['timetz', 'time with time zone'],
  ['timestamp', 'timestamp without time zone'],
  ['timestamptz', 'timestamp with time zone'],
  ['intervald2s', 'interval day to second'],
  ['intervaly2m', 'interval year to month'],
]);

function nameOfType({ typeName = '', precision = 0, scale = 0 }: ColumnMetadata): string {
  if (typeName === 'numeric') return `numeric(${precision},${scale})`;
  if (typeName === 'varbyte') return `binary varying(${precision})`;
  if (typeName === 'varchar') return `character varying(${precision})`;
  return typeName === 'bpchar' ? `character(${precision})` : (NAMES.get(typeName) ?? typeName);
}
