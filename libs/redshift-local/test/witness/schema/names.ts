import fc from 'fast-check';

export const USERS = ['ann', 'bob'] as const;
export const GROUP = 'crew';

const SCHEMAS = ['north', 'south', '"North"', 'NORTH'];

/** Few names, so that they meet: the same of tables, views and columns in every schema, some told apart by letter case alone. */
export const schema = fc.constantFrom(...SCHEMAS);
export const bareRelation = fc.constantFrom('a', 'A', 'b', '"A"', 'c');
const bareRoutine = fc.constantFrom('f', 'f', 'g');
export const column = fc.constantFrom('i', 'j', 's', '"S"', 'S');
export const user = fc.constantFrom(...USERS);
export const grantee = fc.constantFrom(...USERS, ...USERS, `group ${GROUP}`, 'public');

/** Columns of different names. */
export const columns = fc.uniqueArray(column, { minLength: 1, maxLength: 3, selector: (name) => name.replace(/^S$/, 's') });

/** Names as statements write them. */
export interface Names {
  readonly relation: fc.Arbitrary<string>;
  readonly routine: fc.Arbitrary<string>;
}

/**
 * Users other than who owns everything name the schema: where they may not use a schema of the search path, Redshift's page does not say whether
 * the next one is looked into, as PostgreSQL does.
 */
export const QUALIFIED: Names = {
  relation: fc.tuple(schema, bareRelation).map((parts) => parts.join('.')),
  routine: fc.tuple(schema, bareRoutine).map((parts) => parts.join('.')),
};

export const ANYHOW: Names = {
  relation: fc.oneof({ weight: 2, arbitrary: bareRelation }, { weight: 3, arbitrary: QUALIFIED.relation }),
  routine: fc.oneof(bareRoutine, QUALIFIED.routine),
};

/** Words that stand there, or do not. */
export const maybe = (words: string): fc.Arbitrary<string> => fc.constantFrom('', words);
export const seldom = (words: string): fc.Arbitrary<string> => fc.constantFrom('', '', '', words);

export const behavior = fc.constantFrom('', ' restrict', ' cascade');

/** What is written of parts. */
export const written = <Parts extends [string, ...string[]]>(
  parts: { [Part in keyof Parts]: fc.Arbitrary<Parts[Part]> },
  write: (...parts: Parts) => string,
): fc.Arbitrary<string> => fc.tuple<Parts>(...parts).map((chosen) => write(...chosen));
