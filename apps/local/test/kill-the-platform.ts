import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished } from 'vitest';
import { matchScript } from '../src/tournament/match-script.ts';
import { CORRECTIONS_2026 } from '../src/tournament/corrections.ts';
import { type Match, readTournament, tournamentYears } from '../src/tournament/tournament-file.ts';
import { tournamentId } from '../src/tournament/match-item.ts';
import type { SourceStatus } from '../src/source-status.ts';
import { temporaryFolder } from './stand-in-clients.ts';

/** Where a life of the platform ends: the first time it comes to a named step, or after a time. */
export type KillPoint = { readonly at: 'failpoint'; readonly name: string } | { readonly at: 'time'; readonly ms: number };

/** Lives on one data directory, each of which ends at its point. */
export type KillPlan = readonly KillPoint[];

export interface Outcome {
  /** `wc-1930/1` → the match as the warehouse has it */
  readonly matches: ReadonlyMap<string, unknown>;
  /** Changes of the stream in history: rows, and distinct changes among them. */
  readonly changes: readonly [rows: number, distinct: number];
  readonly status: readonly SourceStatus[];
  readonly peakMb: number;
}

/**
 * Lives through the plan on a folder of its own, then to the end, and compares what is there with the files and with an undisturbed
 * run. A life that is done before its moment counts as no kill; a failpoint that is never reached is a failure.
 *
 * @returns how many lives were killed
 */
export async function survives(plan: KillPlan, seed: number, undisturbed?: Outcome): Promise<number> {
  const folder = await temporaryFolder();
  let killed = 0;
  for (const point of plan) {
    const outcome = await live(folder.path, seed, point);
    if (point.at === 'failpoint') expect(outcome, `the platform never came to ${point.name}`).toBeUndefined();
    if (outcome === undefined) killed += 1;
    console.log(`seed ${seed}: ${outcome === undefined ? 'killed' : 'was done'} ${describePoint(point)}`);
  }
  const outcome = await live(folder.path, seed);
  expect(outcome?.matches).toEqual(await expectedMatches());
  if (undisturbed) expect(outcome?.matches).toEqual(undisturbed.matches);
  const changes = await expectedChanges();
  expect(outcome?.changes, `rows and distinct changes; the data directory is kept: ${folder.path}`).toEqual([changes, changes]);
  for (const { name, in: records, loaded, quarantined } of outcome?.status ?? []) expect(loaded + quarantined, name).toBe(records);
  expect(outcome?.peakMb).toBeLessThan(1024);
  await folder.remove();
  return killed;
}

export const describePoint = (point: KillPoint): string => (point.at === 'failpoint' ? `at ${point.name}` : `after ${point.ms} ms`);

/** Lives one life; undefined when it was killed, as it should be at its point. @throws Error when it ended in any other way */
export async function live(dataDir: string, seed: number, point?: KillPoint): Promise<Outcome | undefined> {
  const script = new URL('world-cup-process.ts', import.meta.url).pathname;
  const environment = { ...process.env, ...(point?.at === 'failpoint' ? { HAKKAI_FAILPOINT: point.name } : {}) };
  const child = spawn(process.execPath, [script, dataDir, String(seed)], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const output: Buffer[] = [];
  const problems: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => output.push(data));
  child.stderr.on('data', (data: Buffer) => problems.push(data));
  const timer = point?.at === 'time' ? setTimeout(() => child.kill('SIGKILL'), point.ms) : undefined;
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  clearTimeout(timer);
  if (signal === 'SIGKILL') return undefined;
  const complaint = Buffer.concat(problems).toString();
  if (code !== 0)
    throw new Error(`The platform ended with ${code ?? signal}${point ? ` before ${describePoint(point)}` : ''}:\n${complaint}`);
  const last = Buffer.concat(output).toString().trim().split('\n').at(-1) ?? '';
  const told = JSON.parse(last) as {
    matches: [string, number, string][];
    changes: [number, number];
    status: SourceStatus[];
    peakMb: number;
  };
  return {
    ...told,
    matches: new Map(told.matches.map(([tournament, matchNo, payload]) => [`${tournament}/${matchNo}`, JSON.parse(payload)])),
  };
}

/** What the warehouse must hold in the end, from the files alone. */
async function expectedMatches(): Promise<ReadonlyMap<string, unknown>> {
  const expected = new Map<string, Match>();
  for (const year of await tournamentYears()) {
    for (const [index, match] of (await readTournament(year)).entries()) {
      expected.set(`${tournamentId(year)}/${index + 1}`, { ...match, tournamentId: tournamentId(year), matchNo: index + 1 });
    }
  }
  return expected;
}

/** How often the tournament service writes while it plays: each write is one change, however often it is delivered. */
async function expectedChanges(): Promise<number> {
  const matches = await readTournament(2026);
  return matches.reduce((sum, match, index) => sum + matchScript(match, CORRECTIONS_2026.get(index + 1)).length, 0);
}

/** A small generator of numbers from 0 to 1, the same for the same seed. */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
