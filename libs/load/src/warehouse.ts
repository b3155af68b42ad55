import type { StatementGroup } from '@hakkai/contract';

export type StatementStatus =
  | { readonly kind: 'running' }
  | { readonly kind: 'finished' }
  /** `sql`: the statement of the group that failed, empty when the warehouse does not say */
  | { readonly kind: 'failed'; readonly message: string; readonly sql: string };

export interface LoadSummary {
  readonly objects: number;
  readonly records: number;
  readonly loaded: number;
  readonly duplicates: number;
  readonly quarantined: number;
}

/** What the load asks of the warehouse. A statement group runs on there, whatever becomes of the one who sent it. */
export interface Warehouse {
  /** Sends a group; the same token again gives the same statement instead of a second one. @returns the statement's id */
  submit(group: StatementGroup, name: string, token: string): Promise<string>;
  /** The statement with exactly this name, or null. */
  find(name: string): Promise<string | null>;
  /** Waits a while for its end. */
  status(statement: string): Promise<StatementStatus>;
  /** The one row of the group's last statement, by column name. */
  lastRow(statement: string): Promise<Readonly<Record<string, unknown>>>;
}
