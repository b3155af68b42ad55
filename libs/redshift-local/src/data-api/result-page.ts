import { ValidationException } from './data-api-error.ts';
import type { Cell } from '../session/session.ts';

/** Most rows of one page of a result. */
const PAGE_ROWS = 1000;
/** Most bytes of one page; a page has at least one row. */
const PAGE_BYTES = 1024 * 1024;

export interface Page<T> {
  readonly items: readonly T[];
  /** Absent on the last page. */
  readonly nextToken: string | undefined;
}

/** The rows from a token on, as many as fit a page. */
export function pageOfRows(rows: readonly (readonly Cell[])[], statementId: string, token: string | undefined): Page<readonly Cell[]> {
  const start = offsetOf(token, statementId, rows.length);
  let end = start;
  for (let bytes = 0; end < rows.length && end - start < PAGE_ROWS; end += 1) {
    bytes += (rows[end] ?? []).reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
    if (bytes > PAGE_BYTES && end > start) break;
  }
  return { items: rows.slice(start, end), nextToken: end < rows.length ? tokenAt(end, statementId) : undefined };
}

/** The items of a list from a token on, at most `size`. `scope` keeps the token of one list from being used on another. */
export function pageOf<T>(items: readonly T[], scope: string, token: string | undefined, size: number): Page<T> {
  const start = offsetOf(token, scope, items.length);
  const end = Math.min(start + size, items.length);
  return { items: items.slice(start, end), nextToken: end < items.length ? tokenAt(end, scope) : undefined };
}

const tokenAt = (offset: number, scope: string): string => Buffer.from(`${scope}#${offset}`).toString('base64url');

function offsetOf(token: string | undefined, scope: string, length: number): number {
  if (token === undefined || token === '') return 0;
  const decoded = Buffer.from(token, 'base64url').toString();
  const offset = Number(decoded.slice(decoded.lastIndexOf('#') + 1));
  if (decoded !== `${scope}#${offset}` || !Number.isInteger(offset) || offset < 0 || offset > length) {
    throw new ValidationException('The next token is not valid for this request.');
  }
  return offset;
}
