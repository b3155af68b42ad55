import { translateError } from '../engine/translate-error.ts';
import type { StatementRun } from '../execute/statement-run.ts';
import { statementTag } from '../execute/statement-tag.ts';
import { logStatement } from '../session/log-statement.ts';

/**
 * Does the work of a statement inside a procedure, which the query log has under the CALL that ran it.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-logging.html
 */
export async function runLogged<Result>(
  { session, statement, queryId, signal }: StatementRun,
  { text, calledFrom }: { readonly text: string; readonly calledFrom: bigint },
  work: () => Promise<Result>,
): Promise<Result> {
  const logged = logStatement(session, { queryId, text, type: statementTag(statement), calledFrom });
  try {
    const result = await work();
    logged.status = 'success';
    return result;
  } catch (error) {
    logged.status = signal.aborted ? 'canceled' : 'failed';
    logged.error = translateError(error).message;
    throw error;
  } finally {
    logged.end = session.shared.now();
  }
}
