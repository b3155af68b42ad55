#!/usr/bin/env node
/**
 * Runs the DAG tests on the real Airflow: `node dags/bin/airflow-suite.mjs [--if-installed] [pytest arguments]`.
 *
 * Airflow 3.2.1 goes into `.venv-airflow` at the root (or HAKKAI_AIRFLOW_VENV), by `requirements.lock` with hashes (about a minute, 350 MB), and stays there
 * until the lock changes. Without a suitable Python it says so in one line and exits 0; under CI=true it exits 1.
 * `--if-installed` does the same where the install has not been made yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const dags = resolve(import.meta.dirname, '..');
const venv = process.env.HAKKAI_AIRFLOW_VENV ?? resolve(dags, '..', '.venv-airflow');
const python = join(venv, 'bin', 'python');
const stamp = join(venv, 'requirements.sha256');
const lock = join(dags, 'requirements.lock');
const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');

const pytestArguments = process.argv.slice(2).filter((argument) => argument !== '--if-installed');

if (!isInstalled()) {
  if (process.argv.includes('--if-installed')) skip('Airflow is not installed yet: `node dags/bin/airflow-suite.mjs` does it');
  install(findPython() ?? skip('it needs Python 3.11 or 3.12 with its venv module (HAKKAI_PYTHON can name one)'));
}
process.exitCode = await runTests();

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted && spawnSync(python, ['-c', 'import airflow.sdk']).status === 0;
}

function findPython() {
  const check = 'import ensurepip, sys, venv; sys.exit(0 if sys.version_info[:2] in ((3, 11), (3, 12)) else 1)';
  return [process.env.HAKKAI_PYTHON, 'python3.12', 'python3.11', 'python3']
    .filter((candidate) => candidate !== undefined)
    .find((candidate) => spawnSync(candidate, ['-c', check]).status === 0);
}

function install(basePython) {
  console.log(`Airflow suite: installing Airflow 3.2.1 into ${venv}, once, about a minute …`);
  rmSync(venv, { recursive: true, force: true });
  run(basePython, ['-m', 'venv', venv]);
  run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-deps', '--require-hashes', '-r', lock]);
  writeFileSync(stamp, wanted);
}

function run(command, commandArguments) {
  const { status, error } = spawnSync(command, commandArguments, { stdio: 'inherit' });
  if (status === 0) return;
  console.error(
    `Airflow suite: \`${[command, ...commandArguments].join(' ')}\` failed${error ? `: ${error.message}` : ` with exit code ${status}`}.`,
  );
  process.exit(1);
}

function skip(reason) {
  const failing = process.env.CI === 'true';
  console.log(`Airflow suite ${failing ? 'failed' : 'skipped'}: ${reason}.`);
  process.exit(failing ? 1 : 0);
}

/** Passes pytest's output on and ends with `N passed, N failed` alone on a line. */
async function runTests() {
  const pytest = spawn(python, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', ...pytestArguments], {
    cwd: dags,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  for await (const chunk of pytest.stdout.setEncoding('utf8')) {
    output += chunk;
    process.stdout.write(chunk);
  }
  const status = await new Promise((resolveStatus) => {
    if (pytest.exitCode !== null) resolveStatus(pytest.exitCode);
    else pytest.on('close', (code) => resolveStatus(code ?? 1));
  });
  const summary = output.trimEnd().split('\n').at(-1) ?? '';
  const count = (word) => Number(new RegExp(`(\\d+) ${word}`).exec(summary)?.[1] ?? 0);
  console.log(`Airflow suite: ${count('skipped')} skipped`);
  console.log(`${count('passed')} passed, ${count('failed') + count('errors?')} failed`);
  return status;
}
