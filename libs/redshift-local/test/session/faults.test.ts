import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';
import { FAULTS } from '../../src/session/faults.ts';

let redshift: Redshift;
let session: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table t(a int)');
});
afterEach(() => redshift.close());

const rows = async (): Promise<number> => {
  const other = await redshift.openSession();
  return Number((await other.execute('select count(*) from t')).rows[0]?.[0]);
};

describe('set hakkai.fail_next', () => {
  it.each(Object.entries(FAULTS))('to %s fails the next statement with nothing done: %j', async (name, fault) => {
    const { sqlstate, message } = fault.error({ processId: 1, queryId: 1n });
    await session.execute(`set hakkai.fail_next to '${name}'`);
    await session.execute('show search_path');
    const error = await session.execute('insert into t values (1)').then(
      () => null,
      (thrown: unknown) => thrown,
    );
    const said = name === '1023' ? '1023 DETAIL: Serializable' : name === '57014' ? "cancelled on user's request" : message;
    expect(error).toMatchObject({ sqlstate, message: expect.stringContaining(said) });
    expect(await rows()).toBe(0);
    if (fault.disconnects === true) {
      await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '08003' });
      return;
    }
    await session.execute('insert into t values (1)');
    expect(await rows()).toBe(1);
  });

  it('aborts the transaction as a real failure does, and strikes once though the rollback undoes settings', async () => {
    await session.execute("set hakkai.fail_next to '1023'");
    await session.execute('begin');
    await expect(session.execute('insert into t values (1)')).rejects.toMatchObject({ sqlstate: 'XX000' });
    await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
    await session.execute('rollback');
    await session.execute('begin');
    await session.execute('insert into t values (1)');
    await session.execute('commit');
    expect(await rows()).toBe(1);
  });

  it('can strike COMMIT: what it should have committed is rolled back, and the transaction is over', async () => {
    await session.execute('begin');
    await session.execute('insert into t values (1)');
    await session.execute("set hakkai.fail_next to '1023'");
    await expect(session.execute('commit')).rejects.toMatchObject({ sqlstate: 'XX000' });
    expect(await rows()).toBe(0);
    await session.execute('insert into t values (2)');
    expect(await rows()).toBe(1);
  });

  it('is taken back by none, and leaves other sessions alone', async () => {
    await session.execute("set hakkai.fail_next to '53200'");
    const other = await redshift.openSession();
    await other.execute('select 1');
    await session.execute("set hakkai.fail_next to 'none'");
    await session.execute('insert into t values (1)');
    expect(await rows()).toBe(1);
  });

  it('refuses a failure that it does not know', async () => {
    await expect(session.execute("set hakkai.fail_next to '99999'")).rejects.toMatchObject({ sqlstate: '22023' });
  });
});
