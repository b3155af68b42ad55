import { parseProcedureBody, parseStatement, SqlSyntaxError, type CreateProcedure, type ProcedureBody } from '@hakkai/redshift-sql';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { RedshiftError, SyntaxError42601 } from '../redshift-error.ts';

/** A procedure ready to run: its statement, its body, and the text both count their places in. */
export interface ParsedProcedure {
  readonly text: string;
  readonly statement: CreateProcedure;
  readonly body: ProcedureBody;
}

const parsed = new WeakMap<Procedure, Map<boolean, ParsedProcedure>>();

/** Reads a stored procedure; the session's rule for quoted names decides what its names mean. */
export function parseProcedure(procedure: Procedure, caseSensitive: boolean): ParsedProcedure {
  const known = parsed.get(procedure)?.get(caseSensitive);
  if (known !== undefined) return known;
  const statement = parseStatement(procedure.text);
  if (statement.kind !== 'create-procedure') throw new RedshiftError('XX000', `the definition of procedure ${procedure.name} is damaged`);
  const read = readBody(procedure.text, statement, caseSensitive);
  parsed.set(procedure, (parsed.get(procedure) ?? new Map<boolean, ParsedProcedure>()).set(caseSensitive, read));
  return read;
}

/** Reads a body as CREATE PROCEDURE does: a syntax error is Redshift's, with its place in `text`. */
export function readBody(text: string, statement: CreateProcedure, caseSensitive: boolean): ParsedProcedure {
  try {
    return { text, statement, body: parseProcedureBody(text, statement, { enableCaseSensitiveIdentifier: caseSensitive }) };
  } catch (error) {
    if (error instanceof SqlSyntaxError) throw syntaxFailure(error);
    throw error;
  }
}

export function syntaxFailure(error: SqlSyntaxError): RedshiftError {
  const detail = { position: error.offset + 1, cause: error, ...(error.hint === null ? {} : { hint: error.hint }) };
  return error.sqlstate === '42601'
    ? new SyntaxError42601(error.message, detail)
    : new RedshiftError(error.sqlstate, error.message, detail);
}
