import { MAX_VARCHAR } from '../types/redshift-type.ts';
import { LONGER_THAN_VARCHAR } from '../types/varchar-limit.ts';
import { raise } from './quote.ts';

/** Fails: a text is longer than any VARCHAR. */
export const TOO_LONG = raise('22001', LONGER_THAN_VARCHAR);

/** A text that may have become longer than a VARCHAR. The engine has no type for a NULL among functions of bytes and texts but a cast. */
export const withinVarchar = (sql: string): string =>
  `CAST(CASE WHEN strlen(${sql}) > ${MAX_VARCHAR} THEN ${TOO_LONG} ELSE ${sql} END AS VARCHAR)`;

/** A number, or `least` where it is smaller; NULL stays NULL, which the engine's `greatest` would skip. */
export const atLeast = (sql: string, least: number): string => `CASE WHEN ${sql} < ${least} THEN ${least} ELSE ${sql} END`;
