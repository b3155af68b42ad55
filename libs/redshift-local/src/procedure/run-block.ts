import type { Block, Variable, VariableReference } from '@hakkai/redshift-sql';
import { bindTypeName } from '../bind/bind-type.ts';
import { relationName, requireRelation } from '../bind/find-relation.ts';
import { foldName } from '../bind/fold-name.ts';
import { breaksEngine, translateError } from '../engine/translate-error.ts';
import { bindContext } from '../execute/bind-run.ts';
import { QueryCanceled, UndefinedColumn } from '../redshift-error.ts';
import { MAX_VARCHAR, varchar, type RedshiftType } from '../types/redshift-type.ts';
import type { Activation, Completion } from './activation.ts';
import { argumentType, isRefcursor } from '../bind/argument-type.ts';
import type { Slot } from './frame.ts';
import type { RunStatements } from './run-loop.ts';
import { evaluate } from './sql-piece.ts';

/** Runs a block: its variables anew, its statements, and its handler where one of them fails. */
export async function runBlock(block: Block, activation: Activation, runStatements: RunStatements): Promise<Completion> {
  const { handler } = block;
  for (const id of block.declares) await enter(activation.frame.variable(id), activation);
  const body = async (): Promise<Completion> => {
    if (handler?.after !== 'continue') return runStatements(block.body, activation);
    for (const statement of block.body) {
      const completion = await guarded(() => runStatements([statement], activation), block, activation, runStatements);
      if (completion !== null) return completion;
    }
    return null;
  };
  const completion = handler?.after === 'exit' ? await guarded(body, block, activation, runStatements) : await body();
  const left = completion !== null && completion.kind === 'exit' && completion.label !== null && completion.label === block.label;
  return left ? null : completion;
}

/**
 * Runs `work` with the block's handler. The transaction is rolled back and the handler runs in a new one; what it did is committed. In the
 * default mode the error goes on then, in a NONATOMIC procedure it is settled.
 * https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-trapping-errors.html
 */
async function guarded(
  work: () => Promise<Completion>,
  { handler }: Block,
  activation: Activation,
  runStatements: RunStatements,
): Promise<Completion> {
  try {
    return await work();
  } catch (error) {
    if (handler === null || error instanceof QueryCanceled || activation.run.signal.aborted || breaksEngine(error)) throw error;
    const { session } = activation.run;
    const failure = translateError(error);
    await session.rollback();
    const text = varchar(MAX_VARCHAR);
    for (const [id, cell] of [
      [handler.sqlstate, failure.sqlstate],
      [handler.sqlerrm, failure.message],
    ] as const) {
      activation.frame.declare(id, { kind: 'untyped' });
      await activation.frame.write({ variable: id, field: null, span: handler.span }, { type: text, cell }, activation.run);
    }
    const outer = activation.handled;
    activation.handled = failure;
    const completion = await runStatements(handler.body, activation);
    activation.handled = outer;
    if (activation.procedure.nonatomic) return completion;
    await session.commitImplicitly();
    throw failure;
  }
}

/** Gives a variable its type and first value: a cursor that has its query from its declaration has its own name. */
export async function enter(variable: Variable, activation: Activation): Promise<void> {
  const { frame, run, execute } = activation;
  for (const parameter of variable.cursor?.parameters ?? []) await enter(frame.variable(parameter), activation);
  frame.declare(variable.id, slotOf(variable, activation));
  const entered: VariableReference = { variable: variable.id, field: null, span: { start: 0, end: 0 } };
  if (variable.cursor !== null) await frame.write(entered, { type: varchar(MAX_VARCHAR), cell: variable.name }, run);
  if (variable.initial === null) return;
  const value = await evaluate(variable.initial, frame, run, execute);
  await frame.write(entered, value, run);
}

export function slotOf({ type, id }: Variable, { frame, run, parsed, procedure }: Activation): Slot {
  const context = bindContext(run);
  switch (type.kind) {
    case 'declared': {
      const argument = procedure.parameters[id];
      if (argument !== undefined) return { kind: 'scalar', type: argument.type };
      if (isRefcursor(type.type)) return { kind: 'scalar', type: varchar(MAX_VARCHAR) };
      const bound = bindTypeName(type.type, context);
      const open = type.type.kind === 'scalar-type' && type.type.modifiers.length === 0;
      return { kind: 'scalar', type: open ? argumentType(bound) : bound };
    }
    case 'refcursor':
      return { kind: 'scalar', type: varchar(MAX_VARCHAR) };
    case 'record':
      return { kind: 'record' };
    case 'any':
      return { kind: 'untyped' };
    case 'same': {
      const { type: same } = parsed.body.variables[type.variable] ?? {};
      return same?.kind === 'record' ? { kind: 'record' } : frame.slot(type.variable);
    }
    case 'column': {
      const relation = requireRelation(relationName(type.table, context), type.table, context);
      const name = foldName(type.column, context.settings);
      const column = columnsOf(relation).find((candidate) => candidate.name === name);
      if (column === undefined) throw new UndefinedColumn(`${relation.name}.${name}`);
      return { kind: 'scalar', type: column.type };
    }
    case 'row': {
      const columns = columnsOf(requireRelation(relationName(type.table, context), type.table, context));
      return { kind: 'row', names: columns.map(({ name }) => name), types: columns.map((column) => column.type) };
    }
    default:
      return type satisfies never;
  }
}

/** Tables and views have more than a name and a type to tell of their columns. */
const columnsOf = (relation: { readonly columns: readonly { readonly name: string; readonly type: RedshiftType }[] }) => relation.columns;
