import { findNodes, type Call } from '@hakkai/redshift-sql';
import { bindExpression, PLAIN_SITE } from '../bind/bind-expression.ts';
import { Scope } from '../bind/scope.ts';
import { bindContext } from '../execute/bind-run.ts';
import { DONE, type ExecuteStatement, type Outcome, type StatementRun } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { RedshiftType } from '../types/redshift-type.ts';
import { findCalled, invoke } from './invoke.ts';
import { compute, type Value } from './value.ts';

/**
 * Runs a procedure. Where it has OUT or INOUT arguments, their values are the one row of the result.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html
 */
export async function callProcedure(run: StatementRun<Call>, execute: ExecuteStatement): Promise<Outcome> {
  const { statement, session } = run;
  const values: Value[] = [];
  const types: RedshiftType[] = [];
  for (const argument of statement.arguments) {
    const [query] = findNodes(argument, 'query');
    if (query !== undefined) throw new RedshiftError('0A000', 'a query cannot be an argument of CALL', { position: query.span.start + 1 });
    const bound = bindExpression(argument, new Scope(null), bindContext(run), PLAIN_SITE('CALL'));
    types.push(bound.type);
    values.push(await compute(bound, run));
  }
  const procedure = findCalled(run, types);
  const results = await invoke(procedure, values, { run, execute, depth: 1, atomic: session.inTransaction });
  const outputs = procedure.parameters.filter(({ mode }) => mode !== 'in');
  if (outputs.length === 0) return DONE;
  return {
    columns: outputs.map(({ name, type }, index) => ({ name: name ?? `column${index + 1}`, type, nullable: true })),
    rows: [results.map(({ cell }) => cell)],
    rowCount: 1,
  };
}
