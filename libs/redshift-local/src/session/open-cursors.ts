import { RedshiftError } from '../redshift-error.ts';
import type { Cell, ResultColumn } from './session.ts';

export interface CursorRows {
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

interface OpenCursor extends CursorRows {
  /** The place of the row that a fetch gives next; one behind the end when a fetch has run off it. */
  next: number;
}

/**
 * The cursors of a session, which live until the end of their transaction. A session has one at a time, those of loops over rows included.
 * https://docs.aws.amazon.com/redshift/latest/dg/declare.html#declare-constraints
 */
export class OpenCursors {
  readonly #open = new Map<string, OpenCursor>();
  #unnamed = 0;

  open(name: string, { columns, rows }: CursorRows): void {
    if (this.#open.has(name)) throw new RedshiftError('42P03', `cursor "${name}" already exists`);
    const [other] = this.#open.keys();
    if (other !== undefined)
      throw new RedshiftError('0A000', `Nested cursors are not supported: cursor "${other}" is open`, {
        hint: 'A session has one cursor at a time; a FOR loop over rows is one too.',
      });
    this.#open.set(name, { columns, rows, next: 0 });
  }

  /** A name for a cursor that was given none. */
  newName(): string {
    this.#unnamed += 1;
    return `<unnamed portal ${this.#unnamed}>`;
  }

  /**
   * The next rows; fewer, or none, at the end. A count of 0 gives the row fetched last once more: none before the first row, and none
   * after a fetch has run off the end. https://docs.aws.amazon.com/redshift/latest/dg/fetch.html
   */
  fetch(name: string, count: number | 'all'): CursorRows {
    const cursor = this.#find(name);
    const { columns, next } = cursor;
    if (count === 0) return { columns, rows: cursor.rows.slice(Math.max(next - 1, 0), next) };
    const end = count === 'all' ? cursor.rows.length : next + count;
    cursor.next = count === 'all' || end > cursor.rows.length ? cursor.rows.length + 1 : end;
    return { columns, rows: cursor.rows.slice(next, end) };
  }

  close(name: string): void {
    this.#find(name);
    this.#open.delete(name);
  }

  isOpen(name: string): boolean {
    return this.#open.has(name);
  }

  closeAll(): void {
    this.#open.clear();
  }

  #find(name: string): OpenCursor {
    const cursor = this.#open.get(name);
    if (cursor === undefined) throw new RedshiftError('34000', `cursor "${name}" does not exist`);
    return cursor;
  }
}
