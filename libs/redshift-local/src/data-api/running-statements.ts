import type { Session } from '../session/session.ts';
import type { Statement } from './statement.ts';

/** The statements that run right now: what a cancel reaches, and what closing waits for. */
export class RunningStatements {
  readonly #sessions = new Map<string, Session>();
  readonly #statements = new Set<Statement>();

  picked(statement: Statement): void {
    this.#statements.add(statement);
  }

  started(statement: Statement, session: Session): void {
    this.#sessions.set(statement.id, session);
    statement.dbUser = session.user;
    statement.pid = session.processId;
    if (statement.cancelRequested) session.cancel();
  }

  ended(statement: Statement): void {
    this.#sessions.delete(statement.id);
    this.#statements.delete(statement);
  }

  cancel(statement: Statement): void {
    statement.cancelRequested = true;
    this.#sessions.get(statement.id)?.cancel();
  }

  /** Cancels everything and waits for it to end. */
  async cancelAll(): Promise<void> {
    const running = [...this.#statements];
    for (const statement of running) this.cancel(statement);
    await Promise.all(running.map((statement) => statement.done));
  }
}
