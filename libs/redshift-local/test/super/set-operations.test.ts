import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
});

afterAll(() => redshift.close());

describe('rows that hold SUPER values', () => {
  it('are one row for UNION where they are deeply equal', async () => {
    const { rows } = await session.execute(
      `select json_parse('{"a":1,"b":2}') as x union select json_parse('{"b":2.0,"a":1}') union select json_parse('3') order by x`,
    );
    expect(rows.map(([x]) => x)).toEqual(['3', expect.stringMatching(/^\{"(a":1,"b":2|b":2\.0,"a":1)\}$/)]);
  });

  it('stay as they are for UNION ALL', async () => {
    const { rows } = await session.execute("select json_parse('1') as x union all select json_parse('1.0')");
    expect(rows).toHaveLength(2);
  });

  it('are one row for INTERSECT and EXCEPT where they are deeply equal', async () => {
    const both = await session.execute("select array(1, 2) as x intersect select json_parse('[1.0,2]') order by x");
    expect(both.rows).toHaveLength(1);
    const left = await session.execute("select array(1, 2) as x except select json_parse('[1.0,2]') order by x");
    expect(left.rows).toEqual([]);
  });

  it('are one row for DISTINCT, beside window functions too', async () => {
    const { rows } = await session.execute(
      `select distinct x, count(*) over () from (select json_parse('{"a":1,"b":2}') as x union all select json_parse('{"b":2,"a":1}')) order by x`,
    );
    expect(rows).toEqual([[expect.stringContaining('"a":1'), 2n]]);
  });
});
