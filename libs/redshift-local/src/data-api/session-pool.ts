import { randomUUID } from 'node:crypto';
import type { Redshift } from '../session/redshift.ts';
import type { Session } from '../session/session.ts';
import { ActiveSessionsExceededException, ValidationException } from './data-api-error.ts';
import type { ConnectionTarget } from './statement.ts';

/** Sessions open at one time. AWS: 500. */
const ACTIVE_SESSIONS = 500;
/** No session lives longer, whatever its keep-alive. */
const LONGEST_MS = 24 * 3_600_000;

/** A session that outlives its statements, so that temporary tables and settings stay. */
export interface KeptSession {
  readonly id: string;
  readonly target: ConnectionTarget;
  readonly createdAt: Date;
  keepAliveSeconds: number;
  /** Set while a statement runs in it: a session runs one at a time. */
  statementId: string | undefined;
  idleSince: Date;
  session: Session | undefined;
}

/** The kept sessions of the Data API, closed by the clock when they have been idle for their keep-alive. */
export class SessionPool {
  readonly #redshift: Pick<Redshift, 'openSession'>;
  readonly #now: () => Date;
  readonly #kept = new Map<string, KeptSession>();

  constructor(redshift: Pick<Redshift, 'openSession'>, now: () => Date) {
    this.#redshift = redshift;
    this.#now = now;
  }

  open(target: ConnectionTarget): Promise<Session> {
    return this.#redshift.openSession({ database: target.database, ...(target.dbUser === undefined ? {} : { user: target.dbUser }) });
  }

  /** Announces a session; it connects with its first statement. @throws ActiveSessionsExceededException */
  async keep(target: ConnectionTarget, keepAliveSeconds: number, statementId: string): Promise<KeptSession> {
    await this.expire();
    if (this.#kept.size >= ACTIVE_SESSIONS) throw new ActiveSessionsExceededException(ACTIVE_SESSIONS);
    const now = this.#now();
    const kept = { id: randomUUID(), target, createdAt: now, keepAliveSeconds, statementId, idleSince: now, session: undefined };
    this.#kept.set(kept.id, kept);
    return kept;
  }

  /** A session that is open and free, from now on taken by the statement. @throws ValidationException */
  async take(id: string, statementId: string, keepAliveSeconds: number | undefined): Promise<KeptSession> {
    const kept = await this.find(id);
    if (kept.statementId !== undefined) {
      throw new ValidationException(`Session ${id} is busy with statement ${kept.statementId}: a session runs one statement at a time.`);
    }
    kept.statementId = statementId;
    if (keepAliveSeconds !== undefined) kept.keepAliveSeconds = keepAliveSeconds;
    return kept;
  }

  /** @throws ValidationException when there is no such session, or no longer. */
  async find(id: string): Promise<KeptSession> {
    await this.expire();
    const kept = this.#kept.get(id);
    if (!kept) throw new ValidationException(`Session ${id} is not available: it does not exist or has expired.`);
    return kept;
  }

  async all(): Promise<readonly KeptSession[]> {
    await this.expire();
    return [...this.#kept.values()];
  }

  async connect(kept: KeptSession): Promise<Session> {
    kept.session ??= await this.open(kept.target);
    return kept.session;
  }

  release(kept: KeptSession): void {
    kept.statementId = undefined;
    kept.idleSince = this.#now();
  }

  /** Closes what has been idle too long. */
  async expire(): Promise<void> {
    const now = this.#now().getTime();
    const over = [...this.#kept.values()].filter(
      (kept) =>
        kept.statementId === undefined &&
        (now - kept.idleSince.getTime() > kept.keepAliveSeconds * 1000 || now - kept.createdAt.getTime() > LONGEST_MS),
    );
    for (const kept of over) this.#kept.delete(kept.id);
    await Promise.all(over.map((kept) => kept.session?.close()));
  }

  async close(): Promise<void> {
    const all = [...this.#kept.values()];
    this.#kept.clear();
    await Promise.all(all.map((kept) => kept.session?.close()));
  }
}
