import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openRedshift, RedshiftError, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let one: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  one = await redshift.openSession();
  await one.execute('create table t (a int)');
});

afterEach(() => redshift.close());

/** What a statement fails with. */
const failure = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof RedshiftError ? [error.sqlstate, error.message] : error),
  );

describe('the count of an UPDATE', () => {
  it('holds a row once though FROM matches it twice', async () => {
    await one.execute('insert into t values (1), (2)');
    await one.execute('create table twice (a int)');
    await one.execute('insert into twice values (1), (1)');
    const { rowCount } = await one.execute('update t set a = 5 from twice where twice.a = t.a');
    expect(rowCount).toBe(1);
  });
});

describe('what ALTER USER SET gives', () => {
  it('starts the next sessions of the user, and RESET goes back to it', async () => {
    await one.execute('create user tuned password disable');
    await one.execute("alter user tuned set query_group to 'etl'");
    const tuned = await redshift.openSession({ user: 'tuned' });
    expect((await tuned.execute('show query_group')).rows).toEqual([['etl']]);
    await tuned.execute("set query_group to 'other'");
    await tuned.execute('reset query_group');
    expect((await tuned.execute('show query_group')).rows).toEqual([['etl']]);
  });
});

describe('a CONNECTION LIMIT', () => {
  it('refuses one session too many of the user, and of no superuser', async () => {
    await one.execute('create user limited password disable connection limit 1');
    const first = await redshift.openSession({ user: 'limited' });
    expect(await failure(redshift.openSession({ user: 'limited' }))).toEqual(['53300', 'too many connections for user "limited"']);
    await first.close();
    await redshift.openSession({ user: 'limited' });
    await one.execute('alter database dev connection limit 1');
    await redshift.openSession();
    await one.execute('create user another password disable');
    expect(await failure(redshift.openSession({ user: 'another' }))).toEqual(['53300', 'too many connections for database "dev"']);
  });
});
