import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { ClientConfig } from 'pg';
import { installedPostgres } from './installed-postgres.ts';
import { type ServerAccount, serverAccount } from './server-account.ts';

/** Parameters of postgresql.conf by name, as `{ work_mem: '64MB' }`. */
export type ServerSettings = Readonly<Record<string, string>>;

export interface PostgresServer {
  /** What `new pg.Client(…)` takes. The server listens on a socket in its own folder: no port is opened. */
  readonly connection: Pick<ClientConfig, 'host' | 'user' | 'database'>;
  /** Ends all connections and the server, and removes its folder. */
  stop(): Promise<void>;
}

/** The server ended before it took connections; the message carries what it printed. */
export class PostgresDidNotStart extends Error {
  constructor(printed: string) {
    super(`PostgreSQL did not start:\n${printed.trim()}`);
    this.name = 'PostgresDidNotStart';
  }
}

/**
 * Starts a PostgreSQL 15 of one's own: an empty UTF8 database that sorts by bytes, as Redshift does, in a folder that goes with it.
 * Nothing survives a crash of the machine: it does not wait for the disk.
 *
 * @throws PostgresNotInstalled, PostgresDidNotStart
 * @example
 * const server = await startPostgres({ work_mem: '64MB' });
 * const client = new pg.Client(server.connection);
 */
export async function startPostgres(settings: ServerSettings = {}): Promise<PostgresServer> {
  const native = installedPostgres();
  const folder = await mkdtemp(join(tmpdir(), 'hakkai-pg-'));
  try {
    const account = await serverAccount(native, folder);
    const data = join(folder, 'data');
    await promisify(execFile)(join(account.native, 'bin', 'initdb'), ['-D', data, ...INITDB], account.spawn);
    const stopServer = await run(account, data, {
      listen_addresses: '',
      unix_socket_directories: folder,
      fsync: 'off',
      timezone: 'UTC',
      ...settings,
    });
    return {
      connection: { host: folder, user: 'postgres', database: 'postgres' },
      async stop() {
        await stopServer();
        await rm(folder, { recursive: true });
      },
    };
  } catch (error) {
    await rm(folder, { recursive: true });
    throw error;
  }
}

/** Letters of all languages have upper and lower case, while order is by bytes; macOS has its own name for such a locale. */
const INITDB = [
  ...['-U', 'postgres', '-A', 'trust', '--no-sync'],
  ...['-E', 'UTF8', '--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`],
];

/** Resolves when the server takes connections, with what stops it. */
async function run(account: ServerAccount, data: string, settings: ServerSettings): Promise<() => Promise<void>> {
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(account.native, 'bin', 'postgres'), ['-D', data, ...parameters], {
    ...account.spawn,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  const endWithUs = (): boolean => server.kill('SIGQUIT');
  process.once('exit', endWithUs);

  const printed: string[] = [];
  const lines = createInterface(server.stderr);
  const ready = new Promise<'ready'>((resolve) => {
    lines.on('line', (line) => {
      if (printed.length < 50) printed.push(line);
      if (line.includes('ready to accept connections')) resolve('ready');
    });
  });
  const first = await Promise.race([ready, ended]);
  if (first !== 'ready') {
    process.off('exit', endWithUs);
    throw new PostgresDidNotStart(printed.join('\n'));
  }
  return async () => {
    process.off('exit', endWithUs);
    server.kill('SIGINT');
    await ended;
  };
}
