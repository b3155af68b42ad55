import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where everything answers; each is a URL on 127.0.0.1. */
export interface Addresses {
  /** All services behind one address, for `AWS_ENDPOINT_URL`. */
  readonly gateway: string;
  readonly dataApi: string;
  readonly s3: string;
  readonly kinesis: string;
  readonly dynamodb: string;
  readonly lambda: string;
  readonly slack: string;
}

/** What a running platform tells other processes on the same machine. */
export interface PlatformState {
  readonly pid: number;
  readonly environment: string;
  readonly addresses: Addresses;
}

const file = (dataDir: string): string => join(dataDir, 'platform.json');

export async function writePlatformState(dataDir: string, state: PlatformState): Promise<void> {
  await writeFile(`${file(dataDir)}.next`, `${JSON.stringify(state, null, 2)}\n`);
  await rename(`${file(dataDir)}.next`, file(dataDir));
}

export async function removePlatformState(dataDir: string): Promise<void> {
  await rm(file(dataDir), { force: true });
}

/**
 * The platform that runs on a data directory, or undefined when none does (also after it was killed).
 *
 * @example (await readPlatformState('.hakkai'))?.addresses.dataApi
 */
export async function readPlatformState(dataDir: string): Promise<PlatformState | undefined> {
  try {
    const state = JSON.parse(await readFile(file(dataDir), 'utf8')) as PlatformState;
    process.kill(state.pid, 0);
    return state;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}
