import type { RowSource } from '../bind/bound-query.ts';
import { storageType } from '../types/storage-type.ts';
import { quoteText } from './quote.ts';

/** Rows that the catalog knows, as an engine relation with columns `c0`, `c1`, ... */
export function rowsRelation({ columns, rows, counted }: RowSource): string {
  const names = columns.map((_column, index) => `c${index}`);
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(row.map((cell, index) => [`c${index}`, typeof cell === 'bigint' ? String(cell) : cell]))),
  );
  const shape = `[{${names.map((name) => `"${name}":"VARCHAR"`).join(',')}}]`;
  const cell = (index: number): string => (index === counted?.column ? countOf(`u.c${index}`, counted.tables) : `u.c${index}`);
  const casts = columns.map((column, index) => `CAST(${cell(index)} AS ${storageType(column.type)}) AS c${index}`).join(', ');
  const listed = `SELECT ${casts} FROM (SELECT unnest(from_json(${quoteText(json)}, ${quoteText(shape)}), recursive := true)) AS u`;
  return counted === undefined ? `(${listed})` : `(SELECT * FROM (${listed}) WHERE c${counted.column} > 0)`;
}

const countOf = (cell: string, tables: ReadonlyMap<string, string>): string =>
  `CASE ${cell} ${Array.from(tables, ([name, table]) => `WHEN ${quoteText(name)} THEN (SELECT count(*) FROM ${table})`).join(' ')} END`;
