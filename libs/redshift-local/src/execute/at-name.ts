import type { Identifier } from '@hakkai/redshift-sql';
import { foldName } from '../bind/fold-name.ts';
import { RedshiftError } from '../redshift-error.ts';
import { bindContext } from './bind-run.ts';
import type { StatementRun } from './statement-run.ts';

/** Does something with the name of a cursor or a prepared statement; an error of it points at where the name stands. */
export function atName<Result>(run: StatementRun, node: Identifier, work: (name: string) => Result): Result {
  try {
    return work(foldName(node, bindContext(run).settings));
  } catch (error) {
    if (!(error instanceof RedshiftError)) throw error;
    throw new RedshiftError(error.sqlstate, error.message, { position: node.span.start + 1, hint: error.hint, cause: error });
  }
}
