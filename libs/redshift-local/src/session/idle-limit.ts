const SECOND = 1000;

/**
 * Ends a session that has been idle for longer than SESSION TIMEOUT of its user allows, as it was when the session began: by a timer, so that
 * its locks do not stay, and by the database's clock when the next statement comes. 0 sets no limit.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_USER.html
 *
 * @example
 * const idle = new IdleLimit(120, now, () => void session.close());
 * if (idle.wake()) throw new RedshiftError('57P05', 'terminating connection due to idle-session timeout');
 */
export class IdleLimit {
  readonly seconds: number;
  readonly #now: () => Date;
  readonly #end: () => void;
  #since: Date;
  #timer: NodeJS.Timeout | undefined;

  constructor(seconds: number, now: () => Date, end: () => void) {
    this.seconds = seconds;
    this.#now = now;
    this.#end = end;
    this.#since = now();
    this.rest();
  }

  /** From now on the session is idle. */
  rest(): void {
    this.stop();
    this.#since = this.#now();
    if (this.seconds > 0) this.#timer = setTimeout(this.#end, this.seconds * SECOND).unref();
  }

  /** The session has work again; true where it comes too late. */
  wake(): boolean {
    this.stop();
    return this.seconds > 0 && this.#now().getTime() - this.#since.getTime() >= this.seconds * SECOND;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
