/**
 * Times of writes in µs since 1970: strictly growing, also over restarts and when the wall clock steps back,
 * because two changes of one item must never carry the same or a reversed time.
 */
export class WriteClock {
  #last: number;
  readonly #wallMs: () => number;

  /** @param last the last time that was stored, 0 for none */
  constructor(last: number, wallMs: () => number = Date.now) {
    this.#last = last;
    this.#wallMs = wallMs;
  }

  next(): number {
    this.#last = Math.max(this.#last + 1, this.#wallMs() * 1000);
    return this.#last;
  }

  /** A time in whole ms that lies after every time given so far and before every later one. */
  nextWholeMillisecond(): number {
    this.#last = Math.ceil(this.next() / 1000) * 1000;
    return this.#last / 1000;
  }
}
