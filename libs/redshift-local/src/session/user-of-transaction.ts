/** Who a session's user is again when its transaction ends: a rollback undoes SET SESSION AUTHORIZATION, and LOCAL lasts no longer. */
export class UserOfTransaction {
  #before: string | null = null;
  #after: string | null = null;

  begin(user: string): void {
    this.#before = user;
  }

  /** `user` becomes another. */
  change(user: string, local: boolean): void {
    this.#after = local ? (this.#after ?? user) : null;
  }

  /** Null: whoever it is now. */
  end(committed: boolean): string | null {
    const again = committed ? this.#after : this.#before;
    this.#before = null;
    this.#after = null;
    return again;
  }
}
