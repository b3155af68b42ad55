import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Engine } from '../../src/engine/engine.ts';
import { EngineConnection } from '../../src/engine/engine-connection.ts';
import { Database } from '../../src/session/database.ts';
import { LocalSession } from '../../src/session/local-session.ts';

let dataDir: string;
let database: Database;
let one: LocalSession;
let two: LocalSession;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hakkai-reopen-'));
  database = await Database.open({ dataDir });
  one = await LocalSession.open(database, 'awsuser', 'dev', () => undefined);
  two = await LocalSession.open(database, 'awsuser', 'dev', () => undefined);
  await one.execute('create table t (id int)');
  await one.execute('insert into t values (1)');
});

afterEach(async () => {
  await one.close();
  await two.close();
  await database.close();
  await rm(dataDir, { recursive: true });
});

describe('after an internal error of the engine', () => {
  it('what was committed is there, for the session and for others', async () => {
    await database.reopen(database.engine.generation);
    expect((await one.execute('select id from t')).rows).toEqual([[1]]);
    await two.execute('insert into t values (2)');
    expect((await one.execute('select count(*) from t')).rows).toEqual([[2n]]);
  });

  it('an open transaction of another session is rolled back and says so', async () => {
    await two.execute('begin');
    await two.execute('insert into t values (2)');
    await database.reopen(database.engine.generation);
    await expect(two.execute('insert into t values (3)')).rejects.toMatchObject({ sqlstate: '57P02' });
    await expect(two.execute('select 1')).rejects.toMatchObject({ sqlstate: '25P02' });
    await two.execute('rollback');
    expect((await two.execute('select id from t')).rows).toEqual([[1]]);
  });

  it('a database in memory says once to each session that it is empty', async () => {
    const inMemory = await Database.open({});
    const session = await LocalSession.open(inMemory, 'awsuser', 'dev', () => undefined);
    await session.execute('create table t (id int)');
    await inMemory.reopen(inMemory.engine.generation);
    await expect(session.execute('select id from t')).rejects.toMatchObject({
      sqlstate: '57P02',
      message: expect.stringContaining('empty now'),
    });
    await expect(session.execute('select id from t')).rejects.toMatchObject({ sqlstate: '42P01' });
    await session.close();
    await inMemory.close();
  });

  it('that ends its statement alone, temporary tables and the work of others stay', async () => {
    await one.execute('create temp table mine (id int)');
    await two.execute('begin');
    await two.execute('insert into t values (2)');
    const fault = vi.spyOn(EngineConnection.prototype, 'query').mockRejectedValueOnce(new Error('INTERNAL Error: no column "a"'));
    await expect(one.execute('select id from t')).rejects.toMatchObject({ sqlstate: 'XX000' });
    fault.mockRestore();
    expect((await one.execute('select count(*) from mine')).rows).toEqual([[0n]]);
    await two.execute('commit');
    expect((await one.execute('select id from t order by 1')).rows).toEqual([[1], [2]]);
  });

  it('that ends the engine, the session has a new one, without its temporary tables', async () => {
    await one.execute('create temp table mine (id int)');
    const fault = vi.spyOn(EngineConnection.prototype, 'query').mockRejectedValueOnce(new Error('INTERNAL Error: no column "a"'));
    const ended = vi.spyOn(Engine.prototype, 'connect').mockRejectedValueOnce(new Error('FATAL Error: the database has been invalidated'));
    await expect(one.execute('select id from t')).rejects.toMatchObject({ sqlstate: 'XX000' });
    fault.mockRestore();
    ended.mockRestore();
    await expect(one.execute('select count(*) from mine')).rejects.toMatchObject({ sqlstate: '42P01' });
    expect((await one.execute('select id from t')).rows).toEqual([[1]]);
  });
});
