/** The suites too long for `npm test`: every `*.ci.test.ts`. Ends with one line: N passed, N failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const report = join(root, '.reports', 'long', 'vitest.json');
mkdirSync(dirname(report), { recursive: true });
const node = join(root, 'node_modules/node/bin/node');

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const done = spawnSync(node, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`], {
  cwd: root,
  env: { ...process.env, HAKKAI_SUITES: 'long', PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}` },
  stdio: 'inherit',
});
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { numPassedTests: 0, numFailedTests: 0, numFailedTestSuites: 1 };
const failed = Math.max(counts.numFailedTests, counts.numFailedTestSuites, done.status === 0 ? 0 : 1);
console.log(`${counts.numPassedTests} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
