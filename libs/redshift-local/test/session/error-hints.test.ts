import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, RedshiftError, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  for (const statement of [
    'create table sales (id int, amount decimal(8,2), "when" date)',
    'create table totals (amounts int, amount int)',
    'create function ambiguous(int) returns int immutable as $$ select 1 $$ language sql',
    'create function ambiguous(date) returns int immutable as $$ select 1 $$ language sql',
    'create function fails(int) returns int immutable as $$ select 1 / $1 $$ language sql',
  ])
    await session.execute(statement);
});

afterAll(() => redshift.close());

/** What the error of a statement tells beside its message: the hint, and the text from its place on. */
async function told(sql: string): Promise<readonly [hint: string | undefined, from: string | undefined]> {
  const error: unknown = await session.execute(sql).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof RedshiftError)) throw new Error(`${sql}: ${String(error)}`);
  return [error.hint, error.position === undefined ? undefined : sql.slice(error.position - 1)];
}

describe('the nearest name is told', () => {
  it.each([
    ['select json_pars(1)', 'json_parse'],
    ['select JSON_PARSES(1)', 'json_parse'],
    ['select ipper(1)', 'upper'],
    ['select uper(1)', 'upper'],
    ['select upperr(1)', 'upper'],
    ['select xen(1)', 'len'],
    ['select bitxand(1)', 'bit_and'],
    ['select regexp_subxtx(1)', 'regexp_substr'],
    ['select amuont from sales', 'amount'],
    ['select ix from sales', 'id'],
    ['select anount2 from sales', 'amount'],
    ['select amoumt from totals', 'amount'],
  ])('%s', async (sql, name) => {
    const [hint] = await told(sql);
    expect(hint).toBe(`Perhaps you meant "${name}".`);
  });

  it.each(['select xyz from sales', 'select ount from sales', 'select amnuto from sales', 'select zzzzzz(1)'])(
    'where one is near: %s',
    async (sql) => {
      const [hint] = await told(sql);
      expect(hint).toBeUndefined();
    },
  );
});

const CASTS = 'Add explicit casts.';

describe('an error tells its place and what to do', () => {
  it.each([
    ['select 1, len(true)', `No function matches the given name and argument types. ${CASTS}`, 'len(true)'],
    ['select 1, upper()', `No function matches the given name and argument types. ${CASTS}`, 'upper()'],
    ["select 1, date '2024-01-01' = 1", `No operator matches the given name and argument types. ${CASTS}`, "date '2024-01-01' = 1"],
    ["select 1, ambiguous('1')", 'Could not choose a best candidate function. You may need to add explicit type casts.', "ambiguous('1')"],
    ['select 1, zzzzzz(1)', undefined, 'zzzzzz(1)'],
    ['select 1, current_time', undefined, 'current_time'],
    ['select 1, median(1)', undefined, 'median(1)'],
    ['select 1, sum(id) over (order by id) from sales', undefined, 'sum(id) over (order by id) from sales'],
    ['select fails(1), zzzzzz(1)', undefined, 'zzzzzz(1)'],
    ['select 1, (1, 2) = (1, 2, 3)', undefined, '(1, 2) = (1, 2, 3)'],
    ['select 1, upper(distinct id) from sales', undefined, 'upper(distinct id) from sales'],
    ["select 1, 'a' like 'a' escape 'ab'", undefined, "'a' like 'a' escape 'ab'"],
    ["select 1, 'a' ilike 'a' escape 'b'", undefined, "'a' ilike 'a' escape 'b'"],
    ['select 1 from sales where amount', undefined, 'amount'],
    ['select 1, id(+) from sales', 'Write LEFT JOIN ... ON.', 'id(+) from sales'],
    ['select 1, case when id = 1 then id else "when" end from sales', undefined, 'case when id = 1 then id else "when" end from sales'],
  ])('%s', async (sql, hint, from) => {
    expect(await told(sql)).toEqual([hint, from]);
  });
});

describe('an operator that wants a condition is named', () => {
  it.each([
    ['select not 1.5', 'argument of NOT must be type boolean, not type numeric'],
    ['select true and 1.5', 'argument of AND must be type boolean, not type numeric'],
    ["select date '2024-01-01' is not true", 'argument of IS NOT TRUE must be type boolean, not type date'],
    ["select 'a' ilike 'ab' escape 'b'", 'not emulated: the escape character "b" of ILIKE'],
  ])('%s', async (sql, message) => {
    await expect(session.execute(sql)).rejects.toThrow(message);
  });
});

describe('a named parameter', () => {
  it('is the value that came with the statement', async () => {
    const { rows } = await session.execute("select :one || 'b', :none is null", [
      { name: 'one', value: 'a' },
      { name: 'none', value: null },
    ]);
    expect(rows).toEqual([['ab', true]]);
  });
});
