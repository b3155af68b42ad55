/**
 * Counts the commits that changed relations, and remembers each relation's last one: a materialized view is stale where what it reads was
 * changed after its own count. Forgotten when the database is closed, as AWS warns of `is_stale` after a restart.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_STV_MV_INFO.html
 */
export class WriteClock {
  readonly #last = new Map<string, number>();
  #count: number;
  #onChange: () => void = () => undefined;

  /** Counts go on across restarts: they start from the clock, in milliseconds. */
  constructor(now: Date) {
    this.#count = now.getTime();
  }

  get count(): number {
    return this.#count;
  }

  /** Calls after each commit that changed relations. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  record(keys: readonly string[]): void {
    if (keys.length === 0) return;
    this.#count += 1;
    for (const key of keys) this.#last.set(key, this.#count);
    this.#onChange();
  }

  changedAfter(key: string, count: number): boolean {
    return (this.#last.get(key) ?? 0) > count;
  }
}
