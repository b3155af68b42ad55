import type { CaseGroup } from '../golden/case-files.ts';

export interface Uses {
  /** Cases in which a statement with the name gives rows or runs. */
  readonly right: number;
  /** Cases in which a statement with the name is refused. */
  readonly wrong: number;
}

/** The statement without comments, and without what stands in quotes. */
const bare = (sql: string): string => sql.replaceAll(/--[^\n]*/g, '').replaceAll(/'(?:[^']|'')*'/g, "''");

/** Counts the golden cases whose statements match: right ones and wrong ones. */
export function countUses(groups: readonly CaseGroup[], pattern: RegExp): Uses {
  let right = 0;
  let wrong = 0;
  for (const { steps } of groups.flatMap(({ cases }) => cases.filter((golden) => golden.open === null))) {
    const found = steps.filter(({ sql }) => pattern.test(bare(sql)));
    const refused = found.filter(({ expectations }) => expectations.some(({ kind }) => kind === 'error'));
    if (found.length > refused.length) right += 1;
    if (refused.length > 0) wrong += 1;
  }
  return { right, wrong };
}

/** A call: the name and its parenthesis; a name that takes no argument may stand alone. */
export const callOf = (name: string): RegExp =>
  /^(current_|local|session_user|user$|sysdate)/.test(name) ? new RegExp(`\\b${name}\\b`, 'i') : new RegExp(`\\b${name}\\s*\\(`, 'i');

/** A statement that begins with the words; OR REPLACE, TEMPORARY and the like may stand after the first. */
export const statementOf = (name: string): RegExp => {
  if (name === 'CREATE TABLE AS') return /^\s*create\s+((local\s+)?temp(orary)?\s+)?table\s+[^;]*?\bas\s*\(?\s*(select|with)\b/i;
  if (name === 'ALTER TABLE APPEND') return /^\s*alter\s+table\s+\S+\s+append\b/i;
  if (name === 'SELECT INTO') return /^\s*select\b[^;]*\binto\b/i;
  const [first = '', ...rest] = name.split(' ');
  return new RegExp(`^\\s*${[first, ...rest].join('\\s+(?:or\\s+replace\\s+|(?:local\\s+)?temp(?:orary)?\\s+)?')}\\b`, 'i');
};

export const wordOf = (name: string): RegExp => new RegExp(`\\b${name.replaceAll(' ', '\\s+')}\\b`, 'i');
