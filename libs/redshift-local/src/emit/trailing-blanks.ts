/** What costs more to compute again than to hold: functions in TypeScript and queries. */
const COSTLY = /\brs_|\bSELECT\b|\bOVER\b/;

/**
 * A text without its trailing blanks. The engine's rtrim is slow, so it is asked only of values that end in a blank. Cheap SQL is
 * written as often as it is read; costly SQL stands in a list of one, so that it is computed once, which costs as much as a few
 * comparisons for each row.
 */
export const withoutTrailingBlanks = (sql: string): string =>
  COSTLY.test(sql) ? `list_transform([${sql}], lambda held: ${trimmed('held')})[1]` : trimmed(sql);

const trimmed = (sql: string): string => `CASE WHEN ends_with(${sql}, ' ') THEN rtrim(${sql}, ' ') ELSE ${sql} END`;

/** The text that stands for a group of texts under one key: the least that ends in a blank, else the key itself, which costs nothing. */
export const textOfGroup = (sql: string, key: string, among: string): string =>
  `coalesce(min(CASE WHEN ends_with(${sql}, ' ') THEN ${sql} END)${among}, ${key})`;
