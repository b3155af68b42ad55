const COLUMN = /^\w+\.(?:\w+|"[^"]*")$/;

/**
 * A text without its trailing blanks. The engine's rtrim is slow, so it is asked only of values that end in a blank. A column is read as often
 * as it is written; anything else stands in a list of one, so that it is computed once.
 */
export const withoutTrailingBlanks = (sql: string): string =>
  COLUMN.test(sql) ? trimmed(sql) : `list_transform([${sql}], lambda held: ${trimmed('held')})[1]`;

const trimmed = (sql: string): string => `CASE WHEN ends_with(${sql}, ' ') THEN rtrim(${sql}, ' ') ELSE ${sql} END`;

/** The text that stands for a group of texts under one key: the least that ends in a blank, else the key itself, which costs nothing. */
export const textOfGroup = (sql: string, key: string, among: string): string =>
  `coalesce(min(CASE WHEN ends_with(${sql}, ' ') THEN ${sql} END)${among}, ${key})`;
