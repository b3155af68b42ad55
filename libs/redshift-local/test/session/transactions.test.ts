import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedshift, QueryCanceled, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let one: Session;
let two: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  one = await redshift.openSession();
  two = await redshift.openSession();
  await one.execute('create table t (id int, v varchar(10))');
});

afterEach(() => redshift.close());

const rows = async (session: Session, sql: string): Promise<unknown[][]> =>
  (await session.execute(sql)).rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)));

/** Whether a promise is still open after everything that can go on has gone on. */
async function waits(work: Promise<unknown>): Promise<boolean> {
  let open = true;
  const settled = work.then(
    () => (open = false),
    () => (open = false),
  );
  for (let turn = 0; turn < 20 && open; turn += 1) {
    const session = await redshift.openSession();
    await session.execute('select 1');
    await session.close();
  }
  void settled;
  return open;
}

describe('a transaction', () => {
  it('shows its rows to others when it commits, not before', async () => {
    await one.execute('begin');
    await one.execute("insert into t values (1, 'a')");
    expect(await rows(two, 'select count(*) from t')).toEqual([[0]]);
    await one.execute('commit');
    expect(await rows(two, 'select count(*) from t')).toEqual([[1]]);
  });

  it('sees the rows of its start, whatever others commit meanwhile', async () => {
    await one.execute('begin');
    expect(await rows(one, 'select count(*) from t')).toEqual([[0]]);
    await two.execute("insert into t values (1, 'a')");
    expect(await rows(one, 'select count(*) from t')).toEqual([[0]]);
    await one.execute('commit');
    expect(await rows(one, 'select count(*) from t')).toEqual([[1]]);
  });

  it('lists the tables that are committed by now, and no longer finds one that another session dropped', async () => {
    const listed = "select tablename from pg_tables where tablename in ('a', 'b', 'own') order by 1";
    await one.execute('create table a (id int)');
    await one.execute('begin');
    await one.execute('create table own (id int)');
    expect(await rows(one, listed)).toEqual([['a'], ['own']]);
    await two.execute('drop table a');
    await two.execute('create table b (id int)');
    expect(await rows(one, listed)).toEqual([['b'], ['own']]);
    await expect(one.execute('select * from a')).rejects.toMatchObject({ sqlstate: '42P01', message: 'relation "a" does not exist' });
    await one.execute('rollback');
    expect(await rows(one, listed)).toEqual([['b']]);
  });

  it('does not find a table that another session made after its snapshot, and counts none of its rows', async () => {
    await one.execute('begin');
    expect(await rows(one, 'select count(*) from t')).toEqual([[0]]);
    await two.execute('create table later (id int)');
    await two.execute('insert into later values (1)');
    expect(await rows(one, 'select count(*) from svv_table_info where "table" = \'later\'')).toEqual([[0]]);
    await expect(one.execute('select * from later')).rejects.toMatchObject({ sqlstate: '42P01' });
    await one.execute('rollback');
    expect(await rows(one, 'select count(*) from later')).toEqual([[1]]);
  });

  it('sees the rows and tables of its first statement on tables, though that one read other tables than the next', async () => {
    await one.execute('create table other (id int)');
    await one.execute('begin');
    expect(await rows(one, 'select count(*) from other')).toEqual([[0]]);
    await two.execute("insert into t values (1, 'a')");
    await two.execute('alter table t add column added int');
    expect(await rows(one, 'select * from t')).toEqual([]);
    await expect(one.execute('select added from t')).rejects.toMatchObject({ sqlstate: '42703' });
    await one.execute('rollback');
    await one.execute('begin');
    await one.execute('create table third (id int)');
    await two.execute('alter table t drop column added');
    await expect(one.execute('alter table t add column another int')).rejects.toMatchObject({ sqlstate: '40001' });
  });

  it('sees what is committed before its first statement with a table, though it ran some without', async () => {
    await one.execute('begin');
    expect(await rows(one, 'select 1')).toEqual([[1]]);
    await two.execute("insert into t values (1, 'a')");
    await two.execute('alter table t add column added int');
    expect(await rows(one, 'select * from t')).toEqual([[1, 'a', null]]);
    await one.execute('commit');
  });

  it('stays aborted after an error until it ends', async () => {
    await one.execute('begin');
    await one.execute("insert into t values (1, 'a')");
    await expect(one.execute('select nosuch from t')).rejects.toMatchObject({ sqlstate: '42703' });
    await expect(one.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
    expect(one.inTransaction).toBe(true);
    await one.execute('commit');
    expect(one.inTransaction).toBe(false);
    expect(await rows(one, 'select count(*) from t')).toEqual([[0]]);
  });

  it('is aborted by a syntax error too', async () => {
    await one.execute('begin');
    await expect(one.execute('selct 1')).rejects.toMatchObject({ sqlstate: '42601', position: 1 });
    await expect(one.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
  });

  it('takes its tables, views, temporary tables and settings back', async () => {
    await one.execute('begin');
    await one.execute('create table made (a int)');
    await one.execute('create temp table temporary (a int)');
    await one.execute('create view seen as select a from made');
    await one.execute('set enable_case_sensitive_identifier to true');
    await one.execute('rollback');
    for (const table of ['made', 'temporary', 'seen'])
      await expect(one.execute(`select * from ${table}`)).rejects.toMatchObject({ sqlstate: '42P01' });
    expect(await rows(one, 'show enable_case_sensitive_identifier')).toEqual([['off']]);
  });

  it('ends with TRUNCATE, which commits', async () => {
    await one.execute("insert into t values (1, 'a')");
    await one.execute('begin');
    await one.execute('create table kept (a int)');
    await one.execute('truncate t');
    expect(one.inTransaction).toBe(false);
    await one.execute('rollback');
    expect(await rows(two, 'select count(*) from kept, t')).toEqual([[0]]);
  });
});

describe('LOCK', () => {
  it('makes a second locker wait for the end of the first transaction, and then see what it wrote', async () => {
    await one.execute('begin');
    await one.execute('lock t');
    await one.execute("insert into t values (1, 'a')");
    await two.execute('begin');
    const locked = two.execute('lock t');
    expect(await waits(locked)).toBe(true);
    await one.execute('commit');
    await locked;
    expect(await rows(two, 'select id from t')).toEqual([[1]]);
    await two.execute('update t set id = id + 1');
    await two.execute('commit');
    expect(await rows(one, 'select id from t')).toEqual([[2]]);
  });

  it('makes writers of one table take turns: no update is lost and none fails', async () => {
    await one.execute("insert into t values (0, 'n')");
    const sessions = await Promise.all(Array.from({ length: 4 }, () => redshift.openSession()));
    await Promise.all(
      sessions.map(async (session) => {
        for (let round = 0; round < 5; round += 1) {
          await session.execute('begin');
          await session.execute('lock t');
          await session.execute('update t set id = id + 1');
          await session.execute('commit');
        }
      }),
    );
    expect(await rows(one, 'select id from t')).toEqual([[20]]);
  });

  it('lets statements of their own transactions write one table one after the other', async () => {
    await Promise.all(
      Array.from({ length: 6 }, async (_value, index) => (index % 2 === 0 ? one : two).execute(`insert into t values (${index}, 'x')`)),
    );
    expect(await rows(one, 'select count(*) from t')).toEqual([[6]]);
  });

  it('lets one of two sessions that make a table at once make it, and tells the other that it is there', async () => {
    const made = await Promise.allSettled([one.execute('create table made (a int)'), two.execute('create table made (b int)')]);
    expect(made.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(made.find((result) => result.status === 'rejected')).toMatchObject({ reason: { sqlstate: '42P07' } });
  });

  it('finds two transactions that wait for each other', async () => {
    await one.execute('create table u (id int)');
    await one.execute('begin');
    await two.execute('begin');
    await one.execute('lock t');
    await two.execute('lock u');
    const waiting = one.execute('lock u');
    await expect(two.execute('lock t')).rejects.toMatchObject({ sqlstate: '40P01' });
    await two.execute('rollback');
    await waiting;
  });

  it('is given up by a statement that is cancelled while it waits', async () => {
    await one.execute('begin');
    await one.execute('lock t');
    const waiting = two.execute('insert into t values (1, null)');
    const failed = waiting.catch((error: unknown) => error);
    expect(await waits(waiting)).toBe(true);
    two.cancel();
    expect(await failed).toBeInstanceOf(QueryCanceled);
    await one.execute('rollback');
    expect(await rows(two, 'select count(*) from t')).toEqual([[0]]);
  });
});

describe('a fence', () => {
  it('fails the batch of a loader whose fence is old', async () => {
    await one.execute('create table lock_source (fence bigint)');
    await one.execute('insert into lock_source values (8)');
    await one.execute('begin');
    await one.execute('lock lock_source');
    await expect(one.execute('select 1 / case when (select max(fence) from lock_source) <= 7 then 1 else 0 end')).rejects.toMatchObject({
      sqlstate: '22012',
    });
  });
});

describe('two transactions without LOCK', () => {
  it('that change the same row fail with 1023, not with words of the engine', async () => {
    await one.execute("insert into t values (1, 'a')");
    await one.execute('begin');
    await one.execute('select * from t');
    await two.execute('update t set id = 2');
    await expect(one.execute('update t set id = 3')).rejects.toMatchObject({ sqlstate: '40001', message: expect.stringContaining('1023') });
  });
});

describe('a session', () => {
  it('cancels a running statement and goes on', async () => {
    const running = one
      .execute('select count(*) from generate_series(1, 100000000) a(x), generate_series(1, 1000) b(y)')
      .catch((error: unknown) => error);
    while (await waits(Promise.resolve())) void 0;
    one.cancel();
    expect(await running).toBeInstanceOf(QueryCanceled);
    expect(await rows(one, 'select 1')).toEqual([[1]]);
  });

  it('ends a statement that runs longer than statement_timeout', async () => {
    await one.execute('set statement_timeout to 50');
    await expect(
      one.execute('select count(*) from generate_series(1, 100000000) a(x), generate_series(1, 1000) b(y)'),
    ).rejects.toBeInstanceOf(QueryCanceled);
    await one.execute('set statement_timeout to 0');
    expect(await rows(one, 'select 1')).toEqual([[1]]);
  });

  it('has temporary tables of its own, which hide permanent ones of their name', async () => {
    await one.execute('create temp table t (x int)');
    await one.execute('insert into t values (5)');
    expect(await rows(one, 'select x from t')).toEqual([[5]]);
    expect(await rows(two, 'select count(id) from t')).toEqual([[0]]);
  });

  it('takes named parameters as text that finds its type', async () => {
    await one.execute("insert into t values (1, 'a'), (2, 'b')");
    const { rows: found } = await one.execute('select v from t where id = :id or v = :v order by 1', [
      { name: 'id', value: '1' },
      { name: 'v', value: "b'; drop table t; --" },
    ]);
    expect(found).toEqual([['a']]);
  });
});
