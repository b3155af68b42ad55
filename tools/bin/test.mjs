/**
 * `npm test`: format, lint, types, unused code, then every test that needs no Docker. Each step prints one line when it
 * passes and its whole output when it fails; the last line counts the tests of all suites.
 */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const reports = join(root, '.reports');
const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false' };

const checks = [
  { name: 'format', command: ['biome', 'format', '.'] },
  { name: 'lint and types', command: ['nx', 'run-many', '-t', 'typecheck', 'lint', '--parallel=2', '--outputStyle=static'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const started = Date.now();
let failed = 0;
let passed = 0;

// The quick half of the Airflow suite: its runs on the real scheduler belong to .ci/run. Its first install waits for the network, beside the checks.
const airflow = run(process.execPath, [join(root, 'dags/bin/airflow-suite.mjs'), 'tests/test_graph.py']);

for (const { name, command } of checks) {
  const begun = Date.now();
  const [program, ...options] = command;
  const done = await run(bin(program), options);
  if (done.status === 0) passed += 1;
  else {
    failed += 1;
    console.log(done.output);
  }
  console.log(`${done.status === 0 ? '✓' : '✗'} ${name} (${seconds(begun)})`);
}

const dags = await airflow;
const counted = /^(\d+) passed, (\d+) failed$/m.exec(dags.output);
passed += Number(counted?.[1] ?? 0);
failed += Math.max(Number(counted?.[2] ?? 0), dags.status === 0 ? 0 : 1);
console.log(dags.status === 0 && counted ? `✓ DAGs on Airflow (${counted[0]})` : dags.output);

const vitest = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(reports, 'vitest.json')}`],
  {
    cwd: root,
    env,
    stdio: 'inherit',
  },
);
if (vitest.status !== 0 && !existsSync(join(reports, 'vitest.json'))) failed += 1;

if (existsSync(join(reports, 'vitest.json'))) {
  const report = JSON.parse(readFileSync(join(reports, 'vitest.json'), 'utf8'));
  passed += report.numPassedTests;
  // A file that cannot be loaded has no failed test of its own, yet it is a failure.
  failed += Math.max(report.numFailedTests, report.numFailedTestSuites ?? 0);
}
if (vitest.status !== 0 && failed === 0) failed = 1;

console.log(`\nnpm test took ${seconds(started)}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs a command to its end; its whole output is for the one who reads of its failure. */
function run(command, options) {
  return new Promise((done) => {
    const child = execFile(command, options, { cwd: root, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      done({
        status: error === null ? 0 : child.exitCode || 1,
        output: `${stdout}${stderr}${child.pid === undefined ? error?.message : ''}`,
      });
    });
  });
}

function bin(name) {
  return join(root, 'node_modules/.bin', name);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
