import { once } from 'node:events';
import { chmodSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from '../figure.ts';
import { requireEqualRows } from './equal-rows.ts';
import type { TpchEngine } from './engine.ts';
import { openPgliteEngine } from './pglite-engine.ts';
import { openPostgresEngine } from './postgres-engine.ts';
import { TPCH_QUERIES, type TpchQuery } from './queries.ts';
import { openRedshiftEngine } from './redshift-engine.ts';
import { TPCH_TABLES, type TpchTable } from './tables.ts';

const RUNS = 5;

/** The 22 shapes of TPC-H at scale 0.1, answered alike by the local Redshift, PGlite and PostgreSQL 15: the times of ours over theirs. */
export async function tpch(): Promise<readonly Figure[]> {
  const directory = mkdtempSync(join(tmpdir(), 'hakkai-tpch-'));
  // PostgreSQL reads the files itself, as another user where this one is root.
  chmodSync(directory, 0o755);
  const engines: TpchEngine[] = [];
  try {
    const files = new Map<TpchTable, string>();
    for (const table of TPCH_TABLES) files.set(table, await writeRows(table, directory));
    engines.push(await openRedshiftEngine(directory, directory), await openPgliteEngine(), await openPostgresEngine());
    for (const engine of engines) {
      for (const [table, file] of files) await engine.load(table, file);
      await engine.settle();
    }
    const figures: Figure[] = [];
    for (const query of TPCH_QUERIES) figures.push(...(await besidePeers(query, engines)));
    return figures;
  } finally {
    for (const engine of engines) await engine.close();
    rmSync(directory, { recursive: true });
  }
}

async function writeRows(table: TpchTable, directory: string): Promise<string> {
  const path = join(directory, `${table.name}.tbl`);
  const file = createWriteStream(path);
  for (const row of table.rows()) if (!file.write(`${row}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  return path;
}

/** Ours against each peer: medians after a first run of each that is not counted, in turns. */
async function besidePeers(query: TpchQuery, engines: readonly TpchEngine[]): Promise<readonly Figure[]> {
  const times = engines.map((): number[] => []);
  const [ours, ...others] = await Promise.all(engines.map((engine) => engine.query(query.sql)));
  for (const [index, rows] of others.entries()) requireEqualRows(query.name, engines[index + 1]?.name ?? '', ours ?? [], rows);
  for (let run = 0; run < RUNS; run += 1) {
    for (const [index, engine] of engines.entries()) {
      const started = performance.now();
      await engine.query(query.sql);
      times[index]?.push((performance.now() - started) / 1000);
    }
  }
  const [mine = Number.NaN, ...peers] = times.map(median);
  return peers.map((seconds, index) => ({
    name: `TPC-H ${query.name} / ${engines[index + 1]?.name}`,
    value: mine / seconds,
    unit: '×',
    bound: 1,
    note: `medians of ${RUNS}: ${mine.toFixed(3)} s, ${seconds.toFixed(3)} s; ${ours?.length ?? 0} equal rows`,
  }));
}
