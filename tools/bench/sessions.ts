import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './figure.ts';
import { type DataApiSession, type RedshiftProcess, startRedshift } from './redshift-process.ts';

const SESSIONS = 50;
const QUERIES = 1000;
const SAMPLE_MS = 500;

/** 1,000 small queries on each of 50 sessions of the Data API at the same time: none may fail, and memory has to level off. */
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
    await Promise.all(opened.map((session, number) => ask(session, number, samples)));
    const seconds = (performance.now() - started) / 1000;
    const each = (1000 * seconds) / (SESSIONS * QUERIES);
    const note = `${SESSIONS} sessions, ${QUERIES} queries each, no error; ${seconds.toFixed(0)} s in all`;
    return [{ name: 'a query of many sessions, result fetched', value: each, unit: 'ms', bound: 20, note }, ...samples.figures()];
  } finally {
    await redshift.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function ask(session: DataApiSession, number: number, samples: MemorySamples): Promise<void> {
  await session.run('create temporary table mine (id integer, note varchar(40), detail super)');
  for (let query = 0; query < QUERIES; query += 1) {
    await session.run(smallQuery(number, query));
    samples.asked(SESSIONS * QUERIES);
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
  readonly #samples: { readonly done: number; readonly mb: number }[] = [];
  #done = 0;
  #last = 0;

  constructor(redshift: RedshiftProcess) {
    this.#redshift = redshift;
  }

  /** A query came back; looks at the memory twice a second, and at the end of all. */
  asked(all: number): void {
    this.#done += 1;
    if (performance.now() - this.#last < SAMPLE_MS && this.#done < all) return;
    this.#last = performance.now();
    const mb = this.#redshift.memoryMb();
    if (mb !== null) this.#samples.push({ done: this.#done / all, mb });
  }

  /** None where the system does not tell what a process takes. */
  figures(): readonly Figure[] {
    const peak = this.#redshift.peakMemoryMb();
    if (peak === null) return [];
    const usual = (from: number, to: number): number =>
      median(this.#samples.filter(({ done }) => done > from && done <= to).map(({ mb }) => mb));
    const [middle, end] = [usual(0.4, 0.6), usual(0.8, 1)];
    const note = `median resident set of the last fifth, ${end.toFixed(0)} MB, less that of the middle fifth`;
    return [
      { name: 'peak memory of the process', value: peak, unit: 'MB', bound: 1024, note: 'resident set' },
      { name: 'memory growth in the second half', value: end - middle, unit: 'MB', bound: 32, note },
    ];
  }
}
