import type { Close, FetchInto, ForQuery, Open, VariableReference } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import { MAX_VARCHAR, varchar } from '../types/redshift-type.ts';
import type { Activation, Completion } from './activation.ts';
import { readRows, setFound } from './run-sql.ts';
import { evaluate, firstRow, recordsOf } from './sql-piece.ts';

const reference = (variable: number): VariableReference => ({ variable, field: null, span: { start: 0, end: 0 } });

/** OPEN: a variable without a value is given the name of a new cursor. https://docs.aws.amazon.com/redshift/latest/dg/c_PLpgSQL-statements.html#r_PLpgSQL-cursors */
export async function openCursor({ cursor, source, arguments: given }: Open, activation: Activation): Promise<void> {
  const { frame, run, execute } = activation;
  const bound = frame.variable(cursor).cursor;
  for (const [index, parameter] of (bound?.parameters ?? []).entries()) {
    const argument = given[index];
    if (argument !== undefined) await frame.write(reference(parameter), await evaluate(argument, frame, run, execute), run);
  }
  const read = source ?? (bound === null ? null : ({ kind: 'query', query: bound.query } as const));
  if (read === null) throw new RedshiftError('34000', `cursor "${frame.variable(cursor).name}" has no query`);
  const rows = await readRows(read, activation);
  const held = frame.read(reference(cursor)).cell;
  const name = held === null ? run.session.cursors.newName() : String(held);
  run.session.cursors.open(name, rows);
  await frame.write(reference(cursor), { type: varchar(MAX_VARCHAR), cell: name }, run);
}

/** The name of the cursor a variable refers to. */
function cursorName(cursor: number, { frame }: Activation): string {
  const { cell } = frame.read(reference(cursor));
  if (cell === null) throw new RedshiftError('22004', `cursor variable "${frame.variable(cursor).name}" is NULL`);
  return String(cell);
}

export async function fetchInto({ cursor, target }: FetchInto, activation: Activation): Promise<void> {
  const rows = activation.run.session.cursors.fetch(cursorName(cursor, activation), 1);
  await activation.frame.writeRow(target, firstRow(rows), activation.run);
  activation.rowCount = rows.rows.length;
  await setFound(rows.rows.length > 0, activation);
}

export function closeCursorOf({ cursor }: Close, activation: Activation): void {
  activation.run.session.cursors.close(cursorName(cursor, activation));
}

/**
 * FOR over rows: a cursor of its own, which the end of the transaction closes like any other. Without a row its target is NULL afterwards,
 * as behind SELECT INTO.
 */
export async function forQuery(
  { source, target }: ForQuery,
  activation: Activation,
  iterate: () => Promise<{ readonly leave: boolean; readonly completion: Completion }>,
): Promise<Completion> {
  const { cursors } = activation.run.session;
  const name = cursors.newName();
  const rows = await readRows(source, activation);
  cursors.open(name, rows);
  let found = false;
  let completion: Completion = null;
  for (const record of recordsOf(rows)) {
    found = true;
    await activation.frame.writeRow(target, record, activation.run);
    const step = await iterate();
    completion = step.completion;
    if (step.leave) break;
    if (!cursors.isOpen(name)) throw new RedshiftError('34000', `cursor "${name}" does not exist`);
  }
  if (!found) await activation.frame.writeRow(target, firstRow(rows), activation.run);
  if (cursors.isOpen(name)) cursors.close(name);
  await setFound(found, activation);
  return completion;
}
