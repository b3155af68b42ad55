/** Thrown when the warehouse ends a statement with an error, or somebody cancels it; carries the SQL so that one can look. */
export class RedshiftStatementError extends Error {
  readonly statementId: string;
  /** the statement that failed, as it was sent; empty when the service does not say */
  readonly sql: string;
  readonly status: 'FAILED' | 'ABORTED';

  constructor(statementId: string, status: 'FAILED' | 'ABORTED', message: string, sql: string) {
    super(`${message}\n  in: ${sql.trim().slice(0, 300)}${sql.length > 300 ? ' …' : ''}\n  Data API statement ${statementId}`);
    this.name = 'RedshiftStatementError';
    this.statementId = statementId;
    this.status = status;
    this.sql = sql;
  }
}
