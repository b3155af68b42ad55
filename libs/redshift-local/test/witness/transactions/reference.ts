import { type Change, changeOf } from './change-tables.ts';
import { lockedFor } from './locks-of-statement.ts';
import {
  committed,
  end,
  failed,
  type Outcome,
  rolledBack,
  type State,
  type Tables,
  tableNamed,
  transactionOf,
  withTransaction,
  newKey,
} from './reference-state.ts';
import type { Statement, TableName } from './step.ts';
import { isWaiting } from './table-locks.ts';

const DONE: Outcome = { rows: [] };
const CONFLICT = '40001';

/** Begins a statement: every state that the pages allow when all that can go on has gone on. */
export function begun(state: State, session: number, statement: Statement): readonly State[] {
  return settled({ ...state, running: new Map(state.running).set(session, statement), ended: new Map() });
}

/** A statement is cancelled while it waits. https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export const cancelled = (state: State, session: number): readonly State[] =>
  settled(failed({ ...state, ended: new Map() }, session, ['57014']));

/** A session is closed, and another opened in its place. */
export const closed = (state: State, session: number): readonly State[] => settled(rolledBack({ ...state, ended: new Map() }, session));

/** Statements that go on at the same time go on in any order. */
function settled(state: State): readonly State[] {
  const ready = [...state.running.keys()].filter((session) => !isWaiting(state.locks, session));
  if (ready.length === 0) return [state];
  return ready.flatMap((session) => run(state, session).flatMap(settled));
}

/** Runs a statement from its beginning until it ends or waits: what it waited for may have let its tables change. */
function run(state: State, session: number): readonly State[] {
  const statement = state.running.get(session);
  if (statement === undefined) throw new Error('no statement runs');
  const transaction = transactionOf(state, session);
  if (transaction.aborted && statement.is !== 'commit' && statement.is !== 'rollback')
    return [failed(state, session, [statement.is === 'fail' && statement.sqlstate === '42601' ? '42601' : '25P02'])];
  switch (statement.is) {
    case 'begin': {
      const { readOnly } = statement;
      return [end(transaction.explicit ? state : withTransaction(state, session, { explicit: true, readOnly }), session, DONE)];
    }
    case 'commit':
      return [end(transaction.aborted ? rolledBack(state, session) : committed(state, session), session, DONE)];
    case 'rollback':
      return [end(rolledBack(state, session), session, DONE)];
    case 'fail':
      return [failed(state, session, [statement.sqlstate])];
    case 'list': {
      const listed: Outcome = { rows: listedTables(state, session) };
      // c_serial_isolation: a SELECT of STL and STV tables takes a snapshot; of PG tables and SVV views it does not say (it does, or not).
      return [state, withSnapshot(state, session)].map((either) => ended(either, session, listed));
    }
    default: {
      const locked = lockedFor(state, session, statement);
      return locked.stopped ? [locked.state] : executed(withSnapshot(locked.state, session, statement), session, statement);
    }
  }
}

/** PG catalog tables are read committed: they show what is committed by now, and the session's own changes. */
function listedTables(state: State, session: number): readonly string[] {
  const names = new Set(state.committed.keys());
  const { sees } = transactionOf(state, session);
  for (const name of sees?.snapshot.keys() ?? []) if (!sees?.own.has(name)) names.delete(name);
  for (const [name, { made }] of sees?.own ?? []) if (sees?.snapshot.get(name)?.made !== made) names.add(name);
  return [...names].sort();
}

/** BEGIN takes no snapshot; the first statement with tables does, when it has waited for them. LOCK is not among those that do. */
function withSnapshot(state: State, session: number, statement?: Statement): State {
  if (statement?.is === 'lock' || transactionOf(state, session).sees !== null) return state;
  return withTransaction(state, session, { sees: { snapshot: state.committed, own: state.committed } });
}

/** Ends a statement that has done its work: without BEGIN it commits. */
const ended = (state: State, session: number, outcome: Outcome): State =>
  end(transactionOf(state, session).explicit ? state : committed(state, session), session, outcome);

function executed(state: State, session: number, statement: Statement): readonly State[] {
  if (statement.is === 'lock') return [ended(state, session, DONE)];
  if (statement.is === 'read') return [ended(state, session, { rows: rowsOf(state, session, statement.tables) })];
  if (statement.is === 'truncate') return [truncated(state, session, statement.table), ...conflicting(state, session, statement.table)];
  const change = changeOf(statement, state, session);
  if (change === null) throw new Error(`the reference knows no ${statement.is}`);
  return changed(state, session, change);
}

const rowsOf = (state: State, session: number, tables: readonly TableName[]): readonly string[] =>
  tables.flatMap((name) => (tableNamed(state, session, name)?.rows ?? []).map(({ id, n }) => `${name} ${id} ${n}`)).sort();

/** TRUNCATE commits, and no row is left: neither one that its snapshot does not show. */
function truncated(state: State, session: number, name: TableName): State {
  const after = committed(state, session);
  const table = after.committed.get(name);
  if (table === undefined) throw new Error(`the reference has no table ${name}`);
  return end({ ...after, committed: new Map(after.committed).set(name, { ...table, layout: newKey(), rows: [] }) }, session, DONE);
}

function changed(state: State, session: number, change: Change): readonly State[] {
  if ('errors' in change) return [failed(state, session, change.errors)];
  const { sees } = transactionOf(state, session);
  if (sees === null) throw new Error('a change without a snapshot');
  const { table, becomes, rows } = change;
  const theirs = state.committed.get(table);
  const then = sees.snapshot.get(table);
  // r_CREATE_DATABASE: SNAPSHOT protects against update and delete conflicts.
  const now = new Map(theirs?.rows.map((row) => [row.key, row.version]));
  const isOlder = rows.some(
    (row) => then?.rows.some(({ key, version }) => key === row.key && version === row.version) && now.get(row.key) !== row.version,
  );
  if (isOlder) return [failed(state, session, [CONFLICT])];
  // The catalog is read committed: another's table of the name is there, though the snapshot has it not.
  if (becomes !== null && theirs !== undefined && theirs.made !== then?.made && sees.own.get(table)?.made !== becomes.made)
    return [failed(state, session, [CONFLICT, '42P07'])];
  const own = new Map(sees.own);
  if (becomes === null) own.delete(table);
  else own.set(table, becomes);
  return [ended(withTransaction(state, session, { sees: { ...sees, own } }), session, DONE), ...conflicting(state, session, table)];
}

/**
 * Where another transaction has altered, emptied, dropped or made a table as a whole since the snapshot, the pages do not say whether a change on
 * top of it is a conflict (it is, or both stand): either may be.
 */
function conflicting(state: State, session: number, name: TableName): readonly State[] {
  const then = layoutOf(transactionOf(state, session).sees?.snapshot, name);
  return then === layoutOf(state.committed, name) ? [] : [failed(state, session, [CONFLICT])];
}

const layoutOf = (tables: Tables | undefined, name: TableName): number | undefined => tables?.get(name)?.layout;
