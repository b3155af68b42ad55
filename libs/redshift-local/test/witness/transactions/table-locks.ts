import type { TableName } from './step.ts';

/**
 * How a transaction holds a table until its end. Writers of one table take turns; readers go beside them; LOCK, DDL and TRUNCATE let nobody
 * beside them. https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html, r_Serializable_isolation_example.html
 */
export type Mode = 'reads' | 'writes' | 'alone';

interface Lock {
  readonly session: number;
  readonly table: TableName;
  readonly mode: Mode;
}

/** Locks that are held, in any order, and those that are waited for, in theirs. */
export interface TableLocks {
  readonly held: readonly Lock[];
  readonly waiting: readonly Lock[];
}

export const NO_LOCKS: TableLocks = { held: [], waiting: [] };

const excludes = (one: Mode, other: Mode): boolean => one === 'alone' || other === 'alone' || (one === 'writes' && other === 'writes');

const MODES: readonly Mode[] = ['reads', 'writes', 'alone'];

/**
 * The sessions that a request waits for: who holds the table, and who has asked before. The pages name no order of those who wait (first come,
 * first served, or any; taken: first come); who holds the table already goes before them, as they wait for it.
 */
function before({ held }: TableLocks, request: Lock, earlier: readonly Lock[]): readonly number[] {
  const others = (locks: readonly Lock[]): readonly number[] =>
    locks
      .filter(({ session, table, mode }) => session !== request.session && table === request.table && excludes(mode, request.mode))
      .map(({ session }) => session);
  const holds = held.some(({ session, table }) => session === request.session && table === request.table);
  return holds ? others(held) : [...others(held), ...others(earlier)];
}

/** Whether sessions that wait for each other, from these on, end at `goal`. */
function reaches(locks: TableLocks, from: readonly number[], goal: number, seen: ReadonlySet<number> = new Set()): boolean {
  return from.some((session) => {
    if (session === goal) return true;
    if (seen.has(session)) return false;
    const at = locks.waiting.findIndex((lock) => lock.session === session);
    const waiting = locks.waiting[at];
    if (waiting === undefined) return false;
    return reaches(locks, before(locks, waiting, locks.waiting.slice(0, at)), goal, new Set([...seen, session]));
  });
}

/** Asks for a table. Null where waiting for it would never end: c_write_readwrite names that deadlock, and not which of the two is stopped (who asks last, or any; taken: who asks last). */
export function request(locks: TableLocks, wanted: Lock): TableLocks | null {
  const strongest = locks.held
    .filter(({ session, table }) => session === wanted.session && table === wanted.table)
    .reduce((most, { mode }) => Math.max(most, MODES.indexOf(mode)), -1);
  if (strongest >= MODES.indexOf(wanted.mode)) return locks;
  const blockers = before(locks, wanted, locks.waiting);
  if (blockers.length === 0) return { ...locks, held: [...locks.held, wanted] };
  return reaches(locks, blockers, wanted.session) ? null : { ...locks, waiting: [...locks.waiting, wanted] };
}

/** Lets go all that a session holds and waits for: tables are given up at once, at the end of a transaction. */
export function release(locks: TableLocks, session: number): TableLocks {
  let held = locks.held.filter((lock) => lock.session !== session);
  const still: Lock[] = [];
  for (const lock of locks.waiting.filter((waiting) => waiting.session !== session)) {
    if (before({ held, waiting: still }, lock, still).length === 0) held = [...held, lock];
    else still.push(lock);
  }
  return { held, waiting: still };
}

export const isWaiting = ({ waiting }: TableLocks, session: number): boolean => waiting.some((lock) => lock.session === session);
