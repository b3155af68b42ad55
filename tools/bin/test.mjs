/**
 * `npm test`: format, lint, types, unused code, then every test that needs no Docker. Each step prints one line when it
 * passes and its whole output when it fails; the last line counts the tests of all suites.
 */
import { spawnSync } from 'node:child_process';
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

for (const check of checks) {
  const begun = Date.now();
  const done = spawnSync(bin(check.command[0]), check.command.slice(1), { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status === 0) passed += 1;
  else {
    failed += 1;
    console.log(`${done.stdout ?? ''}${done.stderr ?? ''}`);
  }
  console.log(`${done.status === 0 ? '✓' : '✗'} ${check.name} (${seconds(begun)})`);
}

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

// The quick half of the Airflow suite: its runs on the real scheduler belong to .ci/run.
const airflow = spawnSync(process.execPath, [join(root, 'dags/bin/airflow-suite.mjs'), 'tests/test_graph.py'], {
  cwd: root,
  env,
  encoding: 'utf8',
});
const counted = /^(\d+) passed, (\d+) failed$/m.exec(airflow.stdout);
passed += Number(counted?.[1] ?? 0);
failed += counted ? Number(counted[2]) : airflow.status === 0 ? 0 : 1;
console.log(airflow.status === 0 ? (airflow.stdout.trim().split('\n').at(-1) ?? '') : airflow.stdout + airflow.stderr);

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

function bin(name) {
  return join(root, 'node_modules/.bin', name);
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
