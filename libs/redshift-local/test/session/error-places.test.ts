import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, RedshiftError, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  for (const statement of [
    'create table t (a int, b int)',
    'create schema gone',
    'create table gone.t as select 1 as a',
    'create view late as select a from gone.t with no schema binding',
    'create view over_late as select a from late',
    'create view numbers as select * from generate_series(1, 3)',
    'create view series as select g + 1 as g from generate_series(1, 3) as g',
    'create view middle as select median(1) as m with no schema binding',
    'create view listed as select listagg(1) as l with no schema binding',
    'drop table gone.t',
  ])
    await session.execute(statement);
});

afterAll(() => redshift.close());

/** Runs a statement in which `^` marks a place, and gives what its error says of places: where the mark was, and whose text is wrong. */
async function placeOf(marked: string): Promise<{ readonly expected: number; readonly position: unknown; readonly where: unknown }> {
  const expected = marked.indexOf('^') + 1;
  const error: unknown = await session.execute(marked.replace('^', '')).then(
    () => null,
    (failure: unknown) => failure,
  );
  if (!(error instanceof RedshiftError)) throw new Error(`${marked}: ${String(error)}`);
  return { expected, position: error.position, where: error.where };
}

describe('an error stands', () => {
  it.each([
    ['select 1 from t, ^late', 'view "late"'],
    ['create view bound as select l.a, t.a as y from ^late l, gone.t t', 'view "late"'],
    ['create view bound as select t.a as y from ^gone.t t, late l', undefined],
    ['select 1 from t, ^over_late', 'view "late"\nview "over_late"'],
    ['select 1 from t, ^numbers', undefined],
    ['select 1 from ^numbers, series, t', undefined],
    ['select 1, m from ^middle', undefined],
    ['select m, l from ^middle, listed', undefined],
    ['create function broken() returns int immutable as $$^ select 1 + $$ language sql', undefined],
    ['create function broken() returns int immutable as $$^ select 1, 2 $$ language sql', undefined],
    ['select sum(^row_number() over ()) over () from t', undefined],
    ['select row_number() over () as r, rank() over (order by ^r) from t', undefined],
    ['select rank() over (order by a, ^1) from t', undefined],
    ['select sum(b) over (order by a rows between 2 preceding and ^1.5 following) from t', undefined],
    ["select a from t group by a, ^'x'", undefined],
    ['select a from t order by a, ^7', undefined],
    ['select a from t limit ^-1', undefined],
    ['(select a from t limit ^1) union select 1', undefined],
    ['(select a from t limit 1) limit ^1', undefined],
    ['select a, ^b from t group by a', undefined],
    ['select a from t group by a having ^b > 1', undefined],
    ['select a from t group by a order by a, ^b', undefined],
    ['select a from t group by a qualify rank() over (order by ^b) = 1', undefined],
    ['select distinct a from t order by a, ^b', undefined],
    ['select listagg(a) within group (order by a), ^listagg(b) within group (order by b) from t', undefined],
  ])('at the mark: %s', async (marked, where) => {
    const { expected, ...place } = await placeOf(marked);
    expect(place).toEqual({ position: expected, where });
  });
});

it('stands at the start of the statement where the text below a view is at fault, which the statement does not name', async () => {
  for (const statement of [
    'create table held (a int)',
    'create user owner password disable',
    'grant select on held to owner',
    'grant create on schema public to owner',
    'set session authorization owner',
    'create view shown as select a from held',
    'set session authorization default',
    'revoke select on held from owner',
  ])
    await session.execute(statement);
  await session.execute('grant select on shown to public');
  expect(await placeOf('select 1, a from shown')).toEqual({ expected: 0, position: 1, where: undefined });
});
