import type { CreateDatabase, DropPrincipal } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { NotEmulated, RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { outsideTransaction } from './create-external.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

/** Databases that each cluster has and keeps. https://docs.aws.amazon.com/redshift/latest/dg/r_DROP_DATABASE.html */
const KEPT: ReadonlySet<string> = new Set(['dev', 'padb_harvest', 'template0', 'template1']);

/**
 * There is one database here: what Redshift refuses itself fails as there, any other database is not emulated.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_DATABASE.html
 */
export async function createDatabase(run: StatementRun<CreateDatabase>): Promise<Outcome> {
  const { statement, session } = run;
  outsideTransaction(run, 'CREATE DATABASE');
  const name = foldName(statement.name, bindContext(run).settings);
  const position = statement.name.span.start + 1;
  if (name === session.database || KEPT.has(name)) throw new RedshiftError('42P04', `database "${name}" already exists`, { position });
  throw new NotEmulated('CREATE DATABASE', { position: statement.span.start + 1 });
}

/** The same for DROP DATABASE. */
export async function dropDatabase(run: StatementRun<DropPrincipal>): Promise<Outcome> {
  const { statement, session } = run;
  outsideTransaction(run, 'DROP DATABASE');
  for (const node of statement.names) {
    const name = foldName(node, bindContext(run).settings);
    const position = node.span.start + 1;
    if (name === session.database) throw new RedshiftError('55006', 'cannot drop the currently open database', { position });
    if (KEPT.has(name)) throw new RedshiftError('42809', `cannot drop the database "${name}"`, { position });
  }
  throw new NotEmulated('DROP DATABASE', { position: statement.span.start + 1 });
}
