import type { Cell, ResultColumn, StatementResult } from '../session/session.ts';
import type { Json } from './json-text.ts';

/**
 * One value of a result as the API's Field union: integers as longValue, floats as doubleValue, booleans as booleanValue,
 * bytes as blobValue (base64), everything else (NUMERIC, dates, SUPER, text) as the text that Redshift prints.
 */
export function resultField(cell: Cell, column: ResultColumn): Json {
  if (cell === null) return { isNull: true };
  switch (typeof cell) {
    case 'boolean':
      return { booleanValue: cell };
    case 'bigint':
      return { longValue: cell };
    case 'number':
      return isFloat(column) ? floatField(cell) : { longValue: cell };
    case 'string':
      return { stringValue: cell };
    case 'object':
      return { blobValue: Buffer.from(cell).toString('base64') };
    default:
      return cell satisfies never;
  }
}

/** JSON has no NaN and no infinity; the protocol writes them as strings. */
function floatField(value: number): Json {
  if (Number.isNaN(value)) return { doubleValue: 'NaN' };
  if (!Number.isFinite(value)) return { doubleValue: value > 0 ? 'Infinity' : '-Infinity' };
  return { doubleValue: value };
}

const isFloat = (column: ResultColumn): boolean => column.type.kind === 'real' || column.type.kind === 'double';

/** Bytes of a result: of all rows, and of the largest one. */
export function resultSize(result: StatementResult): { readonly total: number; readonly largestRow: number } {
  let total = 0;
  let largestRow = 0;
  for (const row of result.rows) {
    const bytes = row.reduce<number>((sum, cell) => sum + cellSize(cell), 0);
    total += bytes;
    largestRow = Math.max(largestRow, bytes);
  }
  return { total, largestRow };
}

function cellSize(cell: Cell): number {
  if (cell === null) return 0;
  if (typeof cell === 'string') return Buffer.byteLength(cell);
  if (typeof cell === 'boolean') return 1;
  if (typeof cell === 'object') return cell.byteLength;
  return 8;
}
