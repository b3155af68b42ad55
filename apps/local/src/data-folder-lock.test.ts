import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DataFolderTaken, lockDataFolder } from './data-folder-lock.ts';

describe('the lock of a data directory', () => {
  let dir: string;
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'hakkai-lock-'));
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('is held by one at a time and leaves nothing behind', async () => {
    const lock = await lockDataFolder(dir);
    await expect(lockDataFolder(dir)).rejects.toThrow(DataFolderTaken);
    await expect(lockDataFolder(dir)).rejects.toThrow(`in use by process ${process.pid}`);
    await lock.release();
    await (await lockDataFolder(dir)).release();
    expect(await readdir(dir)).toEqual([]);
  });

  it('is taken over from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const killed = once(child, 'exit');
    child.kill('SIGKILL');
    await killed;
    await writeFile(join(dir, 'lock.json'), JSON.stringify({ pid: child.pid, started: '' }));
    const takers = await Promise.allSettled([lockDataFolder(dir), lockDataFolder(dir), lockDataFolder(dir)]);
    expect(takers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.runIf(process.platform === 'linux')('is taken over from a process whose number another one has now', async () => {
    await writeFile(join(dir, 'lock.json'), JSON.stringify({ pid: process.pid, started: '1' }));
    await (await lockDataFolder(dir)).release();
  });
});
