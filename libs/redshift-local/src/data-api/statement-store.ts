import { ActiveStatementsExceededException, ResourceNotFoundException, ValidationException } from './data-api-error.ts';
import { isActive, type Statement, type StatementPart } from './statement.ts';

export interface StoreLimits {
  /** Statements submitted, picked or started at one time. AWS: 500 a warehouse. */
  readonly activeStatements: number;
  /** How long statements and results are kept. AWS: 24 hours. */
  readonly retentionMs: number;
  /** How long a client token is remembered. AWS: 8 hours. */
  readonly tokenMs: number;
  /** Memory for results that are kept; above it the oldest are given up before their time. */
  readonly resultBytes: number;
  readonly statements: number;
}

export const AWS_LIMITS: StoreLimits = {
  activeStatements: 500,
  retentionMs: 24 * 3_600_000,
  tokenMs: 8 * 3_600_000,
  resultBytes: 64 * 1024 * 1024,
  statements: 20_000,
};

/** A statement, or one part of a batch (`<id>:<n>`, from 1). */
export interface StatementView {
  readonly statement: Statement;
  readonly part: StatementPart | undefined;
}

const ID = /^[a-z0-9]{8}(-[a-z0-9]{4}){3}-[a-z0-9]{12}(:\d+)?$/;

/**
 * Statements by id, newest last, with their client tokens; forgets by clock, and by size where results grow too large. What a request costs
 * does not grow with the statements that are kept.
 */
export class StatementStore {
  readonly #statements = new Map<string, Statement>();
  readonly #tokens = new Map<string, { readonly fingerprint: string; readonly statement: Statement; readonly at: number }>();
  readonly #tokenOf = new WeakMap<Statement, string>();
  /** Not known to have ended. */
  readonly #active = new Set<Statement>();
  /** Parts that still have their result, with its bytes; those that ended first stand first. */
  readonly #results = new Map<StatementPart, number>();
  #resultBytes = 0;
  readonly #limits: StoreLimits;
  readonly #now: () => Date;

  constructor(limits: StoreLimits, now: () => Date) {
    this.#limits = limits;
    this.#now = now;
  }

  /** The statement that an equal request with this token made before, if any. @throws ValidationException for another request. */
  submittedBefore(token: string, fingerprint: string): Statement | undefined {
    this.expire();
    const known = this.#tokens.get(token);
    if (known && known.fingerprint !== fingerprint) {
      throw new ValidationException(`The client token ${token} was used before with other parameters.`);
    }
    return known?.statement;
  }

  add(statement: Statement, token: string | undefined, fingerprint: string): void {
    this.expire();
    if (this.#active.size >= this.#limits.activeStatements) throw new ActiveStatementsExceededException(this.#limits.activeStatements);
    this.#active.add(statement);
    this.#statements.set(statement.id, statement);
    if (token === undefined) return;
    this.#tokens.set(token, { fingerprint, statement, at: this.#now().getTime() });
    this.#tokenOf.set(statement, token);
  }

  /** @throws ValidationException for what is no id, ResourceNotFoundException for an id that is not (or no longer) known. */
  find(id: string): StatementView {
    if (!ID.test(id)) {
      throw new ValidationException(
        `1 validation error detected: Value '${id}' at 'id' failed to satisfy constraint: Member must satisfy regular expression pattern: ${ID.source}`,
      );
    }
    this.expire();
    const [base = '', suffix] = id.split(':');
    const statement = this.#statements.get(base);
    if (!statement) throw new ResourceNotFoundException('Query does not exist.', id);
    if (suffix === undefined) return { statement, part: statement.batch ? undefined : statement.parts[0] };
    const part = statement.batch ? statement.parts[Number(suffix) - 1] : undefined;
    if (!part) throw new ResourceNotFoundException('Query does not exist.', id);
    return { statement, part };
  }

  newestFirst(): readonly Statement[] {
    this.expire();
    return [...this.#statements.values()].reverse();
  }

  /** Forgets what is older than the retention, then the oldest results beyond the memory allowed. */
  expire(): void {
    this.#noteEnded();
    const now = this.#now().getTime();
    for (const [token, known] of this.#tokens) {
      if (now - known.at <= this.#limits.tokenMs) break;
      this.#tokens.delete(token);
    }
    let surplus = this.#statements.size - this.#limits.statements;
    for (const statement of this.#statements.values()) {
      const old = now - statement.createdAt.getTime() > this.#limits.retentionMs;
      if (!old && surplus <= 0) break;
      surplus -= 1;
      if (!isActive(statement.status)) this.#forget(statement);
    }
    for (const part of this.#results.keys()) {
      if (this.#resultBytes <= this.#limits.resultBytes || this.#results.size === 1) break;
      this.#giveUp(part);
    }
  }

  #noteEnded(): void {
    for (const statement of this.#active) {
      if (isActive(statement.status)) continue;
      this.#active.delete(statement);
      for (const part of statement.parts) {
        if (part.result === undefined) continue;
        this.#results.set(part, part.size ?? 0);
        this.#resultBytes += part.size ?? 0;
      }
    }
  }

  #forget(statement: Statement): void {
    this.#statements.delete(statement.id);
    // The AWS clients send a token of their own making with each statement: kept, they would hold every statement of eight hours.
    this.#tokens.delete(this.#tokenOf.get(statement) ?? '');
    for (const part of statement.parts) this.#giveUp(part);
  }

  #giveUp(part: StatementPart): void {
    this.#resultBytes -= this.#results.get(part) ?? 0;
    this.#results.delete(part);
    delete part.result;
  }
}
