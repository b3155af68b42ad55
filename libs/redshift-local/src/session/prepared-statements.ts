import type { Statement } from '@hakkai/redshift-sql';
import { RedshiftError } from '../redshift-error.ts';
import type { RedshiftType } from '../types/redshift-type.ts';

export interface PreparedStatement {
  readonly statement: Statement;
  /** The text its offsets count in. */
  readonly sql: string;
  /** Declared types; one that is not declared follows from where the parameter stands. */
  readonly types: readonly RedshiftType[];
  /** How many values it takes. */
  readonly parameters: number;
}

/**
 * The prepared statements of a session; a rollback leaves them.
 * https://docs.aws.amazon.com/redshift/latest/dg/r_PREPARE.html
 */
export class PreparedStatements {
  readonly #statements = new Map<string, PreparedStatement>();

  add(name: string, statement: PreparedStatement): void {
    if (this.#statements.has(name)) throw new RedshiftError('42P05', `prepared statement "${name}" already exists`);
    this.#statements.set(name, statement);
  }

  find(name: string): PreparedStatement {
    const found = this.#statements.get(name);
    if (found === undefined) throw new RedshiftError('26000', `prepared statement "${name}" does not exist`);
    return found;
  }

  remove(name: string): void {
    this.find(name);
    this.#statements.delete(name);
  }

  removeAll(): void {
    this.#statements.clear();
  }
}
