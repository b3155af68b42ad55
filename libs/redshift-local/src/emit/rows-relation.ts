import type { RowSource } from '../bind/bound-query.ts';
import { storageType } from '../types/storage-type.ts';
import { quoteText } from './quote.ts';

/** Rows that the catalog knows, as an engine relation with columns `c0`, `c1`, ... */
export function rowsRelation({ columns, rows }: RowSource): string {
  const names = columns.map((_column, index) => `c${index}`);
  if (rows.length === 0)
    return `(SELECT ${columns.map((column, index) => `CAST(NULL AS ${storageType(column.type)}) AS c${index}`).join(', ')} WHERE false)`;
  const json = JSON.stringify(
    rows.map((row) => Object.fromEntries(row.map((cell, index) => [`c${index}`, typeof cell === 'bigint' ? String(cell) : cell]))),
  );
  const shape = `[{${names.map((name) => `"${name}":"VARCHAR"`).join(',')}}]`;
  const casts = columns.map((column, index) => `CAST(u.c${index} AS ${storageType(column.type)}) AS c${index}`).join(', ');
  return `(SELECT ${casts} FROM (SELECT unnest(from_json(${quoteText(json)}, ${quoteText(shape)}), recursive := true)) AS u)`;
}
