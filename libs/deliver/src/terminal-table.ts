import { alignColumns } from './align-columns.ts';
import { moreRows } from './more-rows.ts';
import type { Table } from './table.ts';

/**
 * A table for a terminal, without a newline at its end.
 *
 * @param limits `rows` that are shown (the rest is counted in a last line) and the width of a cell; all rows and 60 unless given
 * @example terminalTable({ columns: [{ name: 'scorer' }, { name: 'goals' }], rows: [['Kylian Mbappé', 12], ['八海', 3]] })
 * // scorer         goals
 * // ─────────────  ─────
 * // Kylian Mbappé     12
 * // 八海               3
 */
export function terminalTable(table: Table, limits: { readonly rows?: number; readonly cellWidth?: number } = {}): string {
  const shown = table.rows.slice(0, limits.rows ?? table.rows.length);
  const { header, rule, rows } = alignColumns({ columns: table.columns, rows: shown }, limits.cellWidth ?? 60);
  return [header, rule, ...rows, ...moreRows(table.rows.length - shown.length)].join('\n');
}
