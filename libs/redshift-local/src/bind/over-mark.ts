/**
 * Where an aggregate's SQL is more than one call, it marks the place behind each call where OVER goes. Without OVER the mark is dropped.
 */
export const OVER = '\u0002';

/** The same SQL over a window: OVER at each mark, or behind the one call that has none. */
export const withOver = (sql: string, over: string): string =>
  sql.includes(OVER) ? sql.replaceAll(OVER, ` OVER ${over}`) : `${sql} OVER ${over}`;

export const withoutOver = (sql: string): string => sql.replaceAll(OVER, '');
