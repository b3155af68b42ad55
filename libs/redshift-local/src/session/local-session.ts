import { parseStatement, parseStatements, SqlSyntaxError, type Statement } from '@hakkai/redshift-sql';
import { randomUUID } from 'node:crypto';
import type { SessionFacts } from '../bind/bind-context.ts';
import { SessionCatalog } from '../catalog/session-catalog.ts';
import { saveChange } from '../catalog/catalog-store.ts';
import { systemRelation } from '../catalog/system-relations.ts';
import type { EngineConnection } from '../engine/engine-connection.ts';
import { breaksEngine } from '../engine/translate-error.ts';
import { executeStatement } from '../execute/execute-statement.ts';
import { withPlace } from '../execute/find-place.ts';
import type { StatementRun } from '../execute/statement-run.ts';
import { statementTag } from '../execute/statement-tag.ts';
import { DatabaseRestarted, RedshiftError, SerializationCycle, TransactionAborted } from '../redshift-error.ts';
import type { TrackedTransaction } from './conflict-graph.ts';
import { principalKey } from '../catalog/catalog-state.ts';
import type { Database } from './database.ts';
import { type EndedSession, endOf, IDLE_TOO_LONG, stoppedStatement, TERMINATED } from './ended-session.ts';
import type { LockMode } from './lock-manager.ts';
import type { LoggedQuery } from './query-log.ts';
import { isStruck } from './faults.ts';
import { IdleLimit } from './idle-limit.ts';
import type { RunningSession } from './running-session.ts';
import { OpenCursors } from './open-cursors.ts';
import { PreparedStatements } from './prepared-statements.ts';
import type { Notice, Session, SqlParameter, StatementResult } from './session.ts';
import { checkConnectionLimit } from './connection-limit.ts';
import { clientStatement, implicitCommit, logStatement } from './log-statement.ts';
import { sessionFacts } from './session-facts.ts';
import { Settings } from './settings.ts';
import { UserOfTransaction } from './user-of-transaction.ts';
import { shownColumns } from './shown-columns.ts';
import { Snapshot } from './snapshot.ts';
import { syntaxFailure } from './syntax-failure.ts';

const INTERRUPT_AGAIN_MS = 20;

/** A session over the engine: parses, runs, keeps transaction state, settings, locks and temporary tables. */
export class LocalSession implements Session, RunningSession {
  readonly id = randomUUID();
  readonly database: string;
  readonly processId: number;
  readonly settings: Settings;
  readonly started: Date;
  readonly catalog: SessionCatalog;
  readonly shared: Database;
  user: string;
  /** Who the session was opened as. */
  readonly authenticated: string;
  /** The user, but for the owner of a SECURITY DEFINER procedure that runs. */
  sessionUser: string;
  readonly #users = new UserOfTransaction();
  lastUnloadId = -1n;
  lastUnloadCount = 0;
  lastCopyId = -1n;
  lastCopyCount = 0;
  lastQueryId = -1n;
  /** The statement that runs, with all that a procedure runs in it; of an idle session the last one. */
  runningQuery: LoggedQuery | null = null;
  transactionStart: Date;
  /** What the engine's transaction sees, from its first on. */
  snapshot: Snapshot | null = null;
  readonly cursors = new OpenCursors();
  readonly prepared = new PreparedStatements();
  readonly idle: IdleLimit;
  readonly #onClose: () => void;
  #engine: EngineConnection;
  #queue: Promise<unknown> = Promise.resolve();
  #abort: AbortController | null = null;
  #cancelMessage: string | null = null;
  #explicit = false;
  #aborted = false;
  /** Whether the engine is in a transaction. */
  #started = false;
  #closed = false;
  /** Why the session was ended from outside. */
  #ended: EndedSession | null = null;
  /** The id of the first query of the transaction; null before it. */
  transactionId: bigint | null = null;
  /** Under SERIALIZABLE, the transaction that runs. */
  #tracked: TrackedTransaction | null = null;
  readonly #noticeListeners: ((notice: Notice) => void)[] = [];
  readOnly = false;

