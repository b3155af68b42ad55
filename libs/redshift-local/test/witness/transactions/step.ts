/** What several sessions run, and in which order they take turns. */
export interface History {
  /** The statements of each session. */
  readonly programs: readonly (readonly Statement[])[];
  readonly turns: readonly Turn[];
}

/** A session runs its next statement; one that waits is passed over. */
export interface Turn {
  readonly session: number;
  /** From outside: the session is cancelled while it waits, and else closed and opened anew. */
  readonly interrupts: boolean;
}

export type Statement =
  | { readonly is: 'begin'; readonly words: string; readonly readOnly: boolean }
  | { readonly is: 'commit' | 'rollback'; readonly words: string }
  | { readonly is: 'read'; readonly tables: readonly TableName[] }
  | { readonly is: 'insert'; readonly table: TableName; readonly id: number; readonly n: number }
  | { readonly is: 'insert rows'; readonly table: TableName; readonly from: TableName }
  | { readonly is: 'update'; readonly table: TableName; readonly column: 'id' | 'n'; readonly add: number; readonly where: number | null }
  | { readonly is: 'update from'; readonly table: TableName; readonly from: TableName; readonly where: number }
  | { readonly is: 'delete'; readonly table: TableName; readonly where: number | null }
  | { readonly is: 'merge'; readonly table: TableName; readonly from: TableName; readonly deletes: boolean }
  | { readonly is: 'truncate'; readonly table: TableName }
  | { readonly is: 'create'; readonly table: TableName; readonly as: TableName | null }
  | { readonly is: 'drop'; readonly table: TableName }
  | { readonly is: 'alter'; readonly table: TableName; readonly adds: boolean }
  | { readonly is: 'lock'; readonly tables: readonly TableName[] }
  | { readonly is: 'list'; readonly from: 'pg_tables' | 'svv_tables' | 'pg_class' }
  | { readonly is: 'fail'; readonly words: string; readonly sqlstate: string };

export type TableName = 'a' | 'b' | 'c';

export const TABLE_NAMES: readonly TableName[] = ['a', 'b', 'c'];

/** The rows that each table begins with. */
export const FIRST_ROWS: readonly (readonly [id: number, n: number])[] = [
  [1, 1],
  [2, 2],
  [3, 3],
];
