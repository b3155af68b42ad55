import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Another platform runs on the data directory. */
export class DataFolderTaken extends Error {
  constructor(dir: string, pid: number) {
    super(
      `The data directory ${dir} is in use by process ${pid}. Stop that one (kill ${pid}), or choose another directory with --data-dir.`,
    );
    this.name = 'DataFolderTaken';
  }
}

interface Holder {
  readonly pid: number;
  /** Tells the holder from a later process with the same number; empty where the system does not say. */
  readonly started: string;
}

export interface DataFolderLock {
  release(): Promise<void>;
}

/**
 * Takes a data directory for this process: one platform a directory. The lock of a process that is gone (`kill -9`) is taken over.
 *
 * @throws DataFolderTaken
 */
export async function lockDataFolder(dir: string): Promise<DataFolderLock> {
  await mkdir(dir, { recursive: true });
  const path = join(dir, 'lock.json');
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid) };
  const own = `${path}.${randomUUID()}`;
  await writeFile(own, JSON.stringify(mine));
  try {
    while (!(await linked(own, path))) {
      const holder = await readHolder(path);
      if (holder && (await lives(holder))) throw new DataFolderTaken(dir, holder.pid);
      if (holder) await dropStale(path, holder);
    }
  } finally {
    await rm(own, { force: true });
  }
  return { release: () => rm(path, { force: true }) };
}

/** A hard link is made by one process only, and with its content already in it. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes the lock file away, unless another process took it over meanwhile: then that one gets it back. */
async function dropStale(path: string, stale: Holder): Promise<void> {
  const aside = `${path}.stale.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved && (moved.pid !== stale.pid || moved.started !== stale.started)) await linked(aside, path);
  await rm(aside, { force: true });
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`The lock file ${path} cannot be read. Delete it if no platform runs on this directory.`, { cause: error });
  }
}

async function lives(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === '' || holder.started === (await startOf(holder.pid));
}

/** When a process began, in ticks since boot; Linux only. */
async function startOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
