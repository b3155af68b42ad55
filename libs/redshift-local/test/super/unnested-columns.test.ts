import { expect, it } from 'vitest';
import { openRedshift } from '../../src/index.ts';

/** As the Data API tells its clients in ColumnMetadata. */
it.each(['select e, i from t, t.d e at i', 'select v, k from t, unpivot t.d as v at k'])(
  'what comes out of a SUPER value may be NULL: %s',
  async (sql) => {
    const redshift = await openRedshift();
    try {
      const session = await redshift.openSession();
      await session.execute('create table t (d super not null)');
      const { columns } = await session.execute(sql);
      expect(columns.map(({ nullable }) => nullable)).toEqual([true, true]);
    } finally {
      await redshift.close();
    }
  },
);
