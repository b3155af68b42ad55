import type { SqlSyntaxError } from '@hakkai/redshift-sql';
import { RedshiftError, SyntaxError42601 } from '../redshift-error.ts';

/** What a client is told of a text that is no statement of Redshift's, and where the text goes wrong. */
export function syntaxFailure(error: SqlSyntaxError): RedshiftError {
  const detail = { position: error.offset + 1, cause: error, ...(error.hint === null ? {} : { hint: error.hint }) };
  return error.sqlstate === '42601'
    ? new SyntaxError42601(error.message, detail)
    : new RedshiftError(error.sqlstate, error.message, detail);
}