  private constructor(shared: Database, engine: EngineConnection, user: string, database: string, onClose: () => void) {
    this.shared = shared;
    this.#engine = engine;
    this.user = user;
    this.authenticated = user;
    this.sessionUser = user;
    this.database = database;
    this.processId = shared.nextProcess();
    const principal = shared.catalog.principals.get(principalKey({ kind: 'user', name: user }));
    this.settings = new Settings(principal?.settings);
    this.idle = new IdleLimit(principal?.sessionTimeout ?? 0, shared.now, () => void this.#inTurn(() => this.#expire()));
    this.started = shared.now();
    this.transactionStart = this.started;
    shared.sessions.set(this.processId, this);
    this.#onClose = onClose;
    this.catalog = new SessionCatalog(
      () => shared.catalog,
      (schema, name, context, catalog) => systemRelation(schema, name, { context, catalog, database: shared }),
    );
  }

  static async open(shared: Database, user: string, database: string, onClose: () => void): Promise<LocalSession> {
    checkConnectionLimit(shared, user, database);
    return new LocalSession(shared, await shared.engine.connect(), user, database, onClose);
  }

  get inTransaction(): boolean {
    return this.#explicit;
  }

  /** Whether the transaction has its snapshot: what it sees is fixed. */
  get hasSnapshot(): boolean {
    return this.#started;
  }

  get engine(): EngineConnection {
    return this.#engine;
  }

  facts(statementStart: Date): SessionFacts {
    return sessionFacts(this, statementStart);
  }

  execute(sql: string, params: readonly SqlParameter[] = []): Promise<StatementResult> {
    return this.#inTurn(async () => this.#run(await this.#parse(() => parseStatement(sql)), sql, params));
  }

  executeScript(sql: string): Promise<StatementResult[]> {
    return this.#inTurn(async () => {
      const results: StatementResult[] = [];
      for (const statement of await this.#parse(() => parseStatements(sql))) results.push(await this.#run(statement, sql, []));
      return results;
    });
  }

  onNotice(listener: (notice: Notice) => void): void {
    this.#noticeListeners.push(listener);
  }

  notify(notice: Notice): void {
    for (const listener of this.#noticeListeners) listener(notice);
  }

  /** With a message, the statement fails with it. */
  cancel(message: string | null = null): void {
    if (this.#abort === null) return;
    this.#cancelMessage = message;
    this.#abort.abort();
    this.#interrupt();
  }

  terminate(): void {
    this.#ended = TERMINATED;
    this.cancel();
    void this.close();
  }

  /** Interrupts until the statement has ended: what comes before the engine starts, or before a lock is asked for, is lost. */
  #interrupt(): void {
    if (this.#abort?.signal.aborted !== true) return;
    this.shared.locks.cancel(this.id);
    this.#engine.interrupt();
    setTimeout(() => this.#interrupt(), INTERRUPT_AGAIN_MS).unref();
  }

  close(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#closed) return;
      await this.#leave();
    });
  }

  async #leave(): Promise<void> {
    await this.rollback();
    this.#closed = true;
    this.idle.stop();
    this.#engine.close();
    this.shared.sessions.delete(this.processId);
    this.#onClose();
  }

  /** The session was idle for too long. */
  async #expire(): Promise<void> {
    if (this.#closed) return;
    this.#ended = IDLE_TOO_LONG;
    await this.#leave();
  }

  async lock(key: string, mode: LockMode): Promise<boolean> {
    if (this.readOnly && mode !== 'read') throw new RedshiftError('25006', 'transaction is read-only');
    return this.shared.locks.acquire(this.id, key, mode);
  }

