/**
 * Lets writes run side by side, and stops them for the moment in which an export takes its point in time:
 * without it a write could carry a time before the export's and yet be missing from it.
 */
export class WriteGate {
  readonly #running = new Set<Promise<unknown>>();
  #closed: Promise<unknown> = Promise.resolve();

  async write<T>(commit: () => Promise<T>): Promise<T> {
    let seen: Promise<unknown>;
    do {
      seen = this.#closed;
      await seen;
    } while (seen !== this.#closed);
    const running = commit();
    this.#running.add(running);
    try {
      return await running;
    } finally {
      this.#running.delete(running);
    }
  }

  /** Runs `moment` when no write is under way; writes that come meanwhile wait for it. */
  async between<T>(moment: () => Promise<T>): Promise<T> {
    const turn = this.#closed.then(async () => {
      await Promise.allSettled(this.#running);
      return moment();
    });
    this.#closed = turn.catch(() => undefined);
    return turn;
  }
}
