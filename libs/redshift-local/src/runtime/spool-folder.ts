import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one statement, gone when the statement is. */
export interface SpoolFolder {
  readonly path: string;
  file(name: string): string;
  remove(): Promise<void>;
}

/** Removes what a process that was killed left behind. One process holds a data folder at a time. */
export async function clearSpool(dataDir: string): Promise<void> {
  await rm(join(dataDir, 'spool'), { recursive: true, force: true });
}

/** `dataDir` null: in the system's temporary folder. */
export async function createSpoolFolder(dataDir: string | null): Promise<SpoolFolder> {
  const parent = dataDir === null ? tmpdir() : join(dataDir, 'spool');
  await mkdir(parent, { recursive: true });
  const path = await mkdtemp(join(parent, 'hakkai-redshift-'));
  return {
    path,
    file: (name) => join(path, name),
    remove: () => rm(path, { recursive: true, force: true }),
  };
}
