import type { Table } from './table.ts';

/** Asks the warehouse; `@hakkai/aws` does it through the Redshift Data API. */
export interface QueryPort {
  /** Runs one query and gives all its rows. */
  query(sql: string): Promise<Table>;
}
