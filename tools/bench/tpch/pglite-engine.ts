import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import type { TpchEngine } from './engine.ts';

/** Types whose text PGlite would make numbers and dates of: bigint, date, timestamp, numeric, double precision, integer. */
const AS_TEXT = Object.fromEntries([20, 1082, 1114, 1700, 701, 23].map((type) => [type, (text: string) => text]));

/** PostgreSQL as WebAssembly in this process, in memory. */
export async function openPgliteEngine(): Promise<TpchEngine> {
  const database = await PGlite.create();
  return {
    name: 'PGlite',
    async load({ name, columns }, file) {
      await database.exec(`create table ${name} (${columns})`);
      await database.query(`copy ${name} from '/dev/blob' with (delimiter '|')`, [], { blob: await openAsBlob(file) });
    },
    async settle() {
      await database.exec('analyze');
    },
    async query(sql) {
      const { rows } = await database.query<(string | null)[]>(sql, [], { rowMode: 'array', parsers: AS_TEXT });
      return rows;
    },
    close: () => database.close(),
  };
}
