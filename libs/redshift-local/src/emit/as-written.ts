/**
 * A value that the engine computes as it is written: it carries constants across comparisons and sums (`a + 1 > 5` becomes `a > 4`) and would not
 * find what is out of range. Its unary plus stops that and costs nothing.
 */
export const asWritten = (sql: string): string => `(+${sql})`;
