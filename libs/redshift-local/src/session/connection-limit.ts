import { databaseNamed, principalKey } from '../catalog/catalog-state.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { Database } from './database.ts';

/**
 * Refuses a session beyond the CONNECTION LIMIT of its user or database; superusers have none.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_USER.html
 */
export function checkConnectionLimit(shared: Database, user: string, database: string): void {
  const { principals } = shared.catalog;
  const found = principals.get(principalKey({ kind: 'user', name: user }));
  if (found === undefined || found.superuser) return;
  const open = [...shared.sessions.values()];
  const own = open.filter((session) => session.user === user).length;
  if (found.connectionLimit !== undefined && own >= found.connectionLimit)
    throw new RedshiftError('53300', `too many connections for user "${user}"`);
  const { connectionLimit } = databaseNamed(database, shared.catalog);
  if (connectionLimit !== undefined && open.length >= connectionLimit)
    throw new RedshiftError('53300', `too many connections for database "${database}"`);
}
