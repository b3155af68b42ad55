import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let one: Session;
let two: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  one = await redshift.openSession();
  two = await redshift.openSession();
  for (const table of ['t', 'u']) await one.execute(`create table ${table}(a int)`);
});
afterEach(() => redshift.close());

const isolate = async (level: string): Promise<void> => {
  for (const session of [one, two]) await session.execute(`set hakkai.isolation to ${level}`);
};
const VIOLATION = {
  sqlstate: 'XX000',
  message: expect.stringMatching(
    /^1023 DETAIL: Serializable isolation violation on table - \d+, transactions forming the cycle are: \d+, \d+ \(pid:\d+\)$/,
  ),
};

/** The example of the guide: each reads the table that the other writes. */
async function skew(last: () => Promise<unknown>): Promise<void> {
  await one.execute('begin');
  await two.execute('begin');
  await one.execute('select * from t');
  await two.execute('insert into t values (1)');
  await two.execute('select * from u');
  await last();
}

describe('under SERIALIZABLE', () => {
  beforeEach(() => isolate('serializable'));

  it('two transactions that each read what the other writes: the statement that closes the cycle fails with 1023', async () => {
    await skew(() => expect(one.execute('insert into u values (1)')).rejects.toMatchObject(VIOLATION));
    await expect(one.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
    await one.execute('rollback');
    await two.execute('commit');
    expect((await one.execute('select (select count(*) from t), (select count(*) from u)')).rows).toEqual([[1n, 0n]]);
  });

  it('the one that failed succeeds when it is run again', async () => {
    await skew(() => expect(one.execute('insert into u values (1)')).rejects.toMatchObject(VIOLATION));
    await one.execute('rollback');
    await two.execute('commit');
    await one.execute('begin');
    await one.execute('select * from t');
    await one.execute('insert into u values (1)');
    await one.execute('commit');
  });

  it('finds the cycle when the other has committed already', async () => {
    await skew(() => two.execute('commit'));
    await expect(one.execute('insert into u values (1)')).rejects.toMatchObject(VIOLATION);
  });

  it('finds the cycle of a reader that sees the second of two writers and not the first', async () => {
    const reader = await redshift.openSession();
    await reader.execute('set hakkai.isolation to serializable');
    await one.execute('begin');
    await one.execute('select * from t');
    await two.execute('insert into t values (1)');
    await reader.execute('begin');
    await reader.execute('select * from t');
    await reader.execute('select * from u');
    await expect(one.execute('insert into u values (1)')).rejects.toMatchObject({ sqlstate: 'XX000' });
  });

  it('lets transactions be that a serial order explains: both insert, one reads', async () => {
    await one.execute('begin');
    await two.execute('begin');
    await one.execute('select * from t');
    await two.execute('insert into t values (1)');
    await two.execute('commit');
    await one.execute('select * from t');
    await one.execute('commit');
    await one.execute('insert into t values (2)');
    expect((await one.execute('select count(*) from t')).rows).toEqual([[2n]]);
  });

  it('fails who changes rows of a table that another changed behind its snapshot, whichever rows', async () => {
    await one.execute('insert into t values (1), (2)');
    await one.execute('begin');
    await one.execute('select * from t');
    await two.execute('update t set a = 10 where a = 1');
    await expect(one.execute('update t set a = 20 where a = 2')).rejects.toMatchObject(VIOLATION);
  });

  it.each(['alter table u add column b int', 'alter table u drop column spare', 'alter table u rename column a to b', 'truncate u'])(
    'what changes a table that an older snapshot reads as it was is part of the cycle: %s',
    async (change) => {
      await one.execute('alter table u add column spare int');
      await one.execute('begin');
      await one.execute('select * from t');
      await two.execute('begin');
      await two.execute('select * from t');
      await two.execute(change);
      if (change !== 'truncate u') await two.execute('commit');
      await one.execute('select a from u');
      await expect(one.execute('insert into t values (1)')).rejects.toMatchObject({ sqlstate: 'XX000' });
    },
  );

  it('a table that is dropped after another changed it behind the snapshot is part of the cycle', async () => {
    await one.execute('begin');
    await one.execute('select * from t');
    await two.execute('insert into t values (1)');
    await expect(one.execute('drop table t')).rejects.toMatchObject(VIOLATION);
    await one.execute('rollback');
    await one.execute('drop table t');
  });

  it('a change of a table that no snapshot shows is no part of it', async () => {
    await one.execute('begin');
    await one.execute('select * from t');
    await two.execute('begin');
    await two.execute('select * from t');
    await two.execute('alter table u alter distkey a');
    await two.execute('commit');
    await one.execute('select a from u');
    await one.execute('insert into t values (1)');
    await one.execute('commit');
  });

  it('a lock taken first orders the transactions, and none fails', async () => {
    await one.execute('begin');
    await one.execute('lock t');
    await one.execute('select * from t');
    await two.execute('begin');
    const waiting = two.execute('lock t');
    await one.execute('insert into t values (1)');
    await one.execute('commit');
    await waiting;
    await two.execute('select * from t');
    await two.execute('insert into t values (2)');
    await two.execute('commit');
    expect((await one.execute('select count(*) from t')).rows).toEqual([[2n]]);
  });
});

describe('under SNAPSHOT, the level of a new database', () => {
  it('the same two transactions both commit', async () => {
    expect((await one.execute('show hakkai.isolation')).rows).toEqual([['snapshot']]);
    await skew(() => one.execute('insert into u values (1)'));
    await one.execute('commit');
    await two.execute('commit');
  });

  it('the level that BEGIN names changes nothing', async () => {
    await one.execute('begin isolation level serializable');
    await two.execute('begin isolation level serializable');
    await one.execute('select * from t');
    await two.execute('insert into t values (1)');
    await two.execute('select * from u');
    await one.execute('insert into u values (1)');
    await one.execute('commit');
    await two.execute('commit');
  });
});
