import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeStatementCommand,
  ExecuteStatementCommand,
  GetStatementResultCommand,
  RedshiftDataClient,
} from '@aws-sdk/client-redshift-data';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DEMO_PROJECT } from '../src/load-project.ts';
import { ended, hakkai, lineOf, spawnHakkai } from './hakkai-process.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'hakkai-cli-'));
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** A copy of the demo's project inside the workspace's reach, so that its imports resolve. */
function copiedProject(): string {
  const copy = mkdtempSync(join(DEMO_PROJECT, '..', '.project-'));
  folders.push(copy);
  cpSync(DEMO_PROJECT, copy, {
    recursive: true,
    filter: (path) => !/(^|\/)(dist|node_modules)(\/|$)/.test(path.slice(DEMO_PROJECT.length)),
  });
  return copy;
}

describe('the command line', { timeout: 60_000 }, () => {
  it('explains every verb with --help', async () => {
    const overview = await hakkai(['--help']);
    expect(overview.code).toBe(0);
    for (const verb of ['start', 'query', 'compile', 'apply', 'run', 'redshift']) {
      expect(overview.stdout).toContain(`hakkai ${verb}`);
      expect((await hakkai([verb, '--help'])).stdout).toMatch(new RegExp(`^hakkai ${verb} `));
    }
  });

  it('names a verb, an option and a port it does not know, without a stack trace', async () => {
    for (const [args, message] of [
      [['strat'], /"strat" is no verb/],
      [['compile', '--evn', 'dev'], /--evn/],
      [['compile', '--env', 'live'], /live/],
      [['redshift', '--data-api-port', '99999'], /takes a port/],
      [['redshift', '--pg-port', '5439'], /not emulated yet: the Postgres wire protocol/],
      [['compile', '--project', '/nowhere'], /platform\.ts is missing/],
      [['apply', '--aws'], /--aws needs --secret-arn[^]*adminSecretArn/],
      [['apply', '--secret-arn', 'arn:x'], /give --aws with it/],
      [['apply', '--aws', '--secret-arn', 'arn:x', '--data-dir', 'd'], /not both/],
    ] as const) {
      const { code, stderr } = await hakkai(args);
      expect(code, stderr).toBeGreaterThan(0);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    }
  });

  it('says at file, line and column what is wrong with models and functions, all at once', async () => {
    const project = copiedProject();
    writeFileSync(join(project, 'models/marts/broken.sql'), '/*\nkind: table\n*/\nselect a from staging.matchs m\n');
    writeFileSync(join(project, 'models/marts/worse.sql'), '/*\nkind: table\n*/\nselect from where\n');
    const { code, stderr } = await hakkai(['compile', '--project', project]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/models\/marts\/broken\.sql:4:15 .*staging\.matchs/);
    expect(stderr).toMatch(/models\/marts\/worse\.sql:4:\d+ /);
    expect(stderr).toContain('staging.matches');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('hakkai apply', { timeout: 60_000 }, () => {
  interface Applied {
    readonly steps: readonly { readonly id: string; readonly outcome: string }[];
    readonly done: number;
    readonly skipped: number;
  }
  const apply = async (args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Applied> => {
    const { code, stdout, stderr } = await hakkai(['apply', '--json', ...args], env);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    return JSON.parse(stdout);
  };
  const outcomes = (applied: Applied): ReadonlyMap<string, string> => new Map(applied.steps.map((step) => [step.id, step.outcome]));

  it('makes everything in an empty data directory, and the second time leaves tables and roles as they are', async () => {
    const dataDir = folder();
    const first = await apply(['--data-dir', dataDir]);
    expect(first).toMatchObject({ done: first.steps.length, skipped: 0 });
    const second = outcomes(await apply(['--data-dir', dataDir]));
    for (const id of ['table:raw.matches_history', 'external table:lake.nginx_status', 'role:load', 'role:build', 'role:read'])
      expect(second.get(id), id).toBe('skipped');
    for (const id of ['view:source.matches', 'grants:load', 'grants:build', 'grants:read', 'grants:external'])
      expect(second.get(id), id).toBe('done');
    const roles = await hakkai([
      'query',
      "select role_name from svv_roles where role_name not like 'sys:%' order by 1",
      '--data-dir',
      dataDir,
      '--json',
    ]);
    expect(JSON.parse(roles.stdout)).toEqual([{ role_name: 'hakkai_build' }, { role_name: 'hakkai_load' }, { role_name: 'hakkai_read' }]);
  });

  it('says each step and how many were there already', async () => {
    const { stdout } = await hakkai(['apply', '--data-dir', folder()]);
    expect(stdout).toMatch(/^ {2}✓ schema:raw$/m);
    expect(stdout).toMatch(/^\d+ steps done, 0 there already$/m);
  });

  it('--aws reaches the Data API that AWS clients are pointed at, with their credentials', async () => {
    const child = spawnHakkai(['redshift', '--json']);
    const end = ended(child);
    const { dataApi } = JSON.parse(await lineOf(child, () => true));
    const env = { AWS_ENDPOINT_URL_REDSHIFT_DATA: dataApi, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    const first = await apply(['--aws', '--secret-arn', 'arn:aws:secretsmanager:ap-northeast-1:111111111111:secret:owner'], env);
    expect(first).toMatchObject({ done: first.steps.length, skipped: 0 });
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });
});

describe('hakkai redshift', { timeout: 60_000 }, () => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

  it('prints one JSON line when ready, answers the AWS SDK, and ends on SIGTERM', async () => {
    const child = spawnHakkai(['redshift', '--json', '--data-dir', folder()]);
    const end = ended(child);
    const addresses = JSON.parse(await lineOf(child, () => true));
    expect(addresses).toEqual({ dataApi: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/), s3: expect.any(String), database: 'dev' });
    const client = new RedshiftDataClient({ endpoint: addresses.dataApi, region: 'us-east-1', credentials });
    const { Id } = await client.send(
      new ExecuteStatementCommand({ WorkgroupName: 'w', Database: 'dev', Sql: `select 7/2 as n, 'é' as t` }),
    );
    await vi.waitFor(async () => expect((await client.send(new DescribeStatementCommand({ Id }))).Status).toBe('FINISHED'));
    const { Records } = await client.send(new GetStatementResultCommand({ Id }));
    expect(Records).toEqual([[{ longValue: 3 }, { stringValue: 'é' }]]);
    client.destroy();
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
  });

  it('names a port that is taken in one line', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const { code, stderr } = await hakkai(['redshift', '--json', '--data-api-port', String(port)]);
    server.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`Port ${port} on 127\\.0\\.0\\.1 is taken`));
  });
});
