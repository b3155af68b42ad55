import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const HAKKAI = fileURLToPath(new URL('../bin/hakkai.mjs', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as a user does, in a process of its own, to its end. */
export async function hakkai(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return ended(spawnHakkai(args, env));
}

export function spawnHakkai(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, [HAKKAI, ...args], { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
}

export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk: Buffer) => (stdout += chunk.toString('utf8')));
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The first line a process prints that the test accepts; rejects when it ends before. */
export async function lineOf(child: ChildProcess, accepts: (line: string) => boolean): Promise<string> {
  if (!child.stdout) throw new Error('The process was started without a pipe for what it prints.');
  for await (const line of createInterface({ input: child.stdout })) if (accepts(line)) return line;
  throw new Error('The process ended before it printed the awaited line.');
}
