/** Held text as printed JSON: marked numbers become plain ones. */
export const plainJson = (sql: string): string =>
  `CASE WHEN contains(${sql}, '"\\u0001') THEN regexp_replace(${sql}, '(^|[\\[,:])"\\\\u0001([-0-9][^"]*)"', '\\1\\2', 'g') ELSE ${sql} END`;
