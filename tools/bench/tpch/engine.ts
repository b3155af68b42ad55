import type { TpchTable } from './tables.ts';

/** A database that answers the TPC-H questions. */
export interface TpchEngine {
  readonly name: string;
  /** Makes the table and reads its rows from a file of fields between `|`. */
  load(table: TpchTable, file: string): Promise<void>;
  /** After everything is loaded: what its administrator would do before the first question. */
  settle(): Promise<void>;
  /** Rows as text; NULL is null. */
  query(sql: string): Promise<readonly (readonly (string | null)[])[]>;
  close(): Promise<void>;
}
