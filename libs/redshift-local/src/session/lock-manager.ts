import { QueryCanceled, RedshiftError } from '../redshift-error.ts';

/**
 * How a transaction uses a table: `read` and `write` go together, two `write`s do not, `exclusive` (LOCK, DDL) goes with nothing.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_LOCK.html
 */
export type LockMode = 'read' | 'write' | 'exclusive';

const STRENGTH: Readonly<Record<LockMode, number>> = { read: 0, write: 1, exclusive: 2 };

const conflicts = (a: LockMode, b: LockMode): boolean => a === 'exclusive' || b === 'exclusive' || (a === 'write' && b === 'write');

interface Waiter {
  readonly owner: string;
  readonly key: string;
  readonly mode: LockMode;
  readonly resolve: () => void;
  readonly reject: (error: RedshiftError) => void;
}

/** Table locks of all sessions. A lock waits for those before it and is held until its owner releases all of its locks. */
export class LockManager {
  readonly #held = new Map<string, Map<string, LockMode>>();
  #waiting: Waiter[] = [];

  /** Takes one lock, or waits for it. Gives whether it had to wait. */
  async acquire(owner: string, key: string, mode: LockMode): Promise<boolean> {
    const own = this.#held.get(key)?.get(owner);
    if (own !== undefined && STRENGTH[own] >= STRENGTH[mode]) return false;
    if (this.#before({ owner, key, mode }, this.#waiting).length === 0) {
      this.#grant(owner, key, mode);
      return false;
    }
    if (this.#deadlocks(owner, key, mode)) {
      throw new RedshiftError('40P01', `deadlock detected while waiting for a lock on ${key}`, {
        hint: 'Roll back and run the transaction again.',
      });
    }
    await new Promise<void>((resolve, reject) => this.#waiting.push({ owner, key, mode, resolve, reject }));
    return true;
  }

  /** Every lock that is held, and then every one that is waited for. */
  all(): readonly { readonly key: string; readonly owner: string; readonly mode: LockMode; readonly granted: boolean }[] {
    const held = Array.from(this.#held).flatMap(([key, holders]) =>
      Array.from(holders, ([owner, mode]) => ({ key, owner, mode, granted: true })),
    );
    return [...held, ...this.#waiting.map(({ key, owner, mode }) => ({ key, owner, mode, granted: false }))];
  }

  /** What an owner has locked to change it. */
  written(owner: string): readonly string[] {
    return Array.from(this.#held).flatMap(([key, holders]) => ((holders.get(owner) ?? 'read') === 'read' ? [] : [key]));
  }

  /** Gives up every lock of an owner and lets those that waited go on. */
  release(owner: string): void {
    for (const [key, holders] of this.#held) {
      holders.delete(owner);
      if (holders.size === 0) this.#held.delete(key);
    }
    this.#wake();
  }

  /** Ends the waiting of an owner: its statement was cancelled. */
  cancel(owner: string): void {
    const stopped = this.#waiting.filter((waiter) => waiter.owner === owner);
    this.#waiting = this.#waiting.filter((waiter) => waiter.owner !== owner);
    for (const waiter of stopped) waiter.reject(new QueryCanceled());
    this.#wake();
  }

  #wake(): void {
    const still: Waiter[] = [];
    for (const waiter of this.#waiting) {
      if (this.#before(waiter, still).length === 0) {
        this.#grant(waiter.owner, waiter.key, waiter.mode);
        waiter.resolve();
      } else still.push(waiter);
    }
    this.#waiting = still;
  }

  /**
   * Who has to go before a request is granted: those who hold the lock, and those who waited for it earlier, so that readers do not pass for
   * ever one who waits for the whole table. Who holds the lock already passes the waiting: they wait for it to let go.
   */
  #before({ owner, key, mode }: Pick<Waiter, 'owner' | 'key' | 'mode'>, earlier: readonly Waiter[]): readonly string[] {
    const holders = this.#held.get(key) ?? new Map<string, LockMode>();
    const holding = Array.from(holders).flatMap(([holder, held]) => (holder !== owner && conflicts(held, mode) ? [holder] : []));
    const waiting = earlier.flatMap((waiter) => (waiter.key === key && conflicts(waiter.mode, mode) ? [waiter.owner] : []));
    return holders.has(owner) ? holding : [...holding, ...waiting];
  }

  #grant(owner: string, key: string, mode: LockMode): void {
    const holders = this.#held.get(key) ?? new Map<string, LockMode>();
    const own = holders.get(owner);
    if (own === undefined || STRENGTH[own] < STRENGTH[mode]) holders.set(owner, mode);
    this.#held.set(key, holders);
  }

  /** Whether waiting for the lock would wait, through others, for the owner itself. */
  #deadlocks(owner: string, key: string, mode: LockMode): boolean {
    const queue = [...this.#before({ owner, key, mode }, this.#waiting)];
    const seen = new Set(queue);
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (next === owner) return true;
      for (const [index, waiter] of this.#waiting.entries()) {
        if (waiter.owner !== next) continue;
        for (const other of this.#before(waiter, this.#waiting.slice(0, index))) {
          if (seen.has(other)) continue;
          seen.add(other);
          queue.push(other);
        }
      }
    }
    return false;
  }
}
