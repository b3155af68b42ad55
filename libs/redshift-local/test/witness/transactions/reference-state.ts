import { FIRST_ROWS, type Statement, TABLE_NAMES, type TableName } from './step.ts';
import { NO_LOCKS, release, type TableLocks } from './table-locks.ts';

export interface Row {
  readonly key: number;
  /** Counts the changes of the row. */
  readonly version: number;
  readonly id: number;
  readonly n: number;
}

export interface Table {
  readonly made: number;
  /** Told anew by whatever changes the whole table: ALTER TABLE and TRUNCATE. */
  readonly layout: number;
  readonly extra: boolean;
  readonly rows: readonly Row[];
}

export type Tables = ReadonlyMap<TableName, Table>;

/** What a statement ends with: rows, or one of these errors. */
export type Outcome = { readonly rows: readonly string[] } | { readonly errors: readonly string[] };

export interface Transaction {
  readonly explicit: boolean;
  readonly aborted: boolean;
  readonly readOnly: boolean;
  /** What was committed at its first statement that needed tables, and the same with its own changes. */
  readonly sees: { readonly snapshot: Tables; readonly own: Tables } | null;
}

export interface State {
  readonly committed: Tables;
  readonly locks: TableLocks;
  readonly transactions: readonly Transaction[];
  /** The statements that run or wait. */
  readonly running: ReadonlyMap<number, Statement>;
  /** How the statements ended that ran since the last step. */
  readonly ended: ReadonlyMap<number, Outcome>;
}

export const NO_TRANSACTION: Transaction = { explicit: false, aborted: false, readOnly: false, sees: null };

let keys = 0;

/** Names rows, tables and layouts: no two alike. */
export const newKey = (): number => {
  keys += 1;
  return keys;
};

export const newRow = (id: number, n: number): Row => ({ key: newKey(), version: newKey(), id, n });

export const newTable = (rows: readonly Row[]): Table => ({ made: newKey(), layout: newKey(), extra: false, rows });

export function firstState(sessions: number): State {
  const filled = (): Table => newTable(FIRST_ROWS.map(([id, n]) => newRow(id, n)));
  return {
    committed: new Map(TABLE_NAMES.map((name) => [name, filled()])),
    locks: NO_LOCKS,
    transactions: Array.from({ length: sessions }, () => NO_TRANSACTION),
    running: new Map(),
    ended: new Map(),
  };
}

export const transactionOf = (state: State, session: number): Transaction => state.transactions[session] ?? NO_TRANSACTION;

export const withTransaction = (state: State, session: number, changed: Partial<Transaction>): State => ({
  ...state,
  transactions: state.transactions.map((one, at) => (at === session ? { ...one, ...changed } : one)),
});

/** The statement that the session runs ends. */
export function end(state: State, session: number, outcome: Outcome): State {
  const running = new Map(state.running);
  running.delete(session);
  return { ...state, running, ended: new Map(state.ended).set(session, outcome) };
}

export function rolledBack(state: State, session: number): State {
  return { ...withTransaction(state, session, NO_TRANSACTION), locks: release(state.locks, session) };
}

/** An error rolls back at once, and a transaction stays aborted until its end. */
export function failed(state: State, session: number, errors: readonly string[]): State {
  const { explicit, readOnly } = transactionOf(state, session);
  const aborted = withTransaction(rolledBack(state, session), session, { explicit, aborted: explicit, readOnly });
  return end(aborted, session, { errors });
}

/** All changes of a transaction come on top of what is committed by now: those of others to other rows stay. */
export function committed(state: State, session: number): State {
  const { sees } = transactionOf(state, session);
  const ended = rolledBack(state, session);
  return sees === null ? ended : { ...ended, committed: merged(sees, state.committed) };
}

function merged({ snapshot, own }: { readonly snapshot: Tables; readonly own: Tables }, now: Tables): Tables {
  const result = new Map(now);
  for (const name of new Set([...snapshot.keys(), ...own.keys()])) {
    const [then, mine, theirs] = [snapshot.get(name), own.get(name), now.get(name)];
    if (mine === undefined) result.delete(name);
    else if (then?.made !== mine.made) result.set(name, mine);
    else if (theirs?.made === mine.made) result.set(name, withRowsOf(then, mine, theirs));
  }
  return result;
}

function withRowsOf(then: Table, mine: Table, theirs: Table): Table {
  const before = new Map(then.rows.map((row) => [row.key, row]));
  const after = new Map(mine.rows.map((row) => [row.key, row]));
  const kept = theirs.rows.flatMap((row) => {
    const own = after.get(row.key);
    if (own === undefined) return before.has(row.key) ? [] : [row];
    return [own.version === before.get(row.key)?.version ? row : own];
  });
  const { layout, extra } = mine.layout === then.layout ? theirs : mine;
  return { ...theirs, layout, extra, rows: [...kept, ...mine.rows.filter(({ key }) => !before.has(key))] };
}

/** A table by its name. One that another transaction has dropped since the snapshot does not exist: c_serial_isolation. */
export function tableNamed(state: State, session: number, name: TableName): Table | null {
  const { sees } = transactionOf(state, session);
  if (sees === null) return state.committed.get(name) ?? null;
  const table = sees.own.get(name) ?? null;
  const isDropped = table !== null && sees.snapshot.get(name)?.made === table.made && state.committed.get(name)?.made !== table.made;
  return isDropped ? null : table;
}
