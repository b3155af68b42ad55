import type { Unload } from '@hakkai/redshift-sql';
import { bindQuery } from '../bind/bind-query.ts';
import { Emitter } from '../emit/emitter.ts';
import { bindLocked, resultColumns, runtimeContext, withScans } from './bind-run.ts';
import type { Outcome, StatementRun } from './statement-run.ts';

/** https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html */
export async function unload(run: StatementRun<Unload>): Promise<Outcome> {
  const { statement, session } = run;
  const { bound, context } = await bindLocked(
    run,
    () => [],
    (fresh) => bindQuery(statement.query, null, fresh),
  );
  return withScans(run, context.found.scans, async (relations) => {
    const query = new Emitter(relations, [bound]).query(bound);
    session.lastUnloadId = run.queryId;
    const { rowCount } = await session.shared.runtime.unload(
      { statement, query, columns: resultColumns(bound.columns) },
      runtimeContext(run),
    );
    session.lastUnloadCount = rowCount;
    return { rowCount };
  });
}
