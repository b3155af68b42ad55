import type { Kind, Relation } from './query.ts';
import { TABLES, turn } from './tables.ts';

const USED = [['a'], ['c'], ['a', 'c'], ['c', 'd', 'a']];

/** Two tables joined by columns of one name; `*` gives those first, then the others of the left and of the right. */
export function mergedTables({ join, left, right, using }: Extract<Relation, { readonly is: 'merged' }>): {
  sql: string;
  kinds: readonly Kind[];
} {
  const [one, other] = [turn(TABLES, left), turn(TABLES, right)];
  const columns = one?.columns ?? [];
  const tables = [`${one?.name ?? ''} l`, `${other?.name ?? ''} r`] as const;
  const kinds = columns.map(({ kind }) => kind);
  if (join === 'natural') return { sql: tables.join(' natural left join '), kinds };
  const used = turn(USED, using) ?? [];
  if (join === 'cross join') return { sql: tables.join(` ${join} `), kinds: [...kinds, ...kinds] };
  const merged = used.flatMap((name) => columns.flatMap((column) => (column.name === name ? [column.kind] : [])));
  const others = columns.flatMap(({ name, kind }) => (used.includes(name) ? [] : [kind]));
  return { sql: `${tables.join(` ${join} `)} using (${used.join(', ')})`, kinds: [...merged, ...others, ...others] };
}
