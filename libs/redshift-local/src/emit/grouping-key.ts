/** What SUPER values are grouped by: equal for deeply equal values, NULL for JSON null. Plain strings need no reading. */
export const groupingKey = (sql: string): string =>
  `CASE WHEN ascii(${sql}) = 34 AND NOT contains(${sql}, '\\') AND ${sql}[-2] <> ' ' THEN ${sql} ELSE rs_super_key(nullif(${sql}, 'null')) END`;
