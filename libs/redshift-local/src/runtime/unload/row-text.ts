import { toCell } from '../../types/cell.ts';
import type { EngineRow } from '../../engine/engine-connection.ts';
import type { Cell, ResultColumn } from '../../session/session.ts';
import { RedshiftError } from '../../redshift-error.ts';
import { isText } from '../../types/redshift-type.ts';
import type { UnloadPlan } from './unload-plan.ts';

/** Writes one row of a result as one line of a file, without its line break. */
export type RowText = (row: EngineRow) => string;

/** @see https://docs.aws.amazon.com/redshift/latest/dg/r_UNLOAD.html#unload-parameters */
export function rowText(plan: UnloadPlan, columns: readonly ResultColumn[]): RowText {
  const chosen = plan.fileColumns.flatMap((index) => {
    const column = columns[index];
    return column ? [{ index, column }] : [];
  });
  const cells = (row: EngineRow): Cell[] => chosen.map(({ index, column }) => toCell(row[index] ?? null, column.type, 'UTC'));
  // SUPER is written as JSON, and so is its NULL, whatever NULL AS says: see unload-super-csv in the guide.
  const nullTexts = chosen.map(({ column }) => (column.type.kind === 'super' ? 'null' : plan.nullText));
  switch (plan.format) {
    case 'csv':
      return (row) =>
        cells(row)
          .map((cell, at) => csvField(cellText(cell, nullTexts[at] ?? ''), plan.delimiter))
          .join(plan.delimiter);
    case 'json':
      return (row) =>
        `{${cells(row)
          .map((cell, at) => `${JSON.stringify(chosen[at]?.column.name)}:${jsonValue(cell, chosen[at]?.column)}`)
          .join(',')}}`;
    case 'text':
      return (row) =>
        cells(row)
          .map((cell, at) => textField(cell, nullTexts[at] ?? '', plan))
          .join(plan.delimiter);
    case 'fixedwidth':
      return (row) =>
        cells(row)
          .map((cell, at) => fieldOfWidth(cell, chosen[at]?.column, plan.widths[at] ?? 0, plan.nullText))
          .join('');
    case 'parquet':
      throw new TypeError('Parquet files are written by the engine.');
    default:
      return plan.format satisfies never;
  }
}

/** The names of the columns, as HEADER writes them. */
export function headerText(plan: UnloadPlan, columns: readonly ResultColumn[]): string {
  return plan.fileColumns.map((index) => columns[index]?.name ?? '').join(plan.delimiter);
}

/** A value in a text file: booleans are t and f. */
export function cellText(cell: Cell, nullText: string): string {
  if (cell === null) return nullText;
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  return typeof cell === 'object' ? Buffer.from(cell).toString('hex') : String(cell);
}

function csvField(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function textField(cell: Cell, nullText: string, plan: UnloadPlan): string {
  if (cell === null) return nullText;
  const text = cellText(cell, nullText);
  const escaped = plan.escape ? text.replace(/[\\\n\r"']/g, '\\$&').replaceAll(plan.delimiter, `\\${plan.delimiter}`) : text;
  return plan.addQuotes ? `"${escaped}"` : escaped;
}

/**
 * Filled with blanks behind it; what does not fit is never cut. A NULL's text that does not fit is left out of a column that holds no text.
 * @throws RedshiftError for a value that is longer than its field.
 */
function fieldOfWidth(cell: Cell, column: ResultColumn | undefined, width: number, nullText: string): string {
  const text = cellText(cell, nullText);
  const missing = width - Array.from(text).length;
  if (missing >= 0) return text + ' '.repeat(missing);
  if (cell === null && column !== undefined && !isText(column.type)) return ' '.repeat(width);
  throw new RedshiftError('22001', `value too long for the ${width} characters of "${column?.name ?? ''}" in FIXEDWIDTH: "${text}"`);
}

function jsonValue(cell: Cell, column: ResultColumn | undefined): string {
  if (cell === null) return 'null';
  if (typeof cell === 'object') return JSON.stringify(Buffer.from(cell).toString('hex'));
  if (typeof cell !== 'string') return typeof cell === 'number' && !Number.isFinite(cell) ? JSON.stringify(String(cell)) : String(cell);
  return column?.type.kind === 'super' || column?.type.kind === 'decimal' ? cell : JSON.stringify(cell);
}
