import type { Truncate } from '@hakkai/redshift-sql';
import { bindLocked } from './bind-run.ts';
import { removeRows } from './new-storage.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';
import { tableLock, writableTable } from './target-table.ts';

/** TRUNCATE commits the transaction it stands in. https://docs.aws.amazon.com/redshift/latest/dg/r_TRUNCATE.html */
export async function truncate(run: StatementRun<Truncate>): Promise<Outcome> {
  const { bound } = await bindLocked(
    run,
    (fresh) => tableLock(run.statement.table, 'exclusive', fresh),
    (fresh) => writableTable(run.statement.table, fresh),
  );
  await removeRows(bound, run.session);
  await run.session.commitImplicitly();
  return DONE;
}
