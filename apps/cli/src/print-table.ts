import type { QueryResult, QueryValue } from '@hakkai/aws';
import { terminalTable } from '@hakkai/deliver';

/** Rows as a table of the terminal; `limit` rows at most, the rest is counted. */
export function printTable(result: QueryResult, limit?: number): void {
  console.log(terminalTable(result, limit === undefined ? {} : { rows: limit }));
}

/** Rows as objects named by their columns, for `--json`. */
export function asObjects(result: QueryResult): readonly Readonly<Record<string, QueryValue>>[] {
  return result.rows.map((row) => Object.fromEntries(result.columns.map((column, index) => [column.name, row[index] ?? null])));
}
