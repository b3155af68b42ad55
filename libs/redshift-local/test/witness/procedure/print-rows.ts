import { printCondition, printValue } from './print-value.ts';
import type { Rows } from './program.ts';
import { COLUMNS, type Column, type Holder, type Scope, SHAPES, turn, withColumns, writable } from './scope.ts';

/** What rows are read into, and the columns they must have. */
export interface Target {
  readonly text: string;
  readonly columns: readonly Column[];
  readonly holder: Holder | null;
}

/** Null where no variables fit. */
export function targetOf(rows: Rows, pick: number, scope: Scope): Target | null {
  const holder = pick % 2 === 0 ? turn(scope.holders, pick >> 1) : undefined;
  const shape = turn(SHAPES, rows.shape) ?? COLUMNS;
  if (holder !== undefined) return { text: holder.name, columns: holder.row ? COLUMNS : shape, holder };
  const chosen: string[] = [];
  for (const column of shape) {
    const entry = turn(writable(scope, column.kind), pick);
    if (entry === undefined) return null;
    chosen.push(entry.text);
  }
  return { text: chosen.join(', '), columns: shape, holder: null };
}

/** A query whose rows come in one order only: what is equal in all columns is the same. */
export function printQuery({ where, limit }: Rows, { columns }: Target, scope: Scope): string {
  return `select ${listOf(columns, 'items.')} from items where ${printCondition(where, withColumns(scope))}${endOf(columns, limit)}`;
}

/** An expression that gives the text of a query. */
export function printQueryText({ shape, limit }: Rows, { columns }: Target, scope: Scope): string {
  const bound = printValue({ is: 'variable', pick: shape }, 'whole', scope);
  return `'select ${listOf(columns, '')} from items where id >= ' || coalesce(cast(${bound} as varchar), '1') || '${endOf(columns, limit)}'`;
}

const listOf = (columns: readonly Column[], qualifier: string): string =>
  columns === COLUMNS ? '*' : columns.map(({ name }) => `${qualifier}${name}`).join(', ');

const endOf = (columns: readonly Column[], limit: number | null): string =>
  ` order by ${columns.map((_column, at) => at + 1).join(', ')}${limit === null ? '' : ` limit ${limit}`}`;
