import { SqlSyntaxError } from '@hakkai/redshift-sql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift } from '../session/open-redshift.ts';
import type { Redshift } from '../session/redshift.ts';
import type { Session } from '../session/session.ts';
import { compileQuery } from './compile-query.ts';

describe('compiling a query', () => {
  let redshift: Redshift;
  let session: Session;
  beforeAll(async () => {
    redshift = await openRedshift();
    session = await redshift.openSession();
    await session.execute('create table t (n integer, a decimal(38,2), b decimal(37,1), c decimal(38,1))');
  });
  afterAll(() => redshift.close());

  it('gives what the engine would be given, and runs nothing', () => {
    expect(compileQuery(session, 'select n / 2 as half from t where 1 / 0 = 1')).toMatch(/ AS c0 FROM "public"\."t" AS r1 WHERE /);
  });

  it('compares decimals as one type where it holds both, so that the engine can look one up among the other', () => {
    expect(compileQuery(session, 'select 1 from t where a = b')).toContain('(r1."a" = CAST(r1."b" AS DECIMAL(38,2)))');
    expect(compileQuery(session, 'select 1 from t where a = c')).toContain('CASE WHEN');
  });

  it('looks a value up among the rows of a subquery where the engine can', () => {
    expect(compileQuery(session, 'select 1 from t where n in (select n from t)')).toContain('(r1."n" IN (SELECT');
  });

  it('computes an aggregate once, wherever it stands', () => {
    const sql = compileQuery(session, 'select sum(n), sum(n) + 1 from t having sum(n) > 0');
    expect(sql.match(/sum\(r1\."n"\)/g)).toHaveLength(1);
  });

  it('fails as the query would', () => {
    expect(() => compileQuery(session, 'select m from t')).toThrow(expect.objectContaining({ sqlstate: '42703', position: 8 }));
    expect(() => compileQuery(session, 'select from')).toThrow(SqlSyntaxError);
    expect(() => compileQuery(session, 'drop table t')).toThrow(expect.objectContaining({ sqlstate: '42601' }));
  });
});
