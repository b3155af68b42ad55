import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRedshift, type Redshift, type Session } from '../../src/index.ts';

let redshift: Redshift;
let session: Session;

beforeAll(async () => {
  redshift = await openRedshift();
  session = await redshift.openSession();
  await session.execute('create table held (a int not null, b int)');
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
