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
    [
      'takes each text once',
      'select d.a::varchar, d.a::int from t',
      `(SELECT *, json_extract_string("d", '/a') AS "text of d" FROM "public"."t" AS r1)`,
    ],
    [
      'reads one text where it is taken',
      'select d.a::varchar from t',
      `ELSE r1."text of d" END AS c0 FROM (SELECT *, json_extract_string("d", '/a')`,
    ],
    [
      'reads each of many texts by its place',
      'select d.a::varchar, d.b::varchar from t',
      `"text of d"[1] AS "text of d 1", "text of d"[2] AS "text of d 2" FROM (`,
    ],
    [
      'takes those of each side of a join',
      'select x.d.a::varchar, y.d.b::varchar from t x join t y on x.n = y.n',
      `json_extract_string("d", '/b') AS "text of d" FROM "public"."t" AS r2) AS r2`,
    ],
    [
      'takes those of what is unnested',
      'select e.a::int, e.b::int from t, t.d.l e',
      `json_extract_string("c0", ['/a', '/b']) AS "text of c0"`,
    ],
    [
      'reads those of a computed value by their path',
      `select nvl(d, d).a::varchar from t`,
      `json_extract_string(coalesce(nullif(r1."d", 'null'), nullif(r1."d", 'null')), '/a')`,
    ],
    [
      'makes a list that is unnested beside its table',
      'select e from t, t.d.l e',
      `AS "list 1 of r1" FROM "public"."t" AS r1) AS r1 CROSS JOIN LATERAL (SELECT CAST(unnest(r1."list 1 of r1") AS VARCHAR) AS c0) AS r2`,
    ],
    [
      'makes each list once',
      'select e, f, g from t, t.d.l e, t.d.m f, t.d.l g',
      `(SELECT *, json_extract("d", '$.l[*]') AS "list 1 of r1", json_extract("d", '$.m[*]') AS "list 2 of r1" FROM`,
    ],
    ['counts the places of a list only where AT asks for them', 'select i from t, t.d.l e at i', `(SELECT r1."list 1 of r1" AS l)`],
    [
      'keeps the condition of a join of tables where it is',
      'select x.n from t x left join t y on x.n = y.n',
      `"t" AS r1 left JOIN "public"."t" AS r2 ON `,
    ],
    ['takes the items of an array below a path', 'select e from t, t.d.l e', `json_extract("d", '$.l[*]')`],
    ['takes plain names by a pointer', 'select d.a.b_1 from t', `json_extract(r1."d", '/a/b_1')`],
    ['takes other names and positions by a path', 'select d."x y".z[12][0] from t', `json_extract(r1."d", '$."x y".z[12][0]')`],
    [
      'takes a computed position behind what is known',
      'select d.a.b[n] from t',
      `json_extract(json_extract(json_extract(r1."d", '$."a"'), '$."b"')`,
    ],
    ['takes a name that no path can hold by a pointer', 'select d."x*y".z from t', `json_extract(json_extract(r1."d", '/x*y'), '$."z"')`],
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
