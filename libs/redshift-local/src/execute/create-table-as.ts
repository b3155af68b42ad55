import type { CreateTableAs } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { bindLocked } from './bind-run.ts';
import { creationLock, makeTable, newName } from './create-relation.ts';
import { withInheritedKeys } from './inherited-keys.ts';
import { fillTable, tableOfQuery } from './query-table.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_TABLE_AS.html: constraints, identity and defaults are not carried over. */
export async function createTableAs(run: StatementRun<CreateTableAs>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound, context } = await bindLocked(
    run,
    (fresh) => creationLock(statement.name, statement.temporary, fresh),
    (fresh) => ({
      created: newName(statement.name, statement.temporary, statement.ifNotExists, fresh),
      query: bindQuery(statement.query, null, fresh),
    }),
  );
  const { created, query } = bound;
  if (created === null) return DONE;
  const table = withInheritedKeys(tableOfQuery(run, statement, created, query, context), query, statement.attributes);
  await makeTable(table, session);
  return { rowCount: await fillTable(run, table, query, context) };
}
