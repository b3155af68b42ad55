import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let owner: Session;
let now = new Date('2026-01-01T00:00:00Z');

const pass = (seconds: number): void => {
  now = new Date(now.getTime() + seconds * 1000);
};

beforeEach(async () => {
  redshift = await openRedshift({ now: () => now });
  owner = await redshift.openSession();
  await owner.execute("create user idler password 'Abcd1234' session timeout 60");
});

afterEach(() => redshift.close());

describe('SESSION TIMEOUT of a user', () => {
  it('ends a session that was idle for so long, and what it had open', async () => {
    await owner.execute('create table t (a int)');
    await owner.execute('grant insert on t to idler');
    const session = await redshift.openSession({ user: 'idler' });
    await session.execute('begin');
    await session.execute('insert into t values (1)');
    pass(60);
    await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '57P05' });
    await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '57P05' });
    expect((await owner.execute('select a from t')).rows).toEqual([]);
  });

  it('counts from the statement before', async () => {
    const session = await redshift.openSession({ user: 'idler' });
    pass(59);
    await session.execute('select 1');
    pass(59);
    expect((await session.execute('select 1')).rows).toEqual([[1]]);
  });

  it('holds for new sessions only, and shows in STV_SESSIONS', async () => {
    const session = await redshift.openSession({ user: 'idler' });
    await owner.execute('alter user idler session timeout 300');
    const later = await redshift.openSession({ user: 'idler' });
    const shown = await owner.execute("select timeout_sec from stv_sessions where trim(user_name) = 'idler' order by 1");
    expect(shown.rows).toEqual([[60], [300]]);
    pass(60);
    await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '57P05' });
    expect((await later.execute('select 1')).rows).toEqual([[1]]);
  });
});
