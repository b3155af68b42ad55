import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table t (a int not null, b int)');
});

afterAll(() => redshift.close());

/** What `nullable` of the Data API's column metadata is made of. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ColumnMetadata.html */
describe('a result column can be NULL', () => {
  it.each([
    ['where its table says so', 'select a, b from t', [false, true]],
    ['where it is computed, but for COUNT', 'select count(*), sum(a), max(a) + 1 from t', [false, true, true]],
    ['where it is the constant NULL', "select 1, 'x', null::int", [false, false, true]],
    ['where one side of a set operation can', 'select a, a, b from t union all select a, b, b from t', [false, true, true]],
    [
      'where it is one of a recursive WITH query',
      'with recursive n(i) as (select 1 union all select i + 1 from n where i < 3) select i from n',
      [true],
    ],
  ])('%s', async (_where, statement, nullable) => {
    const { columns } = await session.execute(statement);
    expect(columns.map((column) => column.nullable)).toEqual(nullable);
  });
});
