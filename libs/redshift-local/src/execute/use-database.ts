import type { UseDatabase } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { NotEmulated } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** Names without a database are looked up in the one that is used: here there is one. https://docs.aws.amazon.com/redshift/latest/dg/r_USE_command.html */
export async function useDatabase(run: StatementRun<UseDatabase>): Promise<Outcome> {
  const { database } = run.statement;
  if (foldName(database, bindContext(run).settings) !== run.session.database)
    throw new NotEmulated(`another database than "${run.session.database}"`, { position: database.span.start + 1 });
  return DONE;
}
