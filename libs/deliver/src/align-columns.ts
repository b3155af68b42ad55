import { cellText } from './cell-text.ts';
import { cutToWidth, displayWidth } from './display-width.ts';
import { isNumeric, type Table } from './table.ts';

export interface AlignedTable {
  readonly header: string;
  readonly rule: string;
  /** one line a row */
  readonly rows: readonly string[];
}

/** Lays a table out for a fixed-width font: text to the left, numbers to the right, two spaces between, cells over `maxCellWidth` cut. */
export function alignColumns(table: Table, maxCellWidth: number): AlignedTable {
  const cut = (text: string): string => cutToWidth(text, maxCellWidth);
  const names = table.columns.map((column) => cut(cellText(column.name)));
  const cells = table.rows.map((row) => table.columns.map((_column, index) => cut(cellText(row[index] ?? null))));
  const widths = names.map((name, index) =>
    [name, ...cells.map((row) => row[index] ?? '')].reduce((most, text) => Math.max(most, displayWidth(text)), 0),
  );
  const toTheRight = names.map((_name, index) => isNumeric(table, index));
  const line = (texts: readonly string[]): string =>
    texts
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - displayWidth(text));
        return toTheRight[index] === true ? space + text : text + space;
      })
      .join('  ')
      .trimEnd();
  return { header: line(names), rule: widths.map((width) => '─'.repeat(width)).join('  '), rows: cells.map(line) };
}
