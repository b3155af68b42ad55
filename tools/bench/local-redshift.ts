import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { writeChangeRows } from './change-rows.ts';
import { median, type Figure } from './figure.ts';
import { startRedshift } from './redshift-process.ts';

const ROWS = 1_000_000;
const FILES = 8;
const RUNS = 5;

/** First answer of a fresh process, COPY of a million change rows, and a SUPER aggregate beside the same query written by hand for DuckDB. */
export async function localRedshift(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hakkai-bench-'));
  try {
    const first = await firstQuery(directory);
    const paths = await writeChangeRows(join(directory, 'rows'), ROWS, FILES);
    const redshift = await startRedshift(join(directory, 'redshift'));
    try {
      await redshift.upload('bench', new Map(paths.map((path) => [`changes/${basename(path)}`, path])));
      await redshift.run('set enable_case_sensitive_identifier to true');
      await redshift.run(
        'create table changes (_identity varchar(64), _version varchar(40), _op varchar(8), _changed_at timestamp, "tournamentId" varchar(64), "matchNo" bigint, payload super)',
      );
      const copy = await redshift.run(
        "copy changes from 's3://bench/changes/' iam_role 'arn:aws:iam::123456789012:role/bench' format json 'auto' gzip timeformat 'auto'",
      );
      const ours: number[] = [];
      const byHand: number[] = [];
      const peer = await DuckDBInstance.create(join(directory, 'peer.duckdb'));
      const connection = await peer.connect();
      await connection.run(`create table changes as select * from read_json('${join(directory, 'rows')}/*.gz', format = 'newline_delimited', columns = {
        _identity: 'varchar', _version: 'varchar', _op: 'varchar', _changed_at: 'timestamp', tournamentId: 'varchar', matchNo: 'bigint', payload: 'json'})`);
      for (let run = 0; run < RUNS; run += 1) {
        ours.push((await redshift.run(SUPER_AGGREGATE)).seconds);
        const started = performance.now();
        await connection.runAndReadAll(DUCKDB_AGGREGATE);
        byHand.push((performance.now() - started) / 1000);
      }
      connection.closeSync();
      peer.closeSync();
      return [
        first,
        {
          name: 'COPY of 1 M change rows',
          value: copy.seconds,
          unit: 's',
          bound: 15,
          note: `${FILES} gzip NDJSON objects, through the Data API`,
        },
        {
          name: '3-path SUPER aggregate / DuckDB by hand',
          value: median(ours) / median(byHand),
          unit: '×',
          bound: 2,
          note: `medians of ${RUNS}: ${median(ours).toFixed(2)} s, ${median(byHand).toFixed(2)} s`,
        },
      ];
    } finally {
      await redshift.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const SUPER_AGGREGATE = `select c.payload.round::varchar as round, sum(c.payload.score.ft[0]::int) as goals, count(c.payload.team1::varchar) as teams
  from changes c group by 1 order by 1`;

/** The same paths in one extraction, as somebody who knows DuckDB would write it. */
const DUCKDB_AGGREGATE = `select x[1] as round, sum(try_cast(x[2] as integer)) as goals, count(x[3]) as teams
  from (select json_extract_string(payload, ['$.round', '$.score.ft[0]', '$.team1']) as x from changes) group by 1 order by 1`;

async function firstQuery(directory: string): Promise<Figure> {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const redshift = await startRedshift(join(directory, `first-${run}`));
    await redshift.run('select 1');
    times.push(performance.now() - redshift.startedAt);
    await redshift.stop();
  }
  return {
    name: 'first query after the process starts',
    value: median(times),
    unit: 'ms',
    bound: 500,
    note: `median of ${RUNS}, new data directory, process start included`,
  };
}
