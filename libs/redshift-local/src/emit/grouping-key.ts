/**
 * What SUPER values are grouped by: equal for deeply equal values, NULL for JSON null. Plain strings need no reading. The value stands in a
 * list of one, so that it is computed once for all the questions asked of it.
 */
export const groupingKey = (sql: string): string =>
  `list_transform([${sql}], lambda held: CASE WHEN ascii(held) = 34 AND NOT contains(held, '\\') AND held[-2] <> ' ' THEN held ELSE rs_super_key(nullif(held, 'null')) END)[1]`;
