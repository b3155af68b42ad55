import type { Call } from '@hakkai/redshift-sql';
import { authorize } from '../authorize/authorize.ts';
import { usageNeed } from '../authorize/read-needs.ts';
import { executeNeed } from '../authorize/statement-needs.ts';
import type { Procedure } from '../catalog/catalog-entry.ts';
import { bindContext } from '../execute/bind-run.ts';
import type { StatementRun } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import { atPosition } from '../at-position.ts';
import { BOOLEAN, MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { Activation } from './activation.ts';
import { Frame } from './frame.ts';
import { parseProcedure } from './parsed-procedure.ts';
import { resolveProcedure } from './resolve-procedure.ts';
import { slotOf } from './run-block.ts';
import { runStatements } from './run-procedure-statement.ts';
import { convert, type Value } from './value.ts';

const MAX_DEPTH = 16;

/** The procedure a CALL means for arguments of these types; a literal has none, and fits any argument. */
export const findCalled = (run: StatementRun<Call>, types: readonly RedshiftType[]): Procedure =>
  resolveProcedure(run.statement.name, types, run.session.catalog.state, bindContext(run));

/** Runs a procedure with its input values, and gives the values of its OUT and INOUT arguments in their order. */
export async function invoke(
  procedure: Procedure,
  inputs: readonly Value[],
  caller: Pick<Activation, 'run' | 'execute' | 'depth' | 'atomic'>,
): Promise<Value[]> {
  const { run } = caller;
  const { session } = run;
  const position = run.statement.span.start + 1;
  authorize([usageNeed(procedure.schema, session.user, position), executeNeed(procedure, session.user, position)], session.catalog.state);
  if (caller.depth > MAX_DEPTH) throw new RedshiftError('54001', `stored procedure calls nest at most ${MAX_DEPTH} levels`);
  const parsed = parseProcedure(procedure, session.settings.bind.caseSensitiveIdentifier);
  const frame = new Frame(parsed.body.variables);
  const activation: Activation = {
    ...caller,
    procedure,
    parsed,
    frame,
    atomic: caller.atomic || procedure.settings.length > 0,
    rowCount: 0,
    handled: null,
  };
  await enterArguments(inputs, activation);
  const user = session.user;
  const before = procedure.settings.map(({ name }) => ({ name, value: session.settings.get(name) }));
  try {
    if (procedure.definer) session.user = procedure.owner;
    for (const { name, value } of procedure.settings) atPosition(position, () => session.settings.set(name, value));
    await runStatements([parsed.body.block], activation);
  } finally {
    for (const { name, value } of before) session.settings.set(name, value);
    session.user = user;
  }
  return procedure.parameters.flatMap(({ mode }, variable) =>
    mode === 'in' ? [] : [frame.read({ variable, field: null, span: { start: 0, end: 0 } })],
  );
}

async function enterArguments(inputs: readonly Value[], activation: Activation): Promise<void> {
  const { frame, parsed, procedure, run } = activation;
  let next = 0;
  for (const [id, { mode, type }] of procedure.parameters.entries()) {
    frame.declare(id, slotOf(frame.variable(id), activation));
    if (mode === 'out') continue;
    const input = inputs[next++] ?? { type: varchar(MAX_VARCHAR), cell: null };
    await frame.write({ variable: id, field: null, span: parsed.body.block.span }, await convert(input, type, run), run);
  }
  frame.declare(parsed.body.found, { kind: 'scalar', type: BOOLEAN });
  await frame.write({ variable: parsed.body.found, field: null, span: parsed.body.block.span }, { type: BOOLEAN, cell: false }, run);
}
