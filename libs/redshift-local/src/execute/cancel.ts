import type { Cancel } from '@hakkai/redshift-sql';
import { cancelableSession } from '../authorize/other-session.ts';
import { DONE, type Outcome, type StatementRun } from './statement-run.ts';

/** Stops the statement that another session runs. https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export async function cancel({ statement, session }: StatementRun<Cancel>): Promise<Outcome> {
  const { processId, message, span } = statement;
  const found = session.shared.sessions.get(processId) ?? null;
  cancelableSession({ processId, session: found, user: session.user, state: session.catalog.state, position: span.start + 1 }).cancel(
    message,
  );
  return DONE;
}
