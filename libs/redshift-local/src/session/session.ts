import type { RedshiftType } from '../types/redshift-type.ts';

/**
 * One value of a result. Integers are `number` up to INTEGER and `bigint` for BIGINT; REAL and DOUBLE are `number`; BOOLEAN is `boolean`;
 * VARBYTE is bytes; DECIMAL, dates, times, intervals, character types and SUPER are the text Redshift prints.
 */
export type Cell = null | string | number | bigint | boolean | Uint8Array;

export interface ResultColumn {
  readonly name: string;
  readonly type: RedshiftType;
  readonly nullable: boolean;
  /** The table the column comes from, where it is a plain column reference. */
  readonly table?: string;
  readonly schema?: string;
}

export interface StatementResult {
  /** The command: `SELECT`, `INSERT`, `CREATE TABLE`, ... */
  readonly tag: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Rows returned, or rows written by INSERT, UPDATE, DELETE, MERGE, COPY and UNLOAD. */
  readonly rowCount: number;
  readonly queryId: bigint;
  /** Whether the statement has a result set, even an empty one. */
  readonly hasResultSet: boolean;
}

/** A parameter written `:name` in the SQL. The Data API sends every value as text. */
export interface SqlParameter {
  readonly name: string;
  readonly value: string | null;
}

/** What a procedure says with RAISE, below an error. */
export interface Notice {
  readonly level: 'INFO' | 'NOTICE' | 'WARNING';
  readonly message: string;
}

/**
 * A connection to the database: its settings, temporary tables and transaction. Statements of one session run one after the other.
 */
export interface Session {
  readonly id: string;
  readonly user: string;
  /** What PG_BACKEND_PID() gives. */
  readonly processId: number;
  readonly inTransaction: boolean;
  /** Runs exactly one statement. Rejects with a `RedshiftError`. */
  execute(sql: string, params?: readonly SqlParameter[]): Promise<StatementResult>;
  /** Runs the statements of a text in order and stops at the first that fails. Positions count from the start of the text. */
  executeScript(sql: string): Promise<StatementResult[]>;
  /** Calls `listener` for each message a procedure raises, while its CALL runs. */
  onNotice(listener: (notice: Notice) => void): void;
  /** Stops the statement that is running; it rejects with `QueryCanceled`. */
  cancel(): void;
  /** Rolls back what is open, drops the temporary tables and gives up the locks. */
  close(): Promise<void>;
}
