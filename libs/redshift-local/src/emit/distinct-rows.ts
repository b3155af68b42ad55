import type { RedshiftType } from '../types/redshift-type.ts';
import { groupingKey } from './grouping-key.ts';
import { textOfGroup, withoutTrailingBlanks } from './trailing-blanks.ts';

/** Whether values of a type may be one without being the same in the engine: SUPER, and text that may end in blanks. CHAR is held without. */
export const mayDifferInForm = (type: RedshiftType): boolean => type.kind === 'super' || type.kind === 'varchar' || type.kind === 'unknown';

/**
 * The rows of a relation with columns `c0`, `c1`, ..., each once: SUPER values are one when they are deeply equal, texts when they differ in
 * trailing blanks alone.
 */
export const distinctRows = (relation: string, types: readonly RedshiftType[]): string => groups(relation, types, '', '');

/** `having` picks among the groups of equal rows, `among` the rows of a group that may stand for it. */
function groups(relation: string, types: readonly RedshiftType[], having: string, among: string): string {
  const columns = types.map((type, index) => groupedColumn(`d.c${index}`, type, among));
  const shown = columns.map((column, index) => `${column.shown} AS c${index}`).join(', ');
  return `SELECT ${shown} FROM ${relation} AS d GROUP BY ${columns.map((column) => column.key).join(', ')}${having}`;
}

function groupedColumn(sql: string, type: RedshiftType, among: string): { readonly key: string; readonly shown: string } {
  if (!mayDifferInForm(type)) return { key: sql, shown: sql };
  const key = type.kind === 'super' ? groupingKey(sql) : withoutTrailingBlanks(sql);
  return { key, shown: valueOfGroup(sql, key, type, among) };
}

/** The value that stands for a group of values under one key; `among` is a FILTER clause, or empty for all of them. */
export const valueOfGroup = (sql: string, key: string, type: RedshiftType, among = ''): string =>
  type.kind === 'super' ? `first(${sql})${among}` : textOfGroup(sql, key, among);

/**
 * Two relations of the same columns under a set operation other than UNION ALL. Rows are one as in DISTINCT, which the engine's own set
 * operations do not know. INTERSECT and EXCEPT give rows of the first.
 */
export function setOperationRows(
  operator: 'union' | 'intersect' | 'except',
  left: string,
  right: string,
  types: readonly RedshiftType[],
): string {
  if (!types.some(mayDifferInForm)) return `${left} ${operator} ${right}`;
  if (operator === 'union') return distinctRows(`(${left} UNION ALL ${right})`, types);
  const sides = `(SELECT *, 0 AS side FROM ${left} UNION ALL SELECT *, 1 AS side FROM ${right})`;
  const having = operator === 'intersect' ? ' HAVING min(d.side) = 0 AND max(d.side) = 1' : ' HAVING max(d.side) = 0';
  return groups(sides, types, having, ' FILTER (WHERE d.side = 0)');
}
