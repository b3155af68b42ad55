import type {
  Embedded,
  Expression,
  ExecuteText,
  Perform,
  RowsSource,
  SqlStatement,
  Statement,
  VariableReference,
} from '@hakkai/redshift-sql';
import type { Outcome } from '../execute/statement-run.ts';
import { RedshiftError } from '../redshift-error.ts';
import type { CursorRows } from '../session/open-cursors.ts';
import { BOOLEAN, MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import type { Activation } from './activation.ts';
import { runNestedCall } from './nested-call.ts';
import { runLogged } from './run-logged.ts';
import { dynamicStatement, evaluate, firstRow, pieceRun } from './sql-piece.ts';
import { endStatement, refuseInAtomic } from './transaction-control.ts';

/** Runs a SQL statement of a body: what it does, ROW_COUNT and FOUND. */
export async function runSql({ sql, into }: SqlStatement, activation: Activation): Promise<void> {
  const { tree } = sql;
  if (tree.kind === 'call-procedure') {
    await runNestedCall({ ...sql, tree }, activation);
    return;
  }
  if (tree.kind === 'select-statement' && into === null)
    throw new RedshiftError('42601', 'query has no destination for result data', {
      hint: 'If you want to discard the results, use PERFORM instead.',
    });
  const outcome = await send(sql, activation, activation.parsed.text);
  if (into !== null) await assignFirst(into, outcome, activation);
  else if (tree.kind === 'insert' || tree.kind === 'update' || tree.kind === 'delete') await setFound(outcome.rowCount > 0, activation);
  await endStatement(activation);
}

export async function runPerform({ query }: Perform, activation: Activation): Promise<void> {
  const outcome = await send(query, activation, activation.parsed.text);
  await setFound(outcome.rowCount > 0, activation);
  await endStatement(activation);
}

/** EXECUTE: the text is SQL of its own, in which no variable is known; FOUND stays as it is. */
export async function runText({ text, into }: ExecuteText, activation: Activation): Promise<void> {
  const piece = await readText(text, activation);
  const { tree } = piece;
  if (tree.kind === 'commit' || tree.kind === 'rollback')
    throw new RedshiftError('0A000', `${tree.kind.toUpperCase()} cannot be invoked from dynamic SQL`, {
      hint: 'Write it as a statement of the procedure.',
    });
  if (tree.kind === 'call-procedure') {
    await runNestedCall({ ...piece, tree }, activation);
    return;
  }
  const outcome = await send(piece, activation, piece.source);
  if (into !== null) {
    if (outcome.columns === undefined) throw new RedshiftError('42601', 'EXECUTE ... INTO needs a query');
    await activation.frame.writeRow(into, firstRow(outcome), activation.run);
  }
  await endStatement(activation);
}

async function readText(text: Embedded<Expression>, activation: Activation): Promise<Embedded<Statement> & { readonly source: string }> {
  const { cell } = await evaluate(text, activation.frame, activation.run, activation.execute, varchar(MAX_VARCHAR));
  if (cell === null) throw new RedshiftError('22004', 'cannot EXECUTE a null querystring');
  const source = String(cell);
  return { ...dynamicStatement(source), source };
}

async function send(piece: Embedded<Statement>, activation: Activation, source: string): Promise<Outcome> {
  if (piece.tree.kind === 'truncate') refuseInAtomic('TRUNCATE', activation);
  const run = pieceRun(activation.run, source, piece, activation.frame);
  const outcome = await runLogged(run, { text: piece.text, calledFrom: activation.run.queryId }, () => activation.execute(run));
  activation.rowCount = outcome.rowCount;
  return outcome;
}

async function assignFirst(targets: readonly VariableReference[], outcome: Outcome, activation: Activation): Promise<void> {
  await activation.frame.writeRow(targets, firstRow(outcome), activation.run);
  activation.rowCount = Math.min(outcome.rowCount, 1);
  await setFound(outcome.rowCount > 0, activation);
}

/** The rows a loop or cursor reads. */
export async function readRows(source: RowsSource, activation: Activation): Promise<CursorRows> {
  const piece = source.kind === 'query' ? { ...source.query, source: activation.parsed.text } : await readText(source.text, activation);
  if (piece.tree.kind !== 'select-statement') throw new RedshiftError('42601', 'cannot open a cursor for what is no query');
  const { columns = [], rows = [] } = await send(piece, activation, piece.source);
  return { columns, rows };
}

export async function setFound(found: boolean, { frame, parsed, run }: Activation): Promise<void> {
  const reference: VariableReference = { variable: parsed.body.found, field: null, span: { start: 0, end: 0 } };
  await frame.write(reference, { type: BOOLEAN, cell: found }, run);
}
