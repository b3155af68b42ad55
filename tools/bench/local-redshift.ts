import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { writeChangeRows } from './change-rows.ts';
import { median, type Figure } from './figure.ts';
import { MERGE, MERGE_SETUP, PEER_QUERIES, type PeerQuery } from './peer-queries.ts';
import { startRedshift, type RedshiftProcess } from './redshift-process.ts';

const ROWS = 1_000_000;
const FILES = 8;
const RUNS = 5;
/** A ratio of fifths of a second moves by a tenth between medians of 5. */
const PAIRS = 15;

/** First answer of a fresh process, COPY of a million change rows, and SUPER, unnest and MERGE beside the same written by hand for DuckDB. */
export async function localRedshift(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hakkai-bench-'));
  try {
    const first = await firstQuery(directory);
    const paths = await writeChangeRows(join(directory, 'rows'), ROWS, FILES);
    const redshift = await startRedshift(join(directory, 'redshift'));
    const peer = await DuckDBInstance.create(join(directory, 'peer.duckdb'), { threads: '2' });
    const connection = await peer.connect();
    try {
      const copy = await copyRows(redshift, paths);
      await loadByHand(connection, join(directory, 'rows'));
      const ratios: Figure[] = [];
      for (const query of PEER_QUERIES) ratios.push(await besidePeer(query, redshift, connection, PAIRS));
      for (const statement of MERGE_SETUP) {
        await redshift.run(statement);
        await connection.run(statement);
      }
      // A second MERGE would find every row: one run, so that both sides do what the name says.
      ratios.push(await besidePeer(MERGE, redshift, connection, 1));
      return [first, ...copy, ...ratios];
    } finally {
      connection.closeSync();
      peer.closeSync();
      await redshift.stop();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function copyRows(redshift: RedshiftProcess, paths: readonly string[]): Promise<readonly Figure[]> {
  await redshift.upload('bench', new Map(paths.map((path) => [`changes/${basename(path)}`, path])));
  await redshift.run(
    'create table changes (_identity varchar(64), _version varchar(40), _op varchar(8), _changed_at timestamp, tournamentid varchar(64), matchno bigint, payload super)',
  );
  const before = redshift.processorSeconds();
  const copy = await redshift.run(
    "copy changes from 's3://bench/changes/' iam_role 'arn:aws:iam::123456789012:role/bench' format json 'auto ignorecase' gzip timeformat 'auto'",
  );
  const after = redshift.processorSeconds();
  const processor = before === null || after === null ? '' : `, ${(after - before).toFixed(1)} s of processor`;
  const note = `${FILES} gzip NDJSON objects, through the Data API${processor}`;
  const figures: Figure[] = [{ name: 'COPY of 1 M change rows', value: copy.seconds, unit: 's', bound: 15, note }];
  const peak = redshift.peakMemoryMb();
  if (peak !== null)
    figures.push({ name: 'peak memory of the process after COPY', value: peak, unit: 'MB', bound: 1024, note: 'resident set' });
  return figures;
}

async function loadByHand(connection: DuckDBConnection, rows: string): Promise<void> {
  await connection.run(`create table changes as select * from read_json('${rows}/*.gz', format = 'newline_delimited', columns = {
    _identity: 'varchar', _version: 'varchar', _op: 'varchar', _changed_at: 'timestamp', tournamentId: 'varchar', matchNo: 'bigint', payload: 'json'})`);
}

async function besidePeer(query: PeerQuery, redshift: RedshiftProcess, connection: DuckDBConnection, runs: number): Promise<Figure> {
  const ours: number[] = [];
  const byHand: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    ours.push((await redshift.run(query.redshift)).seconds);
    const started = performance.now();
    await connection.runAndReadAll(query.byHand);
    byHand.push((performance.now() - started) / 1000);
  }
  return {
    name: query.name,
    value: median(ours) / median(byHand),
    unit: '×',
    bound: query.bound,
    note: `${runs === 1 ? 'one run' : `medians of ${runs}`}: ${median(ours).toFixed(2)} s, ${median(byHand).toFixed(2)} s`,
  };
}

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
