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

describe('a column of a result', () => {
  it.each([
    [
      'select a, b from held',
      [
        { name: 'a', nullable: false, table: 'held', schema: 'public' },
        { name: 'b', nullable: true },
      ],
    ],
    ['select g from generate_series(1, 2) as g', [{ name: 'g', nullable: false }]],
    ['select current_database from current_database()', [{ name: 'current_database', nullable: true }]],
    ['select id from lake.t as l', [{ name: 'id', nullable: true, table: 't', schema: 'lake' }]],
    ['select nspname from pg_namespace', [{ name: 'nspname', nullable: true }]],
    [
      'select level, a, prior a as up from held connect by prior a = b',
      [
        { name: 'level', nullable: false },
        { name: 'a', nullable: false },
        { name: 'up', nullable: true },
      ],
    ],
  ])('says whether it may be NULL, and of which table it is: %s', async (sql, expected) => {
    const { columns } = await session.execute(sql);
    expect(columns).toMatchObject(expected);
  });
});
