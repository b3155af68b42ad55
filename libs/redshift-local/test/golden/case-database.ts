/** What a statement gave, in the forms the case files are written in. */
export interface Outcome {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** NULL, numbers (whole numbers beyond 2^53 as text), booleans, VARBYTE as hexadecimal text, and text for every other type. */
  readonly rows: readonly (readonly (null | number | boolean | string)[])[];
}

/** What is told of an error beside its message: null where the way to the database tells nothing of the kind. */
interface Refusal {
  readonly sqlstate: string | null;
  /** Where in the statement, from 1; 0 for nowhere. */
  readonly position: number | null;
  readonly cause: unknown;
}

/** A database refused a statement. */
export class StatementRefused extends Error {
  readonly sqlstate: string | null;
  readonly position: number | null;

  constructor(message: string, { sqlstate, position, cause }: Refusal) {
    super(message, { cause });
    this.name = 'StatementRefused';
    this.sqlstate = sqlstate;
    this.position = position;
  }
}

export interface CaseSession {
  /** Runs one statement; rejects with `StatementRefused`. */
  execute(sql: string): Promise<Outcome>;
  close(): Promise<void>;
}

/** Redshift's `CaseDatabase.whileRunning`. https://docs.aws.amazon.com/redshift/latest/dg/SYS_QUERY_HISTORY.html */
export const whileRunning = (processId: number): string =>
  `select 1 from sys_query_history where session_id = ${processId} and status in ('planning', 'queued', 'running')`;

/** Where golden cases run. */
export interface CaseDatabase {
  openSession(): Promise<CaseSession>;
  /** A query that has a row as long as the session of a process id runs a statement. */
  whileRunning(processId: number): string;
  close(): Promise<void>;
}
