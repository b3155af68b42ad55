import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Manifest } from '@hakkai/contract';
import { compileProject, formatProblem } from '@hakkai/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProject } from '../src/load-project.ts';
import { allMatches, loadMatches, type MatchItem } from './match-changes.ts';
import { ModelWarehouse } from './model-warehouse.ts';
import { worldCupFigures } from './world-cup-figures.ts';

const REPORTS = new URL('../../local/data/nginx/status.ndjson.gz', import.meta.url);

async function compileDemo(): Promise<Manifest> {
  const result = compileProject({ ...(await loadProject()), environment: 'dev' });
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result.manifest;
}

function statusReports(manifest: Manifest): readonly object[] {
  if (!manifest.sources.some((source) => source.name === 'nginx_status')) throw new Error('the demo has no nginx_status source');
  return gunzipSync(readFileSync(REPORTS))
    .toString('utf8')
    .trimEnd()
    .split('\n')
    .map((line): object => JSON.parse(line));
}

describe('the models of the World Cup platform', () => {
  const matches = allMatches();
  const figures = worldCupFigures();
  let warehouse: ModelWarehouse;
  let manifest: Manifest;

  beforeAll(async () => {
    manifest = await compileDemo();
    const log = statusReports(manifest).map((report) => `${JSON.stringify({ log: JSON.stringify(report), container: 'web' })}\n`);
    warehouse = await ModelWarehouse.open(manifest, new Map([['worldcup-dev-logs/nginx-status/1.ndjson.gz', gzipSync(log.join(''))]]));
    await warehouse.apply();
    await warehouse.build();
  });
  afterAll(() => warehouse.close());

  const count = async (relation: string): Promise<number> => Number((await warehouse.rows(`select count(*) from ${relation}`))[0]?.[0]);
  const change = async (id: number, ...changes: Parameters<typeof loadMatches>[0]): Promise<void> => {
    await warehouse.execute(loadMatches(changes, id));
    await warehouse.build('staging.matches', 'staging.goals');
  };
  const match = (tournamentId: string, matchNo: number): MatchItem => {
    const found = matches.find((item) => item.tournamentId === tournamentId && item.matchNo === matchNo);
    if (!found) throw new Error(`the files have no match ${matchNo} of ${tournamentId}`);
    return found;
  };
  const goalsOf = async (tournamentId: string, matchNo: number): Promise<readonly unknown[]> =>
    (
      await warehouse.rows(
        `select scorer from staging.goals where tournament_id = '${tournamentId}' and match_no = ${matchNo} order by side, goal_no`,
      )
    ).map(([scorer]) => scorer);

  it('are there, empty, before the first match is loaded', async () => {
    expect([await count('staging.matches'), await count('staging.goals'), await count('marts.top_scorers')]).toEqual([0, 0, 0]);
  });

  it('know every goal, every tournament and every champion once all matches are loaded', async () => {
    await change(1, ...matches);
    await warehouse.build();
    const scorers = await warehouse.rows('select scorer, goals, tournaments from marts.top_scorers');
    const expected = [...figures.goals].map(([scorer, goals]) => [scorer, goals, figures.tournaments.get(scorer)]);
    const told = scorers.map(([scorer, goals, tournaments]) => [scorer, Number(goals), Number(tournaments)]);
    expect(new Map(told.map((row) => [row[0], row]))).toEqual(new Map(expected.map((row) => [row[0], row])));
    const perTournament = await warehouse.rows('select tournament_id, count(*) from staging.matches group by tournament_id');
    expect(new Map(perTournament.map(([id, matchCount]) => [id, Number(matchCount)]))).toEqual(figures.matches);
    const finals = await warehouse.rows("select tournament, winner from marts.bracket where round = 'Final'");
    expect(new Map(finals.map(([id, winner]) => [id, winner]))).toEqual(figures.champions);
  });

  it('keep their promises on the real data', async () => {
    expect(manifest.tests.length).toBeGreaterThan(20);
    expect(await warehouse.failingTests()).toEqual([]);
  });

  it('leave open what the data does not decide, and see a replay as a match of its own', async () => {
    const bracket = await warehouse.rows(
      `select round, team1, team2, score1, score2, decided_by, winner from marts.bracket
       where tournament in ('wc-1934', 'wc-1938') and (team1 in ('Italy', 'Sweden') and team2 in ('Spain', 'Austria') and round <> 'Semi-finals')
       order by tournament, played_on`,
    );
    expect(bracket).toEqual([
      ['Quarter-finals', 'Italy', 'Spain', 1, 1, null, null],
      ['Quarter-finals, Replays', 'Italy', 'Spain', 1, 0, 'regular time', 'Italy'],
      ['First round', 'Sweden', 'Austria', null, null, null, null],
    ]);
    expect(await warehouse.rows("select distinct stage from staging.matches where tournament_id = 'wc-1950' order by 1")).toEqual([
      ['Final group'],
      ['Group stage'],
    ]);
  });

  it('read a minute as a number, as text and with stoppage time', async () => {
    const minutes = await warehouse.rows(
      `select min(minute), max(minute), min(stoppage), max(stoppage) from staging.goals where tournament_id in ('wc-2014', 'wc-2026')
       group by tournament_id order by tournament_id`,
    );
    expect(minutes).toHaveLength(2);
    for (const [index, id] of ['wc-2014', 'wc-2026'].entries()) {
      const goals = matches.filter((item) => item.tournamentId === id).flatMap(({ goals1 = [], goals2 = [] }) => [...goals1, ...goals2]);
      const played = goals.map(({ minute }) => Number.parseInt(String(minute), 10));
      const added = goals.flatMap(
        ({ minute, offset }) => offset ?? (String(minute).includes('+') ? Number(String(minute).split('+')[1]) : []),
      );
      expect(minutes[index]).toEqual([Math.min(...played), Math.max(...played), Math.min(...added), Math.max(...added)]);
    }
  });

  it('change nothing when nothing was loaded', async () => {
    const before = await warehouse.rows('select * from staging.goals order by 1, 2, 3, 4');
    const watermark = await warehouse.rows('select * from hakkai.watermarks');
    await warehouse.build();
    expect(await warehouse.rows('select * from staging.goals order by 1, 2, 3, 4')).toEqual(before);
    expect(watermark).toHaveLength(1);
    expect(await warehouse.rows('select * from hakkai.watermarks')).toEqual(watermark);
  });

  it('forget a goal that was withdrawn and a match that was deleted, and take the match back when it returns', async () => {
    const final = match('wc-2022', 64);
    const before = await goalsOf('wc-2022', 64);
    expect(before).toHaveLength(6);
    const all = await count('staging.goals');
    await change(2, { ...final, goals2: [] });
    expect(await goalsOf('wc-2022', 64)).toHaveLength(3);
    await change(3, { ...final, removed: true });
    expect(await goalsOf('wc-2022', 64)).toEqual([]);
    expect(await count('staging.goals')).toBe(all - 6);
    await change(4, final);
    expect(await goalsOf('wc-2022', 64)).toEqual(before);
    expect(await count('staging.goals')).toBe(all);
  });

  it('fail a test on a round that the seed does not know', async () => {
    const final = match('wc-2022', 64);
    await change(5, { ...final, round: 'Grand finale' });
    expect(await warehouse.failingTests()).toEqual(['staging.matches.stage.not_null']);
    const assertion = manifest.tests.find((test) => test.id === 'staging.matches.stage.not_null')?.assertion ?? '';
    await expect(warehouse.rows(assertion)).rejects.toThrow('test staging.matches.stage.not_null failed: 1 rows');
    await change(6, final);
    expect(await warehouse.failingTests()).toEqual([]);
    expect(await warehouse.rows(assertion)).toEqual([[0]]);
  });

  it('read the JSON inside the log lines of the web servers', async () => {
    const zones = await warehouse.rows('select zone, sum(reports), sum(requests) from marts.nginx_requests group by zone order by zone');
    expect(zones.map(([zone, reports]) => [zone, Number(reports)])).toEqual([
      ['hg.nginx.org', 500],
      ['lxr.nginx.org', 500],
      ['trac.nginx.org', 500],
    ]);
  });

  it('are rebuilt by a user who holds only the role for it, and stay open to readers', async () => {
    await warehouse.execute(['create user airflow password disable', 'grant role hakkai_build to airflow']);
    const airflow = await warehouse.as('airflow');
    await warehouse.execute(['revoke create on schema marts from role hakkai_build']);
    await expect(airflow.build()).rejects.toThrow('permission denied for schema marts');
    await warehouse.execute(['grant create on schema marts to role hakkai_build']);
    await expect(airflow.rows('select count(*) from "raw".matches_history')).rejects.toThrow('permission denied for schema raw');
    await airflow.build();
    expect(await airflow.failingTests()).toEqual([]);
    const owners = await warehouse.rows("select distinct tableowner from pg_tables where schemaname = 'marts'");
    expect(owners).toEqual([['airflow']]);
    const readers = await warehouse.rows(
      "select identity_name from svv_schema_privileges where namespace_name = 'marts' and privilege_scope = 'TABLES' and privilege_type = 'SELECT' order by 1",
    );
    expect(readers).toEqual([['hakkai_build'], ['hakkai_read']]);
  });

  it('survive a second apply', async () => {
    const before = await count('staging.goals');
    await warehouse.apply();
    expect(await count('staging.goals')).toBe(before);
    expect(await warehouse.failingTests()).toEqual([]);
  });
});
