import type { CaseDatabase, CaseSession } from './case-database.ts';
import { MAIN } from './golden-case.ts';

/** The sessions of a case by their names, each opened when it is named first. */
export class CaseSessions {
  readonly #database: CaseDatabase;
  readonly #schema: string | null;
  readonly #main: CaseSession;
  readonly #others = new Map<string, CaseSession>();
  readonly #processIds = new Map<CaseSession, number>();
  #watcher: CaseSession | null = null;

  /** All of them find their names in `schema` first; null leaves the search path as it is. */
  constructor(database: CaseDatabase, main: CaseSession, schema: string | null) {
    this.#database = database;
    this.#main = main;
    this.#schema = schema;
  }

  async open(name: string): Promise<CaseSession> {
    if (name === MAIN) return this.#main;
    const open = this.#others.get(name);
    if (open !== undefined) return open;
    const session = await this.#database.openSession();
    this.#others.set(name, session);
    if (this.#schema !== null) await session.execute(`set search_path to ${this.#schema}`);
    // A session that waits, or whose transaction is aborted, would not tell.
    for (const one of [session, this.#main]) await this.#processId(one);
    return session;
  }

  /** The statement with process ids for `:<name>_pid`. */
  async withProcessIds(sql: string): Promise<string> {
    const names = Array.from(sql.matchAll(/:(\w+)_pid\b/g), ([, name = '']) => name);
    let written = sql;
    for (const name of names) written = written.replaceAll(`:${name}_pid`, String(await this.#processId(await this.open(name))));
    return written;
  }

  /** Waits until another session sees that this one runs its statement; false if it ended unseen. */
  async seesRunning(name: string, statement: Promise<unknown>): Promise<boolean> {
    let ended = false;
    const note = (): void => {
      ended = true;
    };
    statement.then(note, note);
    const question = this.#database.whileRunning(await this.#processId(await this.open(name)));
    this.#watcher ??= await this.#database.openSession();
    while (!ended) if ((await this.#watcher.execute(question)).rows.length > 0) return true;
    return false;
  }

  /** At once, as each may wait for what another has locked. */
  async closeOthers(): Promise<void> {
    const opened = this.#watcher === null ? [...this.#others.values()] : [...this.#others.values(), this.#watcher];
    await Promise.all(opened.map((session) => session.close()));
  }

  async #processId(session: CaseSession): Promise<number> {
    const known = this.#processIds.get(session);
    if (known !== undefined) return known;
    const told = Number((await session.execute('select pg_backend_pid()')).rows[0]?.[0]);
    this.#processIds.set(session, told);
    return told;
  }
}
