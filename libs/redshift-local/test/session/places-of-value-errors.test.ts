import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EngineConnection } from '../../src/engine/engine-connection.ts';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table offers (id int, price varchar(10))');
  await session.execute("insert into offers values (1, '10'), (2, 'x')");
});

afterEach(() => redshift.close());

const READ = 'select id, price::int from offers';
const FAILS = { sqlstate: '22P02', message: 'invalid input syntax for integer: "x"' };

describe('the place of an error found in values', () => {
  it('is told in a transaction, which stays aborted', async () => {
    await session.execute('begin');
    await expect(session.execute(READ)).rejects.toMatchObject({ ...FAILS, position: 12 });
    await expect(session.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
    await session.execute('rollback');
    expect((await session.execute('select count(*) from offers')).rows).toEqual([[2n]]);
  });

  it('is the start of the statement for rows that only the failed transaction had', async () => {
    await session.execute("update offers set price = '7' where id = 2");
    await session.execute('begin');
    await session.execute("insert into offers values (3, 'x')");
    await expect(session.execute(READ)).rejects.toMatchObject({ ...FAILS, position: 1 });
    await session.execute('rollback');
    expect((await session.execute(READ)).rows).toEqual([
      [1, 10],
      [2, 7],
    ]);
  });

  it('is looked for without writing anything', async () => {
    await expect(session.execute('insert into offers select id + 2, price::int from offers')).rejects.toMatchObject({
      ...FAILS,
      position: 35,
    });
    await expect(session.execute("update offers set price = '1', id = price::int")).rejects.toMatchObject({ ...FAILS, position: 37 });
    expect((await session.execute('select id, price from offers order by 1')).rows).toEqual([
      [1, '10'],
      [2, 'x'],
    ]);
  });

  it('is the start of a statement that takes long', async () => {
    const { query } = EngineConnection.prototype;
    let interrupted: (error: Error) => void = () => undefined;
    const asked = vi
      .spyOn(EngineConnection.prototype, 'query')
      .mockImplementationOnce(function (this: EngineConnection, sql) {
        return query.call(this, sql);
      })
      .mockImplementationOnce(() => new Promise((_resolve, reject) => (interrupted = reject)));
    const interrupt = vi.spyOn(EngineConnection.prototype, 'interrupt').mockImplementation(() => {
      interrupted(new Error('INTERRUPT Error: Interrupted!'));
    });
    await expect(session.execute(READ)).rejects.toMatchObject({ ...FAILS, position: 1 });
    expect(interrupt).toHaveBeenCalledOnce();
    asked.mockRestore();
    interrupt.mockRestore();
    expect((await session.execute('select id from offers where id = 1')).rows).toEqual([[1]]);
  });
});
