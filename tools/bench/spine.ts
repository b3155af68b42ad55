import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';

const CLI = fileURLToPath(new URL('../../apps/cli/bin/hakkai.mjs', import.meta.url));

/** `npm start -- --once` after the install: from the process's start to its end, on a new data directory. */
export async function spine(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hakkai-bench-'));
  try {
    const started = performance.now();
    const done = spawnSync(process.execPath, [CLI, 'start', '--once', '--json', '--data-dir', directory], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    if (done.status !== 0) throw new Error(`hakkai start --once failed:\n${done.stderr}`);
    const seconds = (performance.now() - started) / 1000;
    const summary: { peakMemoryMb: number } = JSON.parse(done.stdout.trim().split('\n').at(-1) ?? '{}');
    return [
      { name: 'hakkai start --once', value: seconds, unit: 's', bound: 20, note: 'new data directory, 23 World Cups' },
      {
        name: 'peak memory of hakkai start --once',
        value: summary.peakMemoryMb,
        unit: 'MB',
        bound: 1024,
        note: 'resident set, whole platform in one process',
      },
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
