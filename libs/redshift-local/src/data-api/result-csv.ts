import type { Cell, ResultColumn } from '../session/session.ts';

/**
 * Rows as CSV, each ended by a line break, a header line first where `header` says so. NULL is an empty field, an empty string a quoted one.
 * https://docs.aws.amazon.com/redshift-data/latest/APIReference/API_GetStatementResultV2.html
 */
export function resultCsv(columns: readonly ResultColumn[], rows: readonly (readonly Cell[])[], header: boolean): string {
  const lines = rows.map((row) => row.map(csvField).join(','));
  const all = header ? [columns.map((column) => csvField(column.name)).join(','), ...lines] : lines;
  return all.map((line) => `${line}\r\n`).join('');
}

function csvField(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'object' ? Buffer.from(cell).toString('hex') : String(cell);
  return text === '' || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
