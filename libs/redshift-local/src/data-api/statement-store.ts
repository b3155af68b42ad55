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

/** Statements by id, newest last, with their client tokens; forgets by clock, and by size where results grow too large. */
export class StatementStore {
  readonly #statements = new Map<string, Statement>();
  readonly #tokens = new Map<string, { readonly fingerprint: string; readonly statement: Statement; readonly at: number }>();
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
    const active = [...this.#statements.values()].filter((known) => isActive(known.status)).length;
    if (active >= this.#limits.activeStatements) throw new ActiveStatementsExceededException(this.#limits.activeStatements);
    this.#statements.set(statement.id, statement);
    if (token !== undefined) this.#tokens.set(token, { fingerprint, statement, at: this.#now().getTime() });
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
    const now = this.#now().getTime();
    for (const [token, known] of this.#tokens) if (now - known.at > this.#limits.tokenMs) this.#tokens.delete(token);
    const surplus = this.#statements.size - this.#limits.statements;
    for (const [index, statement] of [...this.#statements.values()].entries()) {
      const old = now - statement.createdAt.getTime() > this.#limits.retentionMs;
      if ((old || index < surplus) && !isActive(statement.status)) this.#statements.delete(statement.id);
    }
    this.#giveUpResults();
  }

  #giveUpResults(): void {
    const kept = [...this.#statements.values()]
      .reverse()
      .flatMap((statement) => statement.parts.filter((part) => part.result !== undefined));
    let bytes = 0;
    for (const [index, part] of kept.entries()) {
      bytes += part.size ?? 0;
      if (index > 0 && bytes > this.#limits.resultBytes) delete part.result;
    }
  }
}
