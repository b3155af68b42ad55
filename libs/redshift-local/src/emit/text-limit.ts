import { MAX_VARCHAR } from '../types/redshift-type.ts';
import { raise } from './quote.ts';

/** Fails: a text is longer than any VARCHAR. https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html */
export const TOO_LONG = raise('22001', `the result is longer than the ${MAX_VARCHAR} bytes of VARCHAR`);

/** A text that may have become longer than a VARCHAR. The engine has no type for a NULL among functions of bytes and texts but a cast. */
export const withinVarchar = (sql: string): string =>
  `CAST(CASE WHEN strlen(${sql}) > ${MAX_VARCHAR} THEN ${TOO_LONG} ELSE ${sql} END AS VARCHAR)`;

/** A number, or `least` where it is smaller; NULL stays NULL, which the engine's `greatest` would skip. */
export const atLeast = (sql: string, least: number): string => `CASE WHEN ${sql} < ${least} THEN ${least} ELSE ${sql} END`;
