/** Thrown when a declaration cannot be said in Redshift's SQL; the message names the source, the attribute and what to write instead. */
export class StatementError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StatementError';
  }
}
