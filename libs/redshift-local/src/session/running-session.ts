import type { LoggedQuery } from './query-log.ts';

/** A session as other sessions see it: in the STV_ views, and to cancel what it runs. */
export interface RunningSession {
  readonly id: string;
  readonly processId: number;
  readonly user: string;
  readonly database: string;
  readonly started: Date;
  readonly inTransaction: boolean;
  readonly transactionId: bigint | null;
  /** When BEGIN opened its transaction. */
  readonly transactionStart: Date;
  /** The statement that runs, or the last one. */
  readonly runningQuery: Pick<LoggedQuery, 'start'> | null;
  /** How long it may be idle. */
  readonly idle: { readonly seconds: number };
  /** Stops the statement that is running; it rejects with `QueryCanceled`, with the message if there is one. */
  cancel(message?: string | null): void;
  /** Stops the statement that is running, rolls back and ends the session. */
  terminate(): void;
}
