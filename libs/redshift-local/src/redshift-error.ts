/** What an error knows beyond its message. `position` is the 1-based character index in the SQL text, as Postgres counts. */
export interface RedshiftErrorDetail {
  readonly position?: number | undefined;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
  /** Where in which procedure, innermost first, as Postgres reports CONTEXT. */
  readonly where?: string | undefined;
}

/**
 * A statement failed. `sqlstate` is the five-character code a Redshift client sees; what the engine said is kept in
 * `cause` and never shown in the message.
 */
export class RedshiftError extends Error {
  readonly sqlstate: string;
  readonly position?: number;
  readonly hint?: string;
  readonly where?: string;

  constructor(sqlstate: string, message: string, detail: RedshiftErrorDetail = {}) {
    super(message, detail.cause === undefined ? undefined : { cause: detail.cause });
    this.name = new.target.name;
    this.sqlstate = sqlstate;
    if (detail.position !== undefined) this.position = detail.position;
    if (detail.hint !== undefined) this.hint = detail.hint;
    if (detail.where !== undefined) this.where = detail.where;
  }
}

/** 42601: the text is not Redshift SQL. */
export class SyntaxError42601 extends RedshiftError {
  constructor(message: string, detail: RedshiftErrorDetail = {}) {
    super('42601', message, detail);
  }
}

/** 42P01: no relation of that name in the search path. */
export class UndefinedTable extends RedshiftError {
  constructor(name: string, detail: RedshiftErrorDetail = {}) {
    super('42P01', `relation "${name}" does not exist`, detail);
  }
}

/** 42703: no column of that name in scope. */
export class UndefinedColumn extends RedshiftError {
  constructor(name: string, detail: RedshiftErrorDetail = {}) {
    super('42703', `column "${name}" does not exist`, detail);
  }
}

/** 42702: a name that more than one relation in scope answers to. */
export class AmbiguousColumn extends RedshiftError {
  constructor(name: string, detail: RedshiftErrorDetail = {}) {
    super('42702', `column reference "${name}" is ambiguous`, detail);
  }
}

/** 42883: no function of that name, or none for these argument types. */
export class UndefinedFunction extends RedshiftError {
  constructor(signature: string, detail: RedshiftErrorDetail = {}) {
    super('42883', `function ${signature} does not exist`, detail);
  }
}

/** 0A000: Redshift has it, this local Redshift has not (yet). */
export class NotEmulated extends RedshiftError {
  constructor(what: string, detail: RedshiftErrorDetail = {}) {
    super('0A000', `not emulated: ${what}`, detail);
  }
}

/** 0A000: Redshift has it; it is planned here and refused until then. */
export class NotEmulatedYet extends RedshiftError {
  constructor(what: string, detail: RedshiftErrorDetail = {}) {
    super('0A000', `not emulated yet: ${what}`, detail);
  }
}

/** 3F000: no schema of that name. */
export class UndefinedSchema extends RedshiftError {
  constructor(name: string, detail: RedshiftErrorDetail = {}) {
    super('3F000', `schema "${name}" does not exist`, detail);
  }
}

/** 42P07, 42P06, 42710, 42701: a name that is taken. */
export class DuplicateObject extends RedshiftError {
  constructor(
    what: 'relation' | 'schema' | 'role' | 'user' | 'group' | 'function' | 'column',
    name: string,
    detail: RedshiftErrorDetail = {},
  ) {
    const state = { relation: '42P07', schema: '42P06', role: '42710', user: '42710', group: '42710', function: '42723', column: '42701' }[
      what
    ];
    super(state, `${what} "${name}" already exists`, detail);
  }
}

/** 42804: an expression has a type that its place does not take. */
export class DatatypeMismatch extends RedshiftError {
  constructor(message: string, detail: RedshiftErrorDetail = {}) {
    super('42804', message, detail);
  }
}

/** 42803: a column that is neither grouped nor aggregated, or an aggregate where none may stand. */
export class GroupingError extends RedshiftError {
  constructor(message: string, detail: RedshiftErrorDetail = {}) {
    super('42803', message, detail);
  }
}

/** 25P02: the transaction failed before; only ROLLBACK ends it. */
export class TransactionAborted extends RedshiftError {
  constructor() {
    super('25P02', 'current transaction is aborted, commands ignored until end of transaction block', {
      hint: 'End the transaction with ROLLBACK.',
    });
  }
}

/** 42501: the user of the session lacks a privilege. */
export class PermissionDenied extends RedshiftError {
  constructor(message: string, detail: RedshiftErrorDetail = {}) {
    super('42501', message, detail);
  }
}

/** 57014: the statement was cancelled from outside. */
export class QueryCanceled extends RedshiftError {
  constructor(detail: RedshiftErrorDetail = {}, message: string | null = null) {
    super('57014', message ?? "Query cancelled on user's request", detail);
  }
}

/** What tells of a cancel that gave no message. https://docs.aws.amazon.com/redshift/latest/dg/r_CANCEL.html */
export const canceledQuery = (queryId: bigint): string => `Query (${queryId}) cancelled on user's request`;

/**
 * 1023: no order of the transactions one after the other gives what they did together. Redshift sends it as an internal error.
 * https://docs.aws.amazon.com/redshift/latest/dg/c_serial_isolation-serializable-isolation-troubleshooting.html
 */
export class SerializationCycle extends RedshiftError {
  constructor(
    { table, transactions, processId }: { readonly table: number; readonly transactions: readonly string[]; readonly processId: number },
    detail: RedshiftErrorDetail = {},
  ) {
    const cycle = `transactions forming the cycle are: ${transactions.join(', ')} (pid:${processId})`;
    super('XX000', `1023 DETAIL: Serializable isolation violation on table - ${table}, ${cycle}`, {
      hint: 'Roll back and run the transaction again.',
      ...detail,
    });
  }
}

/** 1023: another transaction wrote the rows this one wants to write. */
export class SerializableViolation extends RedshiftError {
  constructor(detail: RedshiftErrorDetail = {}) {
    super('40001', '1023: Serializable isolation violation on a table written by a concurrent transaction', {
      hint: 'Roll back and run the transaction again.',
      ...detail,
    });
  }
}

/** 57P02: the engine was opened again after an internal error. In memory, nothing is left of what it held. */
export class DatabaseRestarted extends RedshiftError {
  constructor(kept: boolean) {
    if (kept) super('57P02', 'the database was restarted after an internal error; the transaction was rolled back');
    else
      super('57P02', 'the database was restarted after an internal error; it is in memory, and empty now', {
        hint: 'Open it with a data directory: what is committed there is kept.',
      });
  }
}
