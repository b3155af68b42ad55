#!/usr/bin/env node
/** Starts the CLI under the Node that the workspace pins: an older one cannot run TypeScript. */
import { spawn } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  // The second start of any command finds its modules compiled: three times faster to its first answer.
  module.enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/hakkai', import.meta.url)));
  await import('../src/main.ts');
} else {
  const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin/node');
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
