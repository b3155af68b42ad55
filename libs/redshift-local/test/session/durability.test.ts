import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRedshift } from '../../src/index.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hakkai-durable-'));
});

afterEach(() => rm(dataDir, { recursive: true }));

it('keeps catalog and rows over a close', async () => {
  const first = await openRedshift({ dataDir });
  const session = await first.openSession();
  await session.executeScript(`
    set enable_case_sensitive_identifier to true;
    create schema lake;
    create table lake.t ("Id" bigint identity(1, 1), n decimal(10, 2) default 1.5, p super);
    insert into lake.t (p) values (json_parse('{"A": 1.10}'));
    create view lake.v as select "Id", p."A" as a from lake.t;
    create function lake.f(int) returns int stable as $$ select $1 + 1 $$ language sql;
  `);
  await first.close();
  const again = await openRedshift({ dataDir });
  const reader = await again.openSession();
  expect((await reader.execute('select * from lake.v')).rows).toEqual([[1n, '1.10']]);
  await reader.execute('insert into lake.t (p) values (null)');
  expect((await reader.execute('select count(*), lake.f(1) from lake.t')).rows).toEqual([[2n, 2]]);
  await again.close();
});

const WRITER = `
  import { openRedshift } from ${JSON.stringify(new URL('../../src/index.ts', import.meta.url).href)};
  const redshift = await openRedshift({ dataDir: process.argv[1] });
  const session = await redshift.openSession();
  await session.execute('create table t (id int)');
  for (let id = 1; ; id += 1) {
    await session.execute('begin');
    await session.execute('insert into t values (' + id + ')');
    await session.execute('insert into t values (' + id + ')');
    await session.execute('commit');
    console.log(id);
  }
`;

it('has after kill -9 every transaction that was acknowledged, each one whole', async () => {
  const writer = spawn(process.execPath, ['--input-type=module', '--eval', WRITER, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line);
    if (acknowledged === 5) writer.kill('SIGKILL');
  }
  const redshift = await openRedshift({ dataDir });
  const session = await redshift.openSession();
  const { rows } = await session.execute('select count(*), count(distinct id), max(id) from t');
  const [count, distinct, last] = (rows[0] ?? []).map(Number);
  expect(last).toBeGreaterThanOrEqual(acknowledged);
  expect(distinct).toBe(last);
  expect(count).toBe(2 * (last ?? 0));
  await redshift.close();
});
