import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Notice, openRedshift, QueryCanceled, type Redshift, RedshiftError, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeEach(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table t (id int, v varchar(10))');
});

afterEach(() => redshift.close());

const rows = async (sql: string, on: Session = session): Promise<unknown[][]> =>
  (await on.execute(sql)).rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)));

const procedure = (name: string, body: string): Promise<unknown> =>
  session.execute(`create or replace procedure ${name} as $$ ${body} $$ language plpgsql`);

async function failure(work: Promise<unknown>): Promise<RedshiftError> {
  const error: unknown = await work.catch((reason: unknown) => reason);
  if (error instanceof RedshiftError) return error;
  throw new Error('It should have failed.', { cause: error });
}

describe('RAISE', () => {
  it('tells the client while the call runs, and keeps LOG to itself', async () => {
    const heard: Notice[] = [];
    session.onNotice((notice) => heard.push(notice));
    await procedure(
      'speaks(a int, b varchar)',
      "declare n int; d boolean := true; begin raise info 'a = %, b = %', a, b; raise notice '% %%', n; raise warning '%', d; raise log 'quiet'; end;",
    );
    await session.execute("call speaks(5, 'abc')");
    expect(heard).toEqual([
      { level: 'INFO', message: 'a = 5, b = abc' },
      { level: 'NOTICE', message: '<NULL> %' },
      { level: 'WARNING', message: 't' },
    ]);
  });

  it('is heard from a handler, though the call fails', async () => {
    const heard: string[] = [];
    session.onNotice(({ message }) => heard.push(message));
    await procedure('handles()', "begin perform 1 / 0; exception when others then raise info '% %', sqlstate, sqlerrm; end;");
    expect((await failure(session.execute('call handles()'))).sqlstate).toBe('22012');
    expect(heard).toEqual(['22012 Divide by zero']);
  });
});

describe('an error inside a procedure', () => {
  it('says on which line of which procedure, from the inside out, and no place in the CALL', async () => {
    await session.execute("create procedure inner_one() as $$\nbegin\n  execute 'select invalid';\nend;\n$$ language plpgsql");
    await session.execute(
      'create procedure outer_one() as $$\nbegin\n  if true then\n    call inner_one();\n  end if;\nend;\n$$ language plpgsql',
    );
    const error = await failure(session.execute('call outer_one()'));
    expect(error.where).toBe(
      'PL/pgSQL function "inner_one" line 2 at execute statement\nPL/pgSQL function "outer_one" line 3 at SQL statement',
    );
    expect(error.position).toBeUndefined();
  });

  it('aborts the block the call stands in', async () => {
    await procedure('fails()', 'begin perform 1 / 0; end;');
    await session.execute('begin');
    expect((await failure(session.execute('call fails()'))).sqlstate).toBe('22012');
    expect((await failure(session.execute('select 1'))).sqlstate).toBe('25P02');
  });
});

it('points at the syntax error in the text of CREATE PROCEDURE', async () => {
  const sql = 'create procedure p() as $$ begin\n selec 1; end; $$ language plpgsql';
  expect((await failure(session.execute(sql))).position).toBe(sql.indexOf('selec') + 1);
});

it('runs on a script, each statement in its turn', async () => {
  const results = await session.executeScript(
    'select 1; create procedure p(a inout int) as $$ begin a := a + 1; end; $$ language plpgsql; call p(1);',
  );
  expect(results.map(({ tag }) => tag)).toEqual(['SELECT', 'CREATE PROCEDURE', 'CALL']);
  expect(results.at(-1)?.rows).toEqual([[2]]);
});

it('takes named parameters as arguments of CALL', async () => {
  await procedure('p(a inout int, b varchar)', 'begin a := a + len(b); end;');
  const { rows: found } = await session.execute('call p(:a, :b)', [
    { name: 'a', value: '40' },
    { name: 'b', value: 'xy' },
  ]);
  expect(found).toEqual([[42]]);
});

it('stops an endless loop when it is cancelled, and no handler catches that', async () => {
  const other = await redshift.openSession();
  await procedure(
    'endless()',
    "begin insert into t values (1, 'a'); commit; loop perform 1; end loop; exception when others then insert into t values (2, 'b'); end;",
  );
  const call = failure(session.execute('call endless()'));
  while ((await rows('select count(*) from t', other))[0]?.[0] === 0) await rows('select 1', other);
  session.cancel();
  expect(await call).toBeInstanceOf(QueryCanceled);
  expect(await rows('select id from t')).toEqual([[1]]);
});

it('runs SECURITY DEFINER as its owner, and goes back to the caller', async () => {
  await session.execute('create user reader password disable');
  await session.execute(
    'create procedure mine(who out varchar) as $$ begin who := current_user; end; $$ language plpgsql security definer',
  );
  await session.execute('create procedure yours(who out varchar) as $$ begin who := current_user; end; $$ language plpgsql');
  await session.execute('grant execute on procedure mine(), yours() to reader');
  await session.execute('set session authorization reader');
  expect(await rows('call mine()')).toEqual([['awsuser']]);
  expect(await rows('call yours()')).toEqual([['reader']]);
  expect(await rows('select current_user')).toEqual([['reader']]);
});

it('keeps what it did before it waited for a lock', async () => {
  const other = await redshift.openSession();
  await session.execute('create table u (id int)');
  await procedure('waits()', "begin insert into u values (1); insert into t values (1, 'a'); end;");
  await other.execute('begin');
  await other.execute('lock t');
  const call = session.execute('call waits()');
  await other.execute('commit');
  await call;
  expect(await rows('select (select count(*) from t), (select count(*) from u)')).toEqual([[1, 1]]);
});

it('reports a procedure in PG_PROC_INFO and SVV_REDSHIFT_FUNCTIONS', async () => {
  await procedure('listed(a int, b inout varchar, c out date)', 'begin null; end;');
  expect(await rows("select proname, prokind, prosrc from pg_proc_info where proname = 'listed'")).toEqual([
    ['listed', 'p', ' begin null; end; '],
  ]);
  expect(
    await rows("select schema_name, function_type, argument_type, result_type from svv_redshift_functions where function_name = 'listed'"),
  ).toEqual([['public', 'STORED PROCEDURE', 'integer, character varying', 'character varying, date']]);
});

it('gives a procedure a new name or owner with ALTER PROCEDURE', async () => {
  await session.execute('create user keeper password disable');
  await procedure('old_name(a inout int)', 'begin a := 7; end;');
  await session.execute('alter procedure old_name(int) rename to new_name');
  await session.execute('alter procedure new_name(int) owner to keeper');
  expect(await rows('call new_name(1)')).toEqual([[7]]);
  expect((await failure(session.execute('call old_name(1)'))).sqlstate).toBe('42883');
  expect(await rows("select u.usename from pg_proc_info p join pg_user u on u.usesysid = p.proowner where p.proname = 'new_name'")).toEqual(
    [['keeper']],
  );
});

it('keeps procedures over a close', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'hakkai-procedures-'));
  try {
    const first = await openRedshift({ dataDir });
    await (await first.openSession()).execute('create procedure p(a inout int) as $$ begin a := a + 1; end; $$ language plpgsql');
    await first.close();
    const again = await openRedshift({ dataDir });
    expect(await rows('call p(1)', await again.openSession())).toEqual([[2]]);
    await again.close();
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
