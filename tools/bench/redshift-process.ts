import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { PutObjectCommand, CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { existsSync, readFileSync } from 'node:fs';

const CLI = fileURLToPath(new URL('../../apps/cli/bin/hakkai.mjs', import.meta.url));
/** Linux counts processor time in hundredths of a second. */
const CLOCK_TICKS = 100;
/** The longest that one look at a statement waits for its end. */
const WAIT_SECONDS = 20;
const SESSION_SECONDS = 3600;
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** A session of the Data API: its temporary tables and settings stay from one statement to the next. */
export interface DataApiSession {
  /** Runs a statement and fetches its result, if it has one. */
  run(sql: string): Promise<void>;
}

/** A `hakkai redshift` of its own process, spoken to as a user would: the unmodified AWS clients. */
export interface RedshiftProcess {
  readonly startedAt: number;
  run(sql: string): Promise<{ readonly seconds: number; readonly rows: number }>;
  openSession(): Promise<DataApiSession>;
  /** Processor seconds it has used, which other programs on the machine do not stretch; null where the system does not say. */
  processorSeconds(): number | null;
  /** The largest resident set the process has had; null where the system does not say (it does on Linux). */
  peakMemoryMb(): number | null;
  /** The resident set at this moment; null where the system does not say. */
  memoryMb(): number | null;
  upload(bucket: string, keyed: ReadonlyMap<string, string>): Promise<void>;
  stop(): Promise<void>;
}

export async function startRedshift(dataDir: string): Promise<RedshiftProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [CLI, 'redshift', '--json', '--data-dir', dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const addresses = await firstLine(child.stdout);
  const client = new RedshiftDataClient({ endpoint: addresses.dataApi, region: 'us-east-1', credentials });
  const s3 = new S3Client({ endpoint: addresses.s3, region: 'us-east-1', credentials, forcePathStyle: true });
  const target = { WorkgroupName: 'bench', Database: addresses.database };
  return {
    startedAt,
    async run(sql) {
      const started = performance.now();
      const { Id } = await client.send(new ExecuteStatementCommand({ ...target, Sql: sql }));
      for (;;) {
        // As the project's own client waits: in the service, not by asking again and again, which takes the processor from the statement.
        const status = await client.send(new DescribeStatementCommand({ Id, WaitTimeSeconds: WAIT_SECONDS }));
        if (status.Status === 'FAILED' || status.Status === 'ABORTED')
          throw new Error(`The benchmark's statement failed: ${status.Error}\n${sql}`);
        if (status.Status !== 'FINISHED') continue;
        const result = status.HasResultSet ? await client.send(new GetStatementResultCommand({ Id })) : undefined;
        return { seconds: (performance.now() - started) / 1000, rows: result?.Records?.length ?? 0 };
      }
    },
    async openSession() {
      const { SessionId } = await client.send(
        new ExecuteStatementCommand({
          ...target,
          Sql: 'select 1',
          SessionKeepAliveSeconds: SESSION_SECONDS,
          WaitTimeSeconds: WAIT_SECONDS,
        }),
      );
      return {
        async run(sql) {
          const { Id, Status, HasResultSet } = await client.send(
            new ExecuteStatementCommand({ SessionId, Sql: sql, WaitTimeSeconds: WAIT_SECONDS }),
          );
          if (Status !== 'FINISHED') {
            const { Error: error } = await client.send(new DescribeStatementCommand({ Id }));
            throw new Error(`The benchmark's statement is ${Status}: ${error}\n${sql}`);
          }
          if (HasResultSet) await client.send(new GetStatementResultCommand({ Id }));
        },
      };
    },
    processorSeconds() {
      const stat = `/proc/${child.pid}/stat`;
      const [user, system] = existsSync(stat) ? (readFileSync(stat, 'utf8').split(') ')[1]?.split(' ').slice(11, 13) ?? []) : [];
      return user === undefined || system === undefined ? null : (Number(user) + Number(system)) / CLOCK_TICKS;
    },
    peakMemoryMb: () => memory(child.pid, 'VmHWM'),
    memoryMb: () => memory(child.pid, 'VmRSS'),
    async upload(bucket, keyed) {
      await s3.send(new CreateBucketCommand({ Bucket: bucket }));
      for (const [key, path] of keyed) await s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: readFileSync(path) }));
    },
    async stop() {
      client.destroy();
      s3.destroy();
      child.kill('SIGTERM');
      await exited;
    },
  };
}

function memory(pid: number | undefined, field: 'VmHWM' | 'VmRSS'): number | null {
  const status = `/proc/${pid}/status`;
  const line = existsSync(status)
    ? readFileSync(status, 'utf8')
        .split('\n')
        .find((text) => text.startsWith(`${field}:`))
    : undefined;
  return line === undefined ? null : Number.parseInt(line.slice(field.length + 1), 10) / 1024;
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<{ dataApi: string; s3: string; database: string }> {
  for await (const line of createInterface({ input: stream })) return JSON.parse(line);
  throw new Error('hakkai redshift ended before it said where it listens; its message stands above.');
}
