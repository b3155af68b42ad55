import { type Redshift, RedshiftError, type Session } from '../../../src/index.ts';
import { printStatement } from './print-statement.ts';
import type { Outcome } from './reference-state.ts';
import type { Sight } from './sight.ts';
import type { Statement } from './step.ts';

interface Place {
  readonly redshift: Redshift;
  /** Looks at the sessions, and takes no part. */
  readonly watcher: Session;
  readonly schema: string;
}

/** Sessions of one history, in a schema of its own. */
export class WatchedSessions {
  readonly #redshift: Redshift;
  readonly #schema: string;
  readonly #watcher: Session;
  readonly #sessions: Session[] = [];
  readonly #running = new Map<number, Promise<void>>();
  #ended = new Map<number, Outcome>();

  private constructor({ redshift, watcher, schema }: Place) {
    this.#redshift = redshift;
    this.#schema = schema;
    this.#watcher = watcher;
  }

  static async open(place: Place, count: number): Promise<WatchedSessions> {
    const sessions = new WatchedSessions(place);
    for (let at = 0; at < count; at += 1) sessions.#sessions.push(await sessions.#open());
    return sessions;
  }

  async #open(): Promise<Session> {
    const session = await this.#redshift.openSession();
    await session.execute(`set search_path to ${this.#schema}`);
    return session;
  }

  #at(session: number): Session {
    const found = this.#sessions[session];
    if (found === undefined) throw new Error(`there is no session ${session}`);
    return found;
  }

  /** Begins a statement, and looks when it has ended or waits. */
  async begin(session: number, statement: Statement): Promise<Sight> {
    const sql = printStatement(statement, this.#schema);
    this.#running.set(
      session,
      this.#at(session)
        .execute(sql)
        .then(
          ({ rows }) => ({ rows: rows.map((row) => row.join(' ')).sort() }),
          (error: unknown) => ({ errors: [toldAs(error)] }),
        )
        .then((outcome) => {
          this.#running.delete(session);
          this.#ended.set(session, outcome);
        }),
    );
    return this.look();
  }

  /** Cancels the statement of a session that waits. */
  async cancel(session: number): Promise<Sight> {
    await this.#watcher.execute(`cancel ${this.#at(session).processId}`);
    await this.#running.get(session);
    return this.look();
  }

  /** Closes a session, whatever it has open, and opens another in its place. */
  async reopen(session: number): Promise<Sight> {
    await this.#at(session).close();
    this.#sessions[session] = await this.#open();
    return this.look();
  }

  /** Looks until all that has not ended waits for a lock: nothing can change then but by another step. */
  async look(): Promise<Sight> {
    for (;;) {
      const running = [...this.#running.keys()];
      const { rows } = await this.#watcher.execute('select pid from svv_transactions where not granted');
      const waiting = new Set(rows.map(([pid]) => Number(pid)));
      if (!running.every((session) => waiting.has(this.#at(session).processId))) continue;
      const ended = this.#ended;
      this.#ended = new Map();
      return { ended, waiting: running.sort() };
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#sessions.map((session) => session.close()));
  }
}

const toldAs = (error: unknown): string => {
  if (!(error instanceof RedshiftError)) return `no RedshiftError: ${String(error)}`;
  return /^the engine could not/.test(error.message) ? `${error.sqlstate} ${error.message}: ${String(error.cause)}` : error.sqlstate;
};
