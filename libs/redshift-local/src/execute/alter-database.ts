import type { AlterDatabase } from '@hakkai/redshift-sql';
import { at } from '../bind/bind-context.ts';
import { foldName } from '../bind/fold-name.ts';
import { databaseNamed } from '../catalog/catalog-state.ts';
import type { DatabaseEntry } from '../catalog/catalog-entry.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { newOwner } from './new-owner.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/**
 * There is one database, the session's: it can be given an owner and a limit, and not another name or isolation level.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_DATABASE.html
 */
export async function alterDatabase(run: StatementRun<AlterDatabase>): Promise<Outcome> {
  const { statement, session } = run;
  await session.startEngine();
  const context = bindContext(run);
  const name = foldName(statement.name, context.settings);
  if (name !== session.database)
    throw new RedshiftError('3D000', `database "${name}" does not exist`, at(context, statement.name.span.start));
  session.catalog.change({ kind: 'databases', key: name, value: altered(databaseNamed(name, session.catalog.state), run) });
  return DONE;
}

function altered(database: DatabaseEntry, run: StatementRun<AlterDatabase>): DatabaseEntry {
  const { action } = run.statement;
  const context = bindContext(run);
  const position = at(context, action.span.start);
  if (action.kind === 'owner-to') return { ...database, owner: newOwner(run, action, context) };
  if (action.kind === 'rename-to') throw new RedshiftError('0A000', 'current database may not be renamed', position);
  switch (action.option) {
    case 'connection limit': {
      const { connectionLimit: _, ...rest } = database;
      return action.value === 'unlimited' ? rest : { ...rest, connectionLimit: Number(action.value) };
    }
    case 'isolation level':
      if (run.session.inTransaction)
        throw new RedshiftError('25001', 'ALTER DATABASE ISOLATION LEVEL cannot run inside a transaction block', position);
      if (database.name === 'dev')
        throw new RedshiftError('0A000', 'the isolation level of the database "dev" can not be altered', {
          ...position,
          hint: "Here a session chooses it: set hakkai.isolation to 'serializable'.",
        });
      throw new NotEmulated('ALTER DATABASE ISOLATION LEVEL', position);
    case 'collate':
      if (action.value === 'case_sensitive') return database;
      throw new NotEmulated('ALTER DATABASE COLLATE CASE_INSENSITIVE', position);
    case 'owner':
      throw new NotEmulated('ALTER DATABASE OWNER without TO', position);
    default:
      return action.option satisfies never;
  }
}
