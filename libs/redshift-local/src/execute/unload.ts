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
    const query = new Emitter(relations, [bound], []).query(bound);
    session.lastUnloadId = run.queryId;
    const { rowCount } = await session.shared.runtime.unload(
      { statement, query, columns: resultColumns(bound.columns) },
      runtimeContext(run),
    );
    session.lastUnloadCount = rowCount;
    session.shared.log.addUnload({
      queryId: run.queryId,
      user: session.user,
      processId: session.processId,
      database: session.database,
      location: statement.destination.uri,
      format: formatOf(statement),
      rows: rowCount,
      start: run.start,
      end: session.shared.now(),
    });
    return { rowCount };
  });
}

const formatOf = ({ options }: Unload): string => {
  const format = options.find((option) => option.kind === 'unload-format');
  return format === undefined ? 'text' : format.format;
};
