import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedBug } from './named-bug.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the tests said that were run; `fault` tells why they could not be run at all, which kills no bug. */
export type Verdict =
  | { readonly kind: 'failed'; readonly test: string }
  | { readonly kind: 'passed'; readonly tests: number }
  | { readonly kind: 'fault'; readonly reason: string };

/** Runs the tests that a bug names, with the bug in the source, until one fails. */
export const runWithBug = (bug: NamedBug): Promise<Verdict> => runTests([bug.killedBy], bug.name);

/** Runs the tests that the bugs name, with no bug: all must pass, or a failure with one proves nothing. */
export const runWithoutBug = (bugs: readonly NamedBug[]): Promise<Verdict> =>
  runTests(
    bugs.map(({ killedBy }) => killedBy),
    null,
  );

async function runTests(named: readonly NamedBug['killedBy'][], bug: string | null): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'hakkai-bug-'));
  const report = join(folder, 'report.json');
  const titles = named.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const files = new Set(named.map(({ tests }) => tests));
  try {
    const output = await runVitest(
      [...files, '-t', titles.join('|'), '--bail=1', '--reporter=json', `--outputFile=${report}`],
      bug === null ? {} : { HAKKAI_BUG: bug },
    );
    return existsSync(report) ? readReport(readFileSync(report, 'utf8')) : { kind: 'fault', reason: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runVitest(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const vitest = [join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--config', 'tools/mutation/vitest.config.ts'];
  const child = spawn(process.execPath, [...vitest, ...args], {
    cwd: ROOT,
    env: { HAKKAI_SEED: '1', ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  child.on('error', reject);
  child.on('close', () => resolve(Buffer.concat(output).toString('utf8')));
  return promise;
}

/** The part of the JSON reporter's file that is read here. */
interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

function readReport(text: string): Verdict {
  const { testResults }: Report = JSON.parse(text);
  const tests = testResults.flatMap((file) => file.assertionResults);
  const failed = tests.find(({ status }) => status === 'failed');
  if (failed !== undefined) return { kind: 'failed', test: failed.title };
  const broken = testResults.find(({ status }) => status === 'failed');
  if (broken !== undefined) return { kind: 'fault', reason: `${broken.name}: ${broken.message}` };
  const passed = tests.filter(({ status }) => status === 'passed').length;
  return passed === 0 ? { kind: 'fault', reason: 'no test has this title' } : { kind: 'passed', tests: passed };
}
