import type { ForInteger, ForQuery, Loop, ProcedureStatement, VariableReference, While } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { BOOLEAN, INTEGER } from '../types/redshift-type.ts';
import type { Activation, Completion } from './activation.ts';
import { forQuery } from './cursor-statements.ts';
import { setFound } from './run-sql.ts';
import { evaluate } from './sql-piece.ts';
import { takeTurns } from './take-turns.ts';

export type RunStatements = (body: readonly ProcedureStatement[], activation: Activation) => Promise<Completion>;

interface Step {
  /** Whether the loop is over; `completion` is then what it ends with. */
  readonly leave: boolean;
  readonly completion: Completion;
}

const NEXT: Step = { leave: false, completion: null };

/** https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-loops */
export async function runLoop(
  loop: Loop | While | ForInteger | ForQuery,
  activation: Activation,
  runStatements: RunStatements,
): Promise<Completion> {
  const iterate = async (): Promise<Step> => {
    await takeTurns(activation.run);
    return stepOf(await runStatements(loop.body, activation), loop.label);
  };
  switch (loop.kind) {
    case 'loop':
      return repeat(iterate, async () => true);
    case 'while':
      return repeat(iterate, async () => {
        const { frame, run, execute } = activation;
        return (await evaluate(loop.condition, frame, run, execute, BOOLEAN)).cell === true;
      });
    case 'for-integer':
      return forInteger(loop, activation, iterate);
    case 'for-query':
      return forQuery(loop, activation, iterate);
    default:
      return loop satisfies never;
  }
}

/** What one turn of a body means for the loop with this label. */
function stepOf(completion: Completion, label: string | null): Step {
  if (completion === null) return NEXT;
  if (completion.kind === 'return') return { leave: true, completion };
  if (completion.label !== null && completion.label !== label) return { leave: true, completion };
  return completion.kind === 'exit' ? { leave: true, completion: null } : NEXT;
}

async function repeat(iterate: () => Promise<Step>, goesOn: () => Promise<boolean>): Promise<Completion> {
  while (await goesOn()) {
    const step = await iterate();
    if (step.leave) return step.completion;
  }
  return null;
}

async function forInteger(loop: ForInteger, activation: Activation, iterate: () => Promise<Step>): Promise<Completion> {
  const { frame, run } = activation;
  const bound = async (piece: ForInteger['from'], what: string): Promise<number> => {
    const { cell } = await evaluate(piece, frame, run, activation.execute, INTEGER);
    if (cell === null) throw new RedshiftError('22004', `${what} of FOR loop cannot be null`);
    return Number(cell);
  };
  const from = await bound(loop.from, 'lower bound');
  const to = await bound(loop.to, 'upper bound');
  const by = loop.by === null ? 1 : await bound(loop.by, 'BY value');
  if (by <= 0) throw new RedshiftError('22023', 'BY value of FOR loop must be greater than zero');
  const variable: VariableReference = { variable: loop.variable, field: null, span: loop.span };
  frame.declare(loop.variable, { kind: 'scalar', type: INTEGER });
  let found = false;
  let completion: Completion = null;
  for (let value = from; loop.reverse ? value >= to : value <= to; value += loop.reverse ? -by : by) {
    found = true;
    await frame.write(variable, { type: INTEGER, cell: value }, run);
    const step = await iterate();
    completion = step.completion;
    if (step.leave) break;
  }
  await setFound(found, activation);
  return completion;
}
