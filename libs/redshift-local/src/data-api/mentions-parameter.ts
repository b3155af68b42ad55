/** Whether the SQL has `:name`; `::name` is a cast. */
export const mentionsParameter = (sql: string, name: string): boolean => new RegExp(`(?<!:):${name}\\b`).test(sql);
