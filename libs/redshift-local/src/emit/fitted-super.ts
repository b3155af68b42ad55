/** A value this short has fewer brackets than the deepest value allowed. */
const SHORT = 2000;

/**
 * A SUPER value that was put together of others, checked against the limits of SUPER. It stands in a list of one, so that it is computed once.
 */
export const fittedSuper = (sql: string): string =>
  `list_transform([${sql}], lambda held: CASE WHEN strlen(held) > ${SHORT} THEN rs_fit_super(held) ELSE held END)[1]`;
