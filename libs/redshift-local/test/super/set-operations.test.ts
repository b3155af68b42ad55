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

  it('are refused by name by EXCEPT and INTERSECT', async () => {
    for (const operator of ['except', 'intersect']) {
      await expect(session.execute(`select array(1) as x ${operator} select array(1)`)).rejects.toMatchObject({
        sqlstate: '0A000',
        message: expect.stringContaining(operator.toUpperCase()),
      });
    }
  });
});
