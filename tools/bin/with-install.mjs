/**
 * What `npm start` and `npm test` run first: brings node_modules to what package-lock.json says, then goes on under the
 * Node that the workspace pins. Plain JavaScript, because the machine's own Node may be 20.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const programs = {
  hakkai: 'apps/cli/bin/hakkai.mjs',
  test: 'tools/bin/test.mjs',
  bench: 'tools/bench/main.ts',
  'named-bugs': 'tools/mutation/named-bugs.ts',
  mutate: 'tools/mutation/mutate.ts',
};

const [program = '', ...args] = process.argv.slice(2);
const entry = programs[program];
if (!entry) {
  console.error(`with-install: "${program}" is no program of this workspace; known are ${Object.keys(programs).join(', ')}.`);
  process.exit(2);
}

if (!isInstalled()) install();
run();

/** True when every package of the lock file that this platform needs lies in node_modules at the locked version. */
function isInstalled() {
  const installedFile = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(locked).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.optional || entry.peer || entry.devOptional) return true;
    return installed[path] !== undefined && installed[path].version === entry.version;
  });
}

function install() {
  console.log('Installing what the platform needs (npm ci; about a minute the first time) …');
  const started = Date.now();
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) {
    console.error('npm ci failed (its message stands above). Check the network or the registry, then start again.');
    process.exit(1);
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function run() {
  const node = join(root, 'node_modules/node/bin/node');
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`;
  const child = spawn(existsSync(node) ? node : process.execPath, [join(root, entry), ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child through the terminal's process group; SIGTERM reaches only this process.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
