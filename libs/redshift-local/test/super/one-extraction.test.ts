import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileQuery } from '../../src/execute/compile-query.ts';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table t (n integer, d super)');
});

afterAll(() => redshift.close());

describe('a SUPER value is read once, and by the shortest path: the engine', () => {
  it.each([
    ['takes all texts of a column at once', 'select d.a::varchar, d.b.c::int, d.a::date from t', `"d", ['/a', '/b/c']) AS "text of d"`],
    ['takes those of a nested query at once', 'select x from (select d.a::varchar as x, d.b::int from t) s', `"d", ['/a', '/b'])`],
    ['takes the items of an array below a path', 'select e from t, t.d.l e', `json_extract("d", '$.l[*]')`],
    ['takes plain names by a pointer', 'select d.a.b_1 from t', `json_extract(r1."d", '/a/b_1')`],
    ['takes other names and positions by a path', 'select d."x y".z[12][0] from t', `json_extract(r1."d", '$."x y".z[12][0]')`],
    [
      'takes a computed position behind what is known',
      'select d.a.b[n] from t',
      `json_extract(json_extract(json_extract(r1."d", '$."a"'), '$."b"')`,
    ],
    ['takes a name that no path can hold by a pointer', 'select d."x*y".z from t', `json_extract(r1."d", '/x*y') END, '$."z"')`],
  ])('%s', (_what, sql, part) => {
    expect(compileQuery(session, sql)).toContain(part);
  });

  it('counts the items of an array only where AT asks for their places', () => {
    expect(compileQuery(session, 'select e from t, t.d.l e')).not.toContain('generate_subscripts');
    expect(compileQuery(session, 'select e, i from t, t.d.l e at i')).toContain('generate_subscripts');
  });

  it('has nothing to take of a value that is no column', () => {
    expect(compileQuery(session, `select json_parse('{}').a::varchar from t`)).toMatch(/ FROM "public"\."t" AS r1$/);
  });
});
