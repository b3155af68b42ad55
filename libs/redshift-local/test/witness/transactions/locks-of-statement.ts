import { failed, type State, tableNamed, transactionOf } from './reference-state.ts';
import type { Statement, TableName } from './step.ts';
import { isWaiting, type Mode, request } from './table-locks.ts';

const READ_ONLY = '25006';
const NO_TABLE = '42P01';
const DEADLOCK = '40P01';

/** The statement goes on with its locks, or it stopped: it waits, or failed. */
type Locked = { readonly state: State; readonly stopped: boolean };

/** Takes the locks of a statement: of what it changes before of what it reads. */
export function lockedFor(state: State, session: number, statement: Statement): Locked {
  const { changes, mode, reads } = tablesOf(statement);
  const { readOnly } = transactionOf(state, session);
  const stop = (error: string): Locked => ({ state: failed(state, session, [error]), stopped: true });
  const exists = (name: TableName): boolean => tableNamed(state, session, name) !== null;
  if (readOnly && DEFINES.has(statement.is)) return stop(READ_ONLY);
  for (const table of changes) {
    if (statement.is !== 'create' && !exists(table)) return stop(NO_TABLE);
    if (readOnly) return stop(READ_ONLY);
    const locks = request(state.locks, { session, table, mode });
    if (locks === null) return stop(DEADLOCK);
    state = { ...state, locks };
    if (isWaiting(locks, session)) return { state, stopped: true };
  }
  if (statement.is === 'create' && exists(statement.table)) return stop('42P07');
  if (!reads.every(exists)) return stop(NO_TABLE);
  for (const table of reads) {
    const locks = request(state.locks, { session, table, mode: 'reads' });
    if (locks === null) return stop(DEADLOCK);
    state = { ...state, locks };
    if (isWaiting(locks, session)) return { state, stopped: true };
  }
  return { state, stopped: false };
}

const DEFINES: ReadonlySet<Statement['is']> = new Set(['create', 'drop', 'alter'] as const);

function tablesOf(statement: Statement): {
  readonly changes: readonly TableName[];
  readonly mode: Mode;
  readonly reads: readonly TableName[];
} {
  switch (statement.is) {
    case 'read':
      return { changes: [], mode: 'reads', reads: statement.tables };
    case 'insert':
    case 'update':
    case 'delete':
      return { changes: [statement.table], mode: 'writes', reads: [] };
    case 'insert rows':
    case 'update from':
    case 'merge':
      return { changes: [statement.table], mode: 'writes', reads: [statement.from] };
    case 'create':
      return { changes: [statement.table], mode: 'alone', reads: statement.as === null ? [] : [statement.as] };
    case 'truncate':
    case 'drop':
    case 'alter':
      return { changes: [statement.table], mode: 'alone', reads: [] };
    case 'lock':
      return { changes: statement.tables, mode: 'alone', reads: [] };
    default:
      return { changes: [], mode: 'reads', reads: [] };
  }
}
