import type { ProcedureStatement } from '@hakkai/redshift-sql';
import { breaksEngine, translateError } from '../engine/translate-error.ts';
import { QueryCanceled, RedshiftError } from '../redshift-error.ts';
import type { Activation } from './activation.ts';

const PRINTED: Partial<Record<ProcedureStatement['kind'], string>> = {
  sql: 'SQL statement',
  'execute-text': 'execute statement',
  'for-integer': 'for with integer loopvar',
  'for-query': 'for over select rows',
  'fetch-into': 'fetch',
  'get-row-count': 'get diagnostics',
  'case-statement': 'case',
  reraise: 'raise',
  block: 'statement block',
};

/** The same error with the line of the procedure it came from. A place in the procedure's text is none in the CALL's. */
export function located(error: unknown, statement: ProcedureStatement, activation: Activation): unknown {
  if (error instanceof QueryCanceled || breaksEngine(error)) return error;
  const failure = translateError(error);
  const mine = `PL/pgSQL function "${activation.procedure.name}" line `;
  if (failure.where?.split('\n').at(-1)?.startsWith(mine) === true) return failure;
  const place = `${mine}${lineOf(statement, activation)} at ${PRINTED[statement.kind] ?? statement.kind}`;
  const where = failure.where === undefined ? place : `${failure.where}\n${place}`;
  return new RedshiftError(failure.sqlstate, failure.message, { hint: failure.hint, where, cause: failure });
}

/** Lines of a body count from 1, a line break right behind `$$` left out. */
export function lineOf({ span }: ProcedureStatement, { parsed }: Activation): number {
  const { text, statement } = parsed;
  return text
    .slice(statement.body.span.start, span.start)
    .replace(/^\r?\n/, '')
    .split('\n').length;
}
