/** What a statement gave, in the forms the case files are written in. */
export interface Outcome {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** NULL, numbers (whole numbers beyond 2^53 as text), booleans, VARBYTE as hexadecimal text, and text for every other type. */
  readonly rows: readonly (readonly (null | number | boolean | string)[])[];
}

/** A database refused a statement. `sqlstate` is null where the way to it does not tell. */
export class StatementRefused extends Error {
  readonly sqlstate: string | null;

  constructor(sqlstate: string | null, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StatementRefused';
    this.sqlstate = sqlstate;
  }
}

export interface CaseSession {
  /** Runs one statement; rejects with `StatementRefused`. */
  execute(sql: string): Promise<Outcome>;
  close(): Promise<void>;
}

/** Where golden cases run. */
export interface CaseDatabase {
  openSession(): Promise<CaseSession>;
  close(): Promise<void>;
}
