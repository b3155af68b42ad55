import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { NamedBug } from './named-bug.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GOLDEN = 'libs/redshift-local/test/golden/golden.test.ts';

/** What the tests said that were run; `fault` tells why they could not be run at all, which kills no bug. */
export type Verdict =
  | { readonly kind: 'failed'; readonly test: string }
  | { readonly kind: 'passed'; readonly tests: number }
  | { readonly kind: 'fault'; readonly reason: string };

type Named = NamedBug['killedBy'];

/** Runs the tests that a bug names, with the bug in the source, until one fails. */
export const runWithBug = ({ name, killedBy }: NamedBug): Promise<Verdict> => runTests([killedBy], name);

/** Runs the tests that the bugs name, with no bug: all must pass, or a failure with one proves nothing. */
export async function runWithoutBug(bugs: readonly NamedBug[]): Promise<Verdict> {
  const named = bugs.map(({ killedBy }) => killedBy);
  let passed = 0;
  for (const some of [named.filter(isGolden), named.filter((one) => !isGolden(one))]) {
    if (some.length === 0) continue;
    const verdict = await runTests(some, null);
    if (verdict.kind !== 'passed') return verdict;
    passed += verdict.tests;
  }
  return { kind: 'passed', tests: passed };
}

const isGolden = ({ tests }: Named): boolean => tests === GOLDEN;

const runTests = (named: readonly Named[], bug: string | null): Promise<Verdict> =>
  named.every(isGolden) ? runGoldenCases(named, bug) : runVitest(named, bug);

/** Golden cases need no Vitest, which takes longer to start than a case to run. */
async function runGoldenCases(named: readonly Named[], bug: string | null): Promise<Verdict> {
  const put = bug === null ? [] : ['--import', './tools/mutation/put-bug.ts'];
  const output = await node([...put, 'tools/mutation/golden-cases.mjs', ...named.map(({ title }) => title)], bug);
  const [, ran, failed] = /^\{"ran":(\d+),"failed":(.*)\}$/m.exec(output) ?? [];
  if (ran === undefined || failed === undefined) return { kind: 'fault', reason: output };
  if (failed !== 'null') return { kind: 'failed', test: String(JSON.parse(failed)) };
  return ran === '0' ? NO_TEST : { kind: 'passed', tests: Number(ran) };
}

async function runVitest(named: readonly Named[], bug: string | null): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'hakkai-bug-'));
  const report = join(folder, 'report.json');
  const titles = named.map(({ title }) => title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const files = new Set(named.map(({ tests }) => tests));
  const config = ['run', '--config', 'tools/mutation/vitest.config.ts', '--bail=1', '--reporter=json', `--outputFile=${report}`];
  try {
    const output = await node(['node_modules/vitest/vitest.mjs', ...config, ...files, '-t', titles.join('|')], bug);
    return existsSync(report) ? readReport(readFileSync(report, 'utf8')) : { kind: 'fault', reason: output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function node(args: readonly string[], bug: string | null): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const env = { HAKKAI_SEED: '1', ...process.env, ...(bug === null ? {} : { HAKKAI_BUG: bug }) };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  child.on('error', reject);
  child.on('close', () => resolve(Buffer.concat(output).toString('utf8')));
  return promise;
}

const NO_TEST: Verdict = { kind: 'fault', reason: 'no test has this title' };

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
  return passed === 0 ? NO_TEST : { kind: 'passed', tests: passed };
}
