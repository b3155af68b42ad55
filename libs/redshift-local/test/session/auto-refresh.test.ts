import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(() => redshift.close());

const rowsOf = async (sql: string, of = session) => (await of.execute(sql)).rows;
const becomes = (sql: string, rows: unknown, of = session) => vi.waitFor(async () => expect(await rowsOf(sql, of)).toEqual(rows), 10_000);

/** https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh.html */
describe('a materialized view with AUTO REFRESH YES', () => {
  it('follows its base table after each commit, and says in the log that no one asked', async () => {
    await session.execute('create table goals (player varchar(10), n int)');
    await session.execute('create materialized view scorers auto refresh yes as select player, sum(n) as n from goals group by 1');
    expect(await rowsOf("select autorefresh, is_stale from stv_mv_info where name = 'scorers'")).toEqual([['t', 'f']]);
    await session.execute("insert into goals values ('a', 1)");
    await becomes('select player, n from scorers', [['a', 1n]]);
    await session.execute("update goals set n = 5 where player = 'a'");
    await becomes('select player, n from scorers', [['a', 5n]]);
    await becomes("select is_stale from stv_mv_info where name = 'scorers'", [['f']]);
    expect(await rowsOf("select distinct trim(refresh_type), status from svl_mv_refresh_status where mv_name = 'scorers'")).toEqual([
      ['Auto', 'Refresh successfully recomputed MV from scratch'],
    ]);
  });

  it('does not see what is rolled back, and sees a transaction as a whole', async () => {
    await session.execute('create table parts (n int)');
    await session.execute('create materialized view total auto refresh yes as select count(*) as n from parts');
    await session.executeScript('begin; insert into parts values (1); insert into parts values (2); rollback;');
    await session.executeScript('begin; insert into parts values (1), (2); insert into parts values (3); commit;');
    await becomes('select n from total', [[3n]]);
    expect(await rowsOf("select count(*) from svl_mv_refresh_status where mv_name = 'total'")).toEqual([[1n]]);
  });

  it('begins and ends with ALTER MATERIALIZED VIEW', async () => {
    await session.execute('create table switched (n int)');
    await session.execute('create materialized view follows as select count(*) as n from switched');
    await session.execute('insert into switched values (1)');
    expect(await rowsOf("select autorefresh, is_stale from stv_mv_info where name = 'follows'")).toEqual([['f', 't']]);
    await session.execute('alter materialized view follows auto refresh yes');
    await becomes('select n from follows', [[1n]]);
    await session.execute('alter materialized view follows auto refresh no');
    await session.execute('insert into switched values (2)');
    expect(await rowsOf("select autorefresh, is_stale from stv_mv_info where name = 'follows'")).toEqual([['f', 't']]);
  });

  it('logs a refresh that fails, disturbs no one, and tries again after the next change', async () => {
    await session.execute('create table ratios (n int)');
    await session.execute('create materialized view inverse auto refresh yes as select sum(10 / n) as n from ratios');
    await session.execute('insert into ratios values (0)');
    await becomes("select trim(refresh_type), status from svl_mv_refresh_status where mv_name = 'inverse'", [
      ['Auto', 'Refresh failed. Divide by zero'],
    ]);
    await session.execute('update ratios set n = 2');
    await becomes('select n from inverse', [[5n]]);
  });

  it('keeps its turn while another transaction holds it, and closes with the database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hakkai-auto-refresh-'));
    const first = await openRedshift({ dataDir: folder });
    const [writer, holder] = [await first.openSession(), await first.openSession()];
    await writer.execute('create table held (n int)');
    await writer.execute('create materialized view slow auto refresh yes as select count(*) as n from held');
    await holder.executeScript('begin; lock slow;');
    await writer.execute('insert into held values (1)');
    await becomes("select count(*) from stv_sessions where user_name = 'rdsdb'", [[1n]], writer);
    await first.close();
    const second = await openRedshift({ dataDir: folder });
    const reader = await second.openSession();
    expect(await rowsOf('select n from slow', reader)).toEqual([[0n]]);
    await reader.execute('insert into held values (2)');
    await becomes('select n from slow', [[2n]], reader);
    await second.close();
    await rm(folder, { recursive: true });
  });
});