  /** BEGIN: the engine starts when the first statement reads or writes, so that what waited for LOCK sees the newest rows. */
  beginExplicit(readOnly = false): void {
    if (this.#explicit) return;
    this.#explicit = true;
    this.readOnly = readOnly;
    this.transactionStart = this.shared.now();
    this.settings.begin();
    this.#users.begin(this.sessionUser);
  }

  becomeUser(name: string, local: boolean): void {
    this.#users.change(this.sessionUser, local);
    this.user = name;
    this.sessionUser = name;
  }

  /** Puts the engine into the transaction, if it is not in it yet. */
  async startEngine(): Promise<void> {
    if (this.#started) return;
    for (;;) {
      this.catalog.begin();
      this.snapshot = new Snapshot(this.shared);
      await this.#engine.run('BEGIN TRANSACTION');
      if (this.shared.settled && this.catalog.state === this.shared.catalog) break;
      // A commit came between: the session would see its tables in one of the two alone.
      await this.#engine.run('ROLLBACK');
    }
    if (this.settings.get('hakkai.isolation') === 'serializable') this.#tracked = this.shared.conflicts.begin();
    this.#started = true;
  }

  /** Before a statement reads and writes tables. Under SERIALIZABLE, what no serial order explains is error 1023. */
  noteAccess(reads: Iterable<string>, writes: Iterable<string>): void {
    if (this.#tracked === null) return;
    const cycle = this.shared.conflicts.access(this.#tracked, reads, writes);
    if (cycle === null) return;
    const table = this.catalog.state.relations.get(cycle.table)?.oid ?? 0;
    throw new SerializationCycle({ table, transactions: cycle.transactions, processId: this.processId });
  }

  #endTracking(committed: boolean): void {
    if (this.#tracked !== null) this.shared.conflicts.end(this.#tracked, committed);
    this.#tracked = null;
  }

  /** Begins the engine's transaction anew, so that it sees what was committed meanwhile. Only where it wrote nothing yet. */
  async restartEngine(): Promise<void> {
    this.#endTracking(false);
    this.catalog.rollback();
    await this.#engine.run('ROLLBACK');
    this.#started = false;
  }

  /** COMMIT; an aborted transaction rolls back instead. */
  async commit(): Promise<void> {
    if (this.#aborted) {
      await this.rollback();
      return;
    }
    if (this.#started) {
      const changes = this.catalog.commit();
      for (const change of changes) await saveChange(this.#engine, change);
      // COMMIT ends the engine's transaction though it fails: there is nothing left to roll back then.
      this.#started = false;
      await this.shared.publish(changes, () => this.#engine.run('COMMIT').then(() => undefined));
      this.#endTracking(true);
      this.shared.writes.record(this.shared.locks.written(this.id));
    }
    this.settings.commit();
    this.#end(true);
  }

  /** Commits without a COMMIT; the log has one all the same where something was written. */
  async commitImplicitly(): Promise<void> {
    const logged = this.catalog.isChanged || this.shared.locks.written(this.id).length > 0 ? implicitCommit(this) : null;
    await this.commit();
    if (logged !== null) this.shared.log.addQuery(logged);
  }

  async rollback(): Promise<void> {
    this.catalog.rollback();
    try {
      if (this.#started && this.#engine.generation === this.shared.engine.generation) await this.#engine.run('ROLLBACK');
    } finally {
      // Whatever the engine says: locks that stayed would keep every other session waiting.
      if (this.#explicit) this.settings.rollback();
      this.#end(false);
    }
  }

  #end(committed: boolean): void {
    const again = this.#users.end(committed);
    if (again !== null) this.becomeUser(again, false);
    this.#endTracking(false);
    this.cursors.closeAll();
    this.#started = false;
    this.#explicit = false;
    this.#aborted = false;
    this.readOnly = false;
    this.transactionId = null;
    this.shared.locks.release(this.id);
  }

  /** Statements of a session run one after the other. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = this.#queue.then(work, work);
    this.#queue = next.catch(() => undefined);
    return next;
  }

  async #parse<Parsed>(read: () => Parsed): Promise<Parsed> {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof SqlSyntaxError)) throw error;
      await this.#fail();
      throw syntaxFailure(error);
    }
  }

  async #run(statement: Statement, sql: string, params: readonly SqlParameter[]): Promise<StatementResult> {
    if (this.idle.wake()) await this.#expire();
    if (this.#ended !== null) throw endOf(this.#ended);
    if (this.#closed) throw new RedshiftError('08003', 'the session is closed');
    if (this.#engine.generation !== this.shared.engine.generation) await this.#followRestart();
    if (this.#aborted && statement.kind !== 'rollback' && statement.kind !== 'commit') throw new TransactionAborted();
    const abort = new AbortController();
    this.#abort = abort;
    const start = this.shared.now();
    const logged = logStatement(this, clientStatement(this, statement, sql));
    this.runningQuery = logged;
    const timeout = this.#limitTime();
    const parameters = new Map(params.map(({ name, value }) => [name, value]));
    const run: StatementRun = { session: this, statement, sql, queryId: logged.queryId, start, signal: abort.signal, parameters };
    const fault = isStruck(statement) ? this.settings.takeFault() : null;
    try {
      if (fault !== null) throw fault.error({ processId: this.processId, queryId: logged.queryId });
      const outcome = await executeStatement(run);
      if (!this.#explicit) await this.commitImplicitly();
      this.lastQueryId = logged.queryId;
      Object.assign(logged, { status: 'success', end: this.shared.now(), rows: outcome.rowCount } satisfies Partial<LoggedQuery>);
      return {
        tag: outcome.tag ?? statementTag(statement),
        columns: shownColumns(outcome.columns ?? [], this.settings),
        rows: outcome.rows ?? [],
        rowCount: outcome.rowCount,
        queryId: logged.queryId,
        hasResultSet: outcome.columns !== undefined,
      };
    } catch (error) {
      // A cancelled statement is interrupted until it has ended; its rollback must not be.
      clearTimeout(timeout);
      this.#abort = null;
      const stopped = { ended: this.#ended, message: this.#cancelMessage, queryId: logged.queryId };
      const failure = abort.signal.aborted ? stoppedStatement(stopped, error) : await withPlace(run, error);
      const status = abort.signal.aborted ? 'canceled' : 'failed';
      Object.assign(logged, { status, end: this.shared.now(), error: failure.message } satisfies Partial<LoggedQuery>);
      await this.#fail(error);
      // A COMMIT ends its transaction though it fails.
      if (statement.kind === 'commit') this.#end(false);
      if (fault?.disconnects === true) await this.#leave();
      throw failure;
    } finally {
      clearTimeout(timeout);
      this.#abort = null;
      if (!this.#closed) this.idle.rest();
    }
  }

  /** Cancels the statement after `statement_timeout` milliseconds; 0 lets it run. */
  #limitTime(): NodeJS.Timeout | undefined {
    const milliseconds = Number(this.settings.get('statement_timeout'));
    return milliseconds === 0 ? undefined : setTimeout(() => this.cancel(), milliseconds);
  }

  /** Rolls back what is open. An explicit transaction stays aborted until its end. */
  async #fail(error?: unknown): Promise<void> {
    const explicit = this.#explicit;
    const { transactionId } = this;
    if (error !== undefined && breaksEngine(error) && !(await this.shared.engine.answers())) await this.#reconnect();
    await this.rollback();
    this.#explicit = explicit;
    this.#aborted = explicit;
    if (explicit) this.transactionId = transactionId;
  }

  /** Another session's statement broke the engine and it was opened again: what is lost, an open transaction or all, says so. */
  async #followRestart(): Promise<void> {
    const lost = this.#started || !this.shared.onDisk;
    await this.#reconnect();
    if (!lost) return;
    await this.#fail();
    throw new DatabaseRestarted(this.shared.onDisk);
  }

  /** After an internal error of the engine: a new instance, a new connection; the temporary tables are lost. */
  async #reconnect(): Promise<void> {
    const broken = this.#engine.generation;
    this.#started = false;
    await this.shared.reopen(broken);
    this.#engine = await this.shared.engine.connect();
    this.catalog.forgetTemporary();
  }
}
