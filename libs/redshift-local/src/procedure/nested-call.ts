import { printExpression, type Call, type Embedded, type Expression } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { UNKNOWN } from '../types/redshift-type.ts';
import type { Activation } from './activation.ts';
import { findCalled, invoke } from './invoke.ts';
import { runLogged } from './run-logged.ts';
import { evaluate } from './sql-piece.ts';
import { inputsOf } from './resolve-procedure.ts';
import type { Value } from './value.ts';

/** CALL inside a procedure: what the inner one gives goes to the variables written as its INOUT arguments. https://docs.aws.amazon.com/redshift/latest/dg/r_CALL_procedure.html */
export async function runNestedCall({ tree, references, text }: Embedded<Call>, activation: Activation): Promise<void> {
  const { frame, run, execute } = activation;
  const values: Value[] = [];
  for (const argument of tree.arguments) {
    const piece = { tree: argument, references, text: printExpression(argument), span: argument.span };
    values.push(await evaluate(piece, frame, run, execute));
  }
  const types = values.map(({ type }, index) => (isLiteral(tree.arguments[index]) ? UNKNOWN : type));
  const procedure = findCalled({ ...run, statement: tree }, types);
  if (procedure.parameters.some(({ mode }) => mode === 'out'))
    throw new RedshiftError('0A000', `procedure "${procedure.name}" has OUT arguments and cannot be called from a procedure`, {
      hint: 'Declare them INOUT and pass variables.',
    });
  if (procedure.nonatomic !== activation.procedure.nonatomic)
    throw new RedshiftError('0A000', 'nested procedures must have the same transaction mode: all NONATOMIC, or none');
  const inner = { ...run, statement: tree, queryId: run.session.shared.log.nextId() };
  const results = await runLogged(inner, { text, calledFrom: run.queryId }, () =>
    invoke(procedure, values, { ...activation, run: inner, depth: activation.depth + 1 }),
  );
  let next = 0;
  for (const [index, { mode }] of inputsOf(procedure).entries()) {
    if (mode !== 'inout') continue;
    const argument = tree.arguments[index];
    const reference = argument?.kind === 'positional-parameter' ? references[argument.index - 1] : undefined;
    if (reference === undefined) throw new RedshiftError('42601', `the INOUT argument ${index + 1} of a nested call must be a variable`);
    const value = results[next++];
    if (value !== undefined) await frame.write(reference, value, run);
  }
}

const isLiteral = (argument: Expression | undefined): boolean => argument?.kind === 'string' || argument?.kind === 'null';
