import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, hakkai, lineOf, spawnHakkai, type Ended } from './hakkai-process.ts';
import { worldCupFigures } from './world-cup-figures.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'hakkai-start-'));
const figures = worldCupFigures();
const rowsOf = async (sql: string): Promise<readonly Record<string, unknown>[]> => {
  const asked = await hakkai(['query', sql, '--data-dir', dataDir, '--json']);
  expect(asked.stderr).toBe('');
  return JSON.parse(asked.stdout);
};

describe('hakkai start --once', { timeout: 180_000 }, () => {
  let first: Ended;
  beforeAll(async () => {
    first = await hakkai(['start', '--once', '--json', '--data-dir', dataDir]);
  }, 180_000);
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  it('ends with one JSON line in which every source balances and every model and test passed', () => {
    expect(first.stderr).toBe('');
    expect(first.code).toBe(0);
    const summary = JSON.parse(first.stdout.trim().split('\n').at(-1) ?? '');
    expect(summary).toMatchObject({ models: { failed: 0 }, tests: { failed: 0 } });
    expect(summary.sources.map((source: { name: string }) => source.name)).toEqual(['matches', 'nginx_status']);
    for (const source of summary.sources) expect(source.in).toBe(source.loaded + source.quarantined);
    expect(summary.sources[1].loaded).toBe(500);
    expect(summary.sources[0].p50Ms).toBeGreaterThan(0);
  });

  it('has the matches, scorers and winners that the JSON files have', async () => {
    const matches = await rowsOf('select "tournamentId" as id, count(*) as matches from source.matches group by 1');
    expect(new Map(matches.map((row) => [row['id'], Number(row['matches'])]))).toEqual(figures.matches);
    const scorers = await rowsOf('select scorer, goals, tournaments from marts.top_scorers');
    expect(new Map(scorers.map((row) => [row['scorer'], Number(row['goals'])]))).toEqual(figures.goals);
    expect(new Map(scorers.map((row) => [row['scorer'], Number(row['tournaments'])]))).toEqual(figures.tournaments);
    const finals = await rowsOf(`select tournament, winner from marts.bracket where round = 'Final'`);
    expect(new Map(finals.map((row) => [row['tournament'], row['winner']]))).toEqual(figures.champions);
    expect(figures.champions.has('wc-1950')).toBe(false);
  });

  it('keeps the Slack message that went out, with the first scorer in it', () => {
    const files = readdirSync(join(dataDir, 'slack')).filter((name) => name.endsWith('.json'));
    expect(files).toHaveLength(1);
    const best = [...figures.goals].sort((a, b) => b[1] - a[1])[0]?.[0];
    expect(readFileSync(join(dataDir, 'slack', files[0] ?? ''), 'utf8')).toContain(best);
  });

  it('loads nothing twice when it is started again, and says so', async () => {
    const count = 'select count(*) as n, count(distinct "_identity") as distinct_changes from "raw".matches_history';
    const before = await rowsOf(count);
    const again = await hakkai(['start', '--once', '--data-dir', dataDir]);
    expect(again.code, again.stderr).toBe(0);
    expect(again.stdout).toMatch(/land objects with \d+ rows are loaded already: none is loaded again/);
    expect(again.stdout).toContain('0 new land objects, 0 rows loaded');
    expect(await rowsOf(count)).toEqual(before);
    expect(before[0]?.['n']).toEqual(before[0]?.['distinct_changes']);
  });

  it('runs until SIGTERM without --once, answers queries meanwhile, and leaves no process', async () => {
    const child = spawnHakkai(['start', '--data-dir', dataDir]);
    const end = ended(child);
    await lineOf(child, (line) => line.startsWith('Running.'));
    expect(await rowsOf('select count(*) as tournaments from (select distinct tournament from marts.bracket)')).toEqual([
      { tournaments: 22 },
    ]);
    child.kill('SIGTERM');
    expect((await end).code).toBe(0);
    expect(() => process.kill(child.pid ?? 0, 0)).toThrow(/ESRCH/);
    expect(await rowsOf('select 1 as one')).toEqual([{ one: 1 }]);
  });
});
