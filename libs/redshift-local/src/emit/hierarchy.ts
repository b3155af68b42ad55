import type { BoundExpression } from '../bind/bound-expression.ts';
import type { BoundHierarchy } from '../bind/bound-query.ts';
import { storageType } from '../types/storage-type.ts';
import { raise } from './quote.ts';

/** What the emitter writes of the parts of a hierarchy. */
interface Parts {
  readonly source: string;
  readonly expression: (expression: BoundExpression) => string;
}

/**
 * A hierarchy as a recursive query, a level a round. `trail` holds the numbers of the rows from the root down: a row that is on its own trail
 * would go round for ever.
 */
export function hierarchyRelation({ id, row, columns, start, condition }: BoundHierarchy, { source, expression }: Parts): string {
  const own = columns.map((column, index) => `${expression(column)} AS c${index}`);
  const names = columns.map((_column, index) => `c${index}`);
  const loop = raise('0A000', 'not emulated: CONNECT BY over rows that lead back to themselves');
  const rows = `s${id} AS MATERIALIZED (SELECT ${[...own, 'row_number() OVER () AS n'].join(', ')} FROM ${source})`;
  const roots = [
    ...names.map((name) => `r${row}.${name} AS ${name}`),
    ...columns.map(({ type }, index) => `CAST(NULL AS ${storageType(type)}) AS p${index}`),
    '1 AS level',
    `[r${row}.n] AS trail`,
  ];
  const children = [
    ...names.map((name) => `r${row}.${name}`),
    ...names.map((name) => `r${id}.${name}`),
    `CASE WHEN list_contains(r${id}.trail, r${row}.n) THEN ${loop} ELSE r${id}.level + 1 END`,
    `list_append(r${id}.trail, r${row}.n)`,
  ];
  const where = start === null ? '' : ` WHERE ${expression(start)}`;
  const first = `SELECT ${roots.join(', ')} FROM s${id} AS r${row}${where}`;
  const next = `SELECT ${children.join(', ')} FROM h${id} AS r${id} JOIN s${id} AS r${row} ON ${expression(condition)}`;
  return `(WITH RECURSIVE ${rows}, h${id} AS (${first} UNION ALL ${next}) SELECT * FROM h${id})`;
}
