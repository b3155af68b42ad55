/** The engine's name of a relation in a statement: no user's name can clash with it. */
export const relationName = (id: number): string => `r${id}`;
