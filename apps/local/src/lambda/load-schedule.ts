export interface ScheduledLoad {
  readonly source: string;
  readonly everyMs: number;
}

/**
 * EventBridge's part: calls the load of each source on its cadence, and at once when asked.
 * Loads of one source never overlap here; a request that comes while one runs is answered by the next run, which sees everything
 * that was there when it was asked for.
 */
export class LoadSchedule<Outcome> {
  readonly #load: (source: string) => Promise<Outcome>;
  readonly #onProblem: (problem: unknown) => void;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #running = new Map<string, Promise<Outcome>>();
  readonly #next = new Map<string, Promise<Outcome>>();
  #stopped = false;

  constructor(loads: readonly ScheduledLoad[], load: (source: string) => Promise<Outcome>, onProblem: (problem: unknown) => void) {
    this.#load = load;
    this.#onProblem = onProblem;
    this.#timers = loads.map(({ source, everyMs }) => setInterval(() => this.run(source).catch(onProblem), everyMs));
  }

  /** Loads what has landed of a source by now; rejects with the load's own error. */
  run(source: string): Promise<Outcome> {
    if (this.#stopped) return Promise.reject(new Error(`The platform is stopping: ${source} is not loaded any more.`));
    const current = this.#running.get(source);
    if (!current) return this.#begin(source);
    const waiting = this.#next.get(source);
    if (waiting) return waiting;
    const next = current.then(
      () => this.#beginNext(source),
      () => this.#beginNext(source),
    );
    this.#next.set(source, next);
    return next;
  }

  /** Lets loads that run come to their end. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const timer of this.#timers) clearInterval(timer);
    const ends = await Promise.allSettled([...this.#running.values(), ...this.#next.values()]);
    for (const end of ends) if (end.status === 'rejected') this.#onProblem(end.reason);
  }

  #beginNext(source: string): Promise<Outcome> {
    this.#next.delete(source);
    return this.#begin(source);
  }

  #begin(source: string): Promise<Outcome> {
    const run = this.#load(source).finally(() => {
      if (this.#running.get(source) === run) this.#running.delete(source);
    });
    this.#running.set(source, run);
    return run;
  }
}
