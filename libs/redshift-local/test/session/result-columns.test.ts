import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';
import { MemoryS3 } from '../../src/runtime/test/memory-s3.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift({ s3: new MemoryS3() });
  session = await redshift.openSession();
  for (const statement of [
    'create table held (a int not null, b int)',
    "create external schema lake from data catalog database 'lake' iam_role default create external database if not exists",
    "unload ('select 1 as id') to 's3://lake/t/' iam_role default format parquet",
    "create external table lake.t (id int) stored as parquet location 's3://lake/t/'",
  ])
    await session.execute(statement);
});

afterAll(() => redshift.close());

const A = { name: 'a', nullable: false, schema: 'public', table: 'held' };
const B = { name: 'b', nullable: true, schema: 'public', table: 'held' };
const computed = (name: string) => ({ name, nullable: true });

/** What the Data API's column metadata is made of. https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_ColumnMetadata.html */
describe('a result column', () => {
  it.each([
    ['of a table tells the table, and whether it can be NULL there', 'select a, b from held', [A, B]],
    [
      'tells it through queries that only pass it on',
      'with w as (select a from held) select a, b from w, (select b from held) as d',
      [A, B],
    ],
    ['of an external table tells the table', 'select id from lake.t as l', [{ ...computed('id'), schema: 'lake', table: 't' }]],
    [
      'that is computed has no table, and can be NULL',
      "select count(*), max(a) as a, 1 as one, 'x' as x from held",
      [computed('count'), computed('a'), computed('one'), computed('x')],
    ],
    ['has no table behind GROUP BY', 'select b + 1 as b from held group by b + 1', [computed('b')]],
    ['has no table behind a set operation', 'select a from held union all select a from held', [computed('a')]],
    [
      'has no table behind a recursive WITH query',
      'with recursive w(a) as (select a from held union all select a + 1 from w where a < 3) select a from w',
      [computed('a')],
    ],
    [
      'of a hierarchy has the table of its row, not of its parent',
      'select level, a, prior a as up from held connect by prior a = b',
      [computed('level'), A, computed('up')],
    ],
    [
      'of a function has no table',
      'select g, current_database from generate_series(1, 2) as g, current_database()',
      [computed('g'), computed('current_database')],
    ],
    ['of the catalog has no table', 'select nspname from pg_namespace', [computed('nspname')]],
  ])('%s', async (_rule, sql, expected) => {
    const { columns } = await session.execute(sql);
    expect(columns.map(({ type: _, ...told }) => told)).toEqual(expected);
  });
});
