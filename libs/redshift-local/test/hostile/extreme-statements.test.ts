import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, RedshiftError, type Session } from '../../src/index.ts';
import { faultsOfError } from './faults-of-error.ts';

const MANY = 10_000;
const list = (length: number, piece: (index: number) => string, between = ','): string =>
  Array.from({ length }, (_, index) => piece(index)).join(between);

/** Statements that are too deep, too long or broken off, with the SQLSTATE that refuses them; null where they run. */
const EXTREMES: readonly (readonly [name: string, sqlstate: string | null, sql: string])[] = [
  ['parentheses', '54001', `select ${'('.repeat(MANY)}1${')'.repeat(MANY)}`],
  ['subqueries within subqueries', '54001', `select ${'(select '.repeat(MANY)}1${')'.repeat(MANY)}`],
  ['arrays within arrays', '54001', `select ${'array('.repeat(MANY)}1${')'.repeat(MANY)}`],
  ['NOT upon NOT', '54001', `select ${'not '.repeat(MANY)}true`],
  ['minus upon minus', '54001', `select ${'- '.repeat(MANY)}1`],
  ['casts upon casts', '54001', `select 1${'::int'.repeat(MANY)}`],
  ['a long sum', '54001', `select 1${'+1'.repeat(MANY)}`],
  ['a long union', '54001', `select 1${' union select 1'.repeat(3_000)}`],
  [
    'IF within IF',
    '54001',
    `create procedure p() as $$ begin ${'if true then '.repeat(1_000)} null; ${'end if; '.repeat(1_000)} end; $$ language plpgsql`,
  ],
  [
    'blocks within blocks',
    '54001',
    `create procedure p() as $$ ${'begin '.repeat(5_000)} null; ${'end; '.repeat(5_000)} $$ language plpgsql`,
  ],
  ['a long chain of OR', null, `select true${' or true'.repeat(MANY)}`],
  ['a long IN list', null, `select 1 where 5 in (${list(50_000, String)})`],
  ['many columns', null, `select ${list(1_600, (index) => `1 as c${index}`)}`],
  [
    'many CTEs',
    null,
    `with ${list(300, (index) => `c${index} as (select ${index === 0 ? '1 as a' : `a from c${index - 1}`})`)} select * from c299`,
  ],
  ['a deep SUPER path', null, `select t.p${'.a'.repeat(1_000)} from (select json_parse('{}') as p) t`],
  ['JSON deeper than SUPER holds', '22P02', `select json_parse('${'['.repeat(100_000)}${']'.repeat(100_000)}')`],
  ['a long literal', null, `select len('${'a'.repeat(1_000_000)}')`],
  ['a number with too many digits', '22003', `select ${'9'.repeat(100_000)}`],
  ['an exponent out of all range', '22003', `select 1e${'9'.repeat(400)}`],
  ['an open string', '42601', "select 'abc"],
  ['an open quoted name', '42601', 'select "abc'],
  ['an open comment', '42601', 'select 1 /* abc'],
  ['comments that are opened and opened', '42601', `select 1 ${'/*'.repeat(5_000)}`],
  ['an open dollar quote', '42601', 'select $x$abc$y$'],
  ['a procedure that breaks off', '42601', 'create procedure p() as $$ begin loop $$ language plpgsql'],
  ['NUL in a text', '22021', "select 'a\0b'"],
  ['NUL between words', '22021', 'select \0 1'],
  ['half of a pair in a text', '22021', "select 'a\ud800b'"],
  ['half of a pair in a name', '22021', 'select 1 as "a\udc00"'],
  ['nothing', '42601', ''],
  ['nothing but semicolons', '42601', ';'.repeat(100_000)],
  ['a pattern that backtracks for ever', '54001', `select regexp_count('${'a'.repeat(40)}!', '^(a|a)*$', 1, 'p')`],
  ['a text of gigabytes', '22001', "select len(lpad('a', 2000000000))"],
  ['a repeated text of gigabytes', '22001', "select len(repeat('abcdefghij', 2000000000))"],
  ['months beyond the calendar', '22008', "select add_months('2024-01-31'::date, 2147483647)"],
  ['a power beyond the range', '22003', 'select 10.0 ^ 1000000'],
];

describe('a statement at its limits', () => {
  let redshift: Redshift;
  let session: Session;

  beforeAll(async () => {
    redshift = await openRedshift();
    session = await redshift.openSession();
    await session.execute('set statement_timeout to 20000');
  });

  afterAll(async () => {
    await redshift.close();
  });

  it.each(EXTREMES)('answers in time to %s: %s', async (_name, sqlstate, sql) => {
    const outcome = await session.execute(sql).then(
      () => null,
      (error: unknown) => error,
    );
    expect(outcome === null ? [] : faultsOfError(outcome, sql)).toEqual([]);
    expect(outcome instanceof RedshiftError ? outcome.sqlstate : null).toBe(sqlstate);
    expect((await session.execute('select 1')).rows).toEqual([[1]]);
  });

  it.each(['loop null; end loop;', 'while true loop i := 0; end loop;', 'for i in 1..2000000000 loop null; end loop;'])(
    'stops a procedure that would go on for ever, and lets others work meanwhile: %s',
    async (loop) => {
      const endless = await redshift.openSession();
      await endless.execute(`create or replace procedure endless() as $$ declare i int; begin ${loop} end; $$ language plpgsql`);
      await endless.execute('set statement_timeout to 400');
      const call = endless.execute('call endless()');
      expect((await session.execute('select 2')).rows).toEqual([[2]]);
      await expect(call).rejects.toMatchObject({ sqlstate: '57014' });
      await endless.close();
    },
  );
});
