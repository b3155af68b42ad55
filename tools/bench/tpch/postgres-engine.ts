import { startPostgres } from '@hakkai/postgres-server';
import pg from 'pg';
import type { TpchEngine } from './engine.ts';

/** A real PostgreSQL 15 over its socket, with more memory than it takes of itself. */
export async function openPostgresEngine(): Promise<TpchEngine> {
  const server = await startPostgres({ shared_buffers: '512MB', work_mem: '128MB', effective_cache_size: '4GB' });
  const client = new pg.Client({ ...server.connection, types: { getTypeParser: () => (text: string) => text } });
  await client.connect();
  return {
    name: 'PostgreSQL 15',
    async load({ name, columns }, file) {
      await client.query(`create table ${name} (${columns})`);
      await client.query(`copy ${name} from '${file}' with (delimiter '|')`);
    },
    async settle() {
      await client.query('vacuum analyze');
    },
    async query(sql) {
      const { rows } = await client.query<(string | null)[]>({ text: sql, rowMode: 'array' });
      return rows;
    },
    async close() {
      await client.end();
      await server.stop();
    },
  };
}
