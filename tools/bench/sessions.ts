import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure.ts';
import { type DataApiSession, type RedshiftProcess, startRedshift } from './redshift-process.ts';

const SESSIONS = 50;
const QUERIES = 1000;
const SAMPLE_MS = 500;

/**
 * 1,000 small queries on each of 50 sessions of the Data API at the same time: none may fail. Then 1,000 more on each, of which only the memory
 * is looked at: what the process keeps of statements that ended has its limits, and these are reached by then.
 */
export async function sessions(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hakkai-bench-'));
  const redshift = await startRedshift(directory);
  try {
    await redshift.run('create table readings (id bigint, station varchar(20), taken timestamp, value decimal(12,3), detail super)');
    await redshift.run(`insert into readings select n, 'station ' || n % 7, dateadd(minute, n::int, '2026-01-01'::timestamp), n * 1.5,
      json_parse('{"unit":"C","tags":["a","b"],"nested":{"depth":' || n % 5 || '}}') from generate_series(1, 1000) as s(n)`);
    const samples = new MemorySamples(redshift);
    const started = performance.now();
    const opened = await Promise.all(Array.from({ length: SESSIONS }, () => redshift.openSession()));
    await Promise.all(opened.map((session) => session.run('create temporary table mine (id integer, note varchar(40), detail super)')));
    const ask = (first: number): Promise<unknown> => Promise.all(opened.map((session, number) => asked(session, number, first, samples)));
    await ask(0);
    const seconds = (performance.now() - started) / 1000;
    const first = samples.usual();
    await ask(QUERIES);
    const each = (1000 * seconds) / (SESSIONS * QUERIES);
    const note = `${SESSIONS} sessions, ${QUERIES} queries each, no error; ${seconds.toFixed(0)} s in all`;
    return [{ name: 'a query of many sessions, result fetched', value: each, unit: 'ms', bound: 20, note }, ...samples.figures(first)];
  } finally {
    await redshift.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function asked(session: DataApiSession, number: number, first: number, samples: MemorySamples): Promise<void> {
  for (let query = first; query < first + QUERIES; query += 1) {
    await session.run(smallQuery(number, query));
    samples.look();
  }
}

/** Reads and writes of a session, each text another one. */
function smallQuery(session: number, query: number): string {
  switch (query % 8) {
    case 0:
      return `insert into mine values (${query}, 'note ${session} of ${query}', json_parse('{"n":${query}}'))`;
    case 1:
      return `select station, count(*), avg(value) from readings where id % ${(session % 9) + 2} = 0 group by station order by station`;
    case 2:
      return `select r.detail.unit::varchar, r.detail.nested.depth::int, t from readings r, r.detail.tags t where r.id = ${query + 1}`;
    case 3:
      return `select id, note, detail.n::int from mine order by id desc limit ${(query % 5) + 1}`;
    case 4:
      return `select id, value, rank() over (partition by station order by value desc) from readings where id < ${session + 20} qualify 1 = 1 limit 10`;
    case 5:
      return `update mine set note = note || '.' where id = ${query - 5}`;
    case 6:
      return `select nvl(max(taken), getdate()), listagg(distinct station, ',') within group (order by station) from readings where id between ${query} and ${query + 50}`;
    default:
      return query % 80 === 79
        ? 'delete from mine'
        : `select '${session}' || '-' || ${query} as name, 7 / 2, '2026-02-28'::date + ${query % 30}`;
  }
}

/** The memory of the process over the run. */
class MemorySamples {
  readonly #redshift: RedshiftProcess;
  #samples: number[] = [];
  #last = 0;

  constructor(redshift: RedshiftProcess) {
    this.#redshift = redshift;
  }

  /** Looks at the memory, twice a second at most. */
  look(): void {
    if (performance.now() - this.#last < SAMPLE_MS) return;
    this.#last = performance.now();
    const mb = this.#redshift.memoryMb();
    if (mb !== null) this.#samples.push(mb);
  }

  /** What nine of ten looks did not exceed, of those since it was last asked: the resident set goes up and down with the collector. */
  usual(): number {
    const sorted = this.#samples.sort((a, b) => a - b);
    this.#samples = [];
    return sorted[Math.floor(0.9 * (sorted.length - 1))] ?? Number.NaN;
  }

  /** None where the system does not tell what a process takes. `first`: what was usual in the first half. */
  figures(first: number): readonly Figure[] {
    const peak = this.#redshift.peakMemoryMb();
    if (peak === null) return [];
    const second = this.usual();
    const note = `resident set that 9 of 10 looks in the second half did not exceed, ${second.toFixed(0)} MB, less that of the first`;
    return [
      { name: 'peak memory of the process', value: peak, unit: 'MB', bound: 1024, note: 'resident set' },
      { name: 'memory growth in the second half', value: second - first, unit: 'MB', bound: 32, note },
    ];
  }
}
