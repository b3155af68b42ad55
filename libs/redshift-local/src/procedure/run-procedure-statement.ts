import type { CaseStatement, If, Leave, ProcedureStatement } from '@hakkai/redshift-sql';
import { translateError } from '../engine/translate-error.ts';
import { QueryCanceled, RedshiftError } from '../redshift-error.ts';
import { BIGINT, BOOLEAN } from '../types/redshift-type.ts';
import { RETURN, type Activation, type Completion } from './activation.ts';
import { closeCursorOf, fetchInto, openCursor } from './cursor-statements.ts';
import { raiseMessage } from './raise.ts';
import { runBlock } from './run-block.ts';
import { runLoop } from './run-loop.ts';
import { runPerform, runSql, runText } from './run-sql.ts';
import { evaluate } from './sql-piece.ts';
import { controlTransaction } from './transaction-control.ts';
import { located } from './where.ts';

/** Runs statements in order until one leaves. */
export async function runStatements(body: readonly ProcedureStatement[], activation: Activation): Promise<Completion> {
  for (const statement of body) {
    if (activation.run.signal.aborted) throw new QueryCanceled();
    try {
      const completion = await runProcedureStatement(statement, activation);
      if (completion !== null) return completion;
    } catch (error) {
      throw located(error, statement, activation);
    }
  }
  return null;
}

async function runProcedureStatement(statement: ProcedureStatement, activation: Activation): Promise<Completion> {
  const { frame, run, execute } = activation;
  switch (statement.kind) {
    case 'block':
      return runBlock(statement, activation, runStatements);
    case 'loop':
    case 'while':
    case 'for-integer':
    case 'for-query':
      return runLoop(statement, activation, runStatements);
    case 'if':
      return runIf(statement, activation);
    case 'case-statement':
      return runCase(statement, activation);
    case 'leave':
      return leave(statement, activation);
    case 'return':
      return RETURN;
    case 'assignment':
      await frame.write(statement.target, await evaluate(statement.value, frame, run, execute), run);
      return null;
    case 'sql':
      await runSql(statement, activation);
      return null;
    case 'perform':
      await runPerform(statement, activation);
      return null;
    case 'execute-text':
      await runText(statement, activation);
      return null;
    case 'open':
      await openCursor(statement, activation);
      return null;
    case 'fetch-into':
      await fetchInto(statement, activation);
      return null;
    case 'close':
      closeCursorOf(statement, activation);
      return null;
    case 'get-row-count':
      await frame.write(statement.target, { type: BIGINT, cell: BigInt(activation.rowCount) }, run);
      return null;
    case 'raise':
      raiseMessage(statement, activation);
      return null;
    case 'reraise':
      throw translateError(activation.handled);
    case 'transaction-control':
      await controlTransaction(statement, activation);
      return null;
    case 'no-operation':
      return null;
    default:
      return statement satisfies never;
  }
}

async function runIf({ branches, otherwise }: If, activation: Activation): Promise<Completion> {
  for (const { condition, body } of branches) {
    if (await holds(condition, activation)) return runStatements(body, activation);
  }
  return runStatements(otherwise, activation);
}

async function runCase({ operand, branches, otherwise, span }: CaseStatement, activation: Activation): Promise<Completion> {
  const { frame, run, execute } = activation;
  if (operand !== null) {
    frame.declare(operand.variable, { kind: 'untyped' });
    await frame.write({ variable: operand.variable, field: null, span }, await evaluate(operand.value, frame, run, execute), run);
  }
  for (const { conditions, body } of branches) {
    for (const condition of conditions) if (await holds(condition, activation)) return runStatements(body, activation);
  }
  if (otherwise === null) throw new RedshiftError('20000', 'case not found', { hint: 'CASE statement is missing ELSE part.' });
  return runStatements(otherwise, activation);
}

async function leave({ action, label, when }: Leave, activation: Activation): Promise<Completion> {
  if (when !== null && !(await holds(when, activation))) return null;
  return { kind: action, label };
}

async function holds(condition: If['branches'][number]['condition'], { frame, run, execute }: Activation): Promise<boolean> {
  return (await evaluate(condition, frame, run, execute, BOOLEAN)).cell === true;
}
