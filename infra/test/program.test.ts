import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FUNCTIONS } from '../src/components/artifacts.ts';
import { runProgram, systemNode, type ProgramRun } from './loopback-engine.ts';
import { recordStack } from './record-stack.ts';
import { configOf } from './stack-file.ts';

const node = systemNode();
let run: ProgramRun;

/** As `pulumi up` does: everything is built before the program says what to deploy. What is built then serves the other tests. */
const BUILT = 'dist/program.mjs';
/** Each run is a process or two of its own: seconds on an idle machine, more where others work too. */
vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 });
beforeAll(async () => {
  run = await runProgram(node, 'main.mjs', 'dev', configOf('dev'));
});

describe(`the program as Pulumi starts it (${node})`, () => {
  it('registers what the golden says, and ends well', async () => {
    expect(run).toMatchObject({ exitCode: 0, errors: [], stderr: '' });
    const recorded = await recordStack('dev');
    expect(run.resources).toEqual(recorded.map(({ type, name }) => `${type} ${name}`).sort());
  });

  it('hands Airflow the manifest of the stack’s own environment', () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL('../dist/manifest-dev.json', import.meta.url), 'utf8'));
    expect(manifest).toMatchObject({ project: 'worldcup', environment: 'dev', database: 'dev' });
  });

  it('ends with one clear error, and without stack trace, when a key is missing', async () => {
    const { 'hakkai:logs': _gone, ...config } = configOf('dev');
    const failed = await runProgram(node, BUILT, 'dev', config);
    expect(failed.exitCode).not.toBe(0);
    expect(failed.errors).toEqual([
      'The config of stack dev (infra/Pulumi.dev.yaml) does not fit:\n' +
        "  hakkai:logs: is missing; for example: pulumi config set --stack dev --path 'hakkai:logs.retentionDays' 365",
    ]);
  });

  it('deploys nothing for an environment whose SQL does not compile', async () => {
    const failed = await runProgram(node, 'main.mjs', 'staging', configOf('dev'));
    expect(failed.exitCode).not.toBe(0);
    expect(failed.resources).toEqual(['pulumi:pulumi:Stack hakkai-staging']);
    expect(failed.errors).toEqual(['hakkai compile --env staging failed, so nothing is deployed: its errors stand above.']);
    expect(failed.stderr).toMatch(/staging/);
  });
});

describe('the bundle of function', () => {
  it.each(FUNCTIONS)('%s starts alone and has a handler', (name) => {
    const bundle = fileURLToPath(new URL(`../dist/lambdas/${name}/index.mjs`, import.meta.url));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['-e', `import(${JSON.stringify(bundle)}).then((m) => console.log(typeof m.handler))`],
      {
        encoding: 'utf8',
        // Nothing of the workspace is to be found: the function has its file only.
        cwd: '/',
        env: {
          HAKKAI_ENVIRONMENT: 'dev',
          HAKKAI_SNAPSHOT_FUNCTION: 'snapshot',
          HAKKAI_SLACK_TOKEN_SECRET: 'token',
          AWS_REGION: 'ap-northeast-1',
        },
      },
    );
    expect({ stdout, stderr }).toEqual({ stdout: 'function\n', stderr: '' });
  });
});
