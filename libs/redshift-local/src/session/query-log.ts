import type { LoadedFile, LoadReject } from '../runtime/runtime.ts';

export interface LoggedQuery {
  readonly queryId: bigint;
  /** Whose rights it has: below a SECURITY DEFINER procedure, its owner. */
  readonly user: string;
  readonly sessionUser: string;
  readonly database: string;
  readonly processId: number;
  readonly text: string;
  readonly type: string;
  /** The CALL that ran it; null for a statement that a client sent. */
  readonly calledFrom: bigint | null;
  /** A COMMIT that nobody wrote: of a statement that is a transaction of its own. */
  readonly implicit: boolean;
  /** The query group that was set. */
  readonly label: string;
  /** The query that began the transaction. */
  readonly transactionId: bigint;
  readonly start: Date;
  /** How many others began before it in its millisecond. */
  earlier?: number;
  end: Date | null;
  status: 'running' | 'success' | 'failed' | 'canceled';
  rows: number;
  error: string | null;
}

export interface LoggedReject extends LoadReject {
  readonly queryId: bigint;
  readonly table: string;
  readonly tableId: number;
  readonly processId: number;
  readonly user: string;
  readonly start: Date;
}

export interface LoggedLoad {
  readonly queryId: bigint;
  readonly user: string;
  readonly processId: number;
  readonly database: string;
  readonly source: string;
  readonly table: string;
  readonly rows: number;
  readonly files: readonly LoadedFile[];
  readonly start: Date;
  readonly end: Date;
}

/** An UNLOAD that wrote its files. */
export interface LoggedUnload {
  readonly queryId: bigint;
  readonly user: string;
  readonly processId: number;
  readonly database: string;
  readonly location: string;
  readonly format: string;
  readonly rows: number;
  readonly start: Date;
  readonly end: Date;
}

/** A REFRESH of a materialized view. */
export interface LoggedRefresh {
  readonly queryId: bigint;
  readonly user: string;
  readonly processId: number;
  readonly schema: string;
  readonly name: string;
  readonly oid: number;
  readonly start: Date;
  readonly end: Date;
  readonly type: 'Manual' | 'Auto';
  readonly status: string;
}

/** What RAISE said in a procedure. */
export interface LoggedMessage {
  /** The CALL from outside. */
  readonly query: LoggedQuery;
  readonly user: string;
  readonly sessionUser: string;
  readonly level: 'log' | 'info' | 'notice' | 'warning' | 'exception';
  readonly message: string;
  /** The line of the procedure's body. */
  readonly line: number;
  readonly time: Date;
}

const KEPT = 10_000;

/** What the SYS_ and STL_ views tell of past statements: the last 10,000 of each, since the database was opened. */
export class QueryLog {
  readonly queries: LoggedQuery[] = [];
  readonly rejects: LoggedReject[] = [];
  readonly loads: LoggedLoad[] = [];
  readonly unloads: LoggedUnload[] = [];
  readonly refreshes: LoggedRefresh[] = [];
  readonly messages: LoggedMessage[] = [];
  #lastId: bigint;

  /** Query ids go on counting across restarts: they start from the clock. */
  constructor(now: Date) {
    this.#lastId = BigInt(Math.floor(now.getTime() / 1000)) * 1000n;
  }

  nextId(): bigint {
    this.#lastId += 1n;
    return this.#lastId;
  }

  addQuery(query: LoggedQuery): void {
    const last = this.queries.at(-1);
    query.earlier = last?.start.getTime() === query.start.getTime() ? (last.earlier ?? 0) + 1 : 0;
    keep(this.queries, [query]);
  }

  addLoad(load: LoggedLoad, rejects: readonly LoggedReject[]): void {
    keep(this.loads, [load]);
    this.addRejects(rejects);
  }

  addUnload(unload: LoggedUnload): void {
    keep(this.unloads, [unload]);
  }

  addRefresh(refresh: LoggedRefresh): void {
    keep(this.refreshes, [refresh]);
  }

  addMessage(message: LoggedMessage): void {
    keep(this.messages, [message]);
  }

  addRejects(rejects: readonly LoggedReject[]): void {
    keep(this.rejects, rejects);
  }
}

function keep<Entry>(entries: Entry[], added: readonly Entry[]): void {
  entries.push(...added);
  if (entries.length > KEPT) entries.splice(0, entries.length - KEPT);
}
