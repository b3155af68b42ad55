import { SYSTEM_USER } from '../catalog/catalog-state.ts';
import { AutoRefresh } from './auto-refresh.ts';
import { Database } from './database.ts';
import { LocalSession } from './local-session.ts';
import type { Redshift, RedshiftOptions } from './redshift.ts';
import type { Session } from './session.ts';

/**
 * Opens a local Redshift: in memory, or in `<dataDir>/redshift.duckdb`, which one process at a time may hold.
 *
 * @example
 * const redshift = await openRedshift({ dataDir: '.hakkai' });
 * const session = await redshift.openSession();
 * const { rows } = await session.execute("select 7/2, nvl(null, 'a')"); // [[3, 'a']]
 * await redshift.close();
 */
export async function openRedshift(options: RedshiftOptions = {}): Promise<Redshift> {
  const database = await Database.open(options);
  const sessions = new Set<Session>();
  const refresher = new AutoRefresh(database, () => LocalSession.open(database, SYSTEM_USER, 'dev', () => undefined));
  return {
    async openSession({ user = 'awsuser', database: name = 'dev' } = {}) {
      const session: Session = await LocalSession.open(database, user, name, () => sessions.delete(session));
      sessions.add(session);
      return session;
    },
    async close() {
      await refresher.stop();
      for (const session of [...sessions]) {
        session.cancel();
        await session.close();
      }
      await database.close();
    },
  };
}
