import { readFileSync } from 'node:fs';

/** A way in which the local Redshift could be wrong, as a change of its source. `named-bugs.json` lists them, each with the test that tells it. */
export interface NamedBug {
  readonly name: string;
  /** The file that is changed, from the root of the workspace. */
  readonly file: string;
  /** The source text that is there once, and what the bug has in its place. */
  readonly from: string;
  readonly to: string;
  /** The rule it breaks. */
  readonly why: string;
  /** The test file, from the root of the workspace, and a part of the test's title. */
  readonly killedBy: { readonly tests: string; readonly title: string };
}

/** The text of a named bug is not in its file, or more than once: the code has moved on, and the bug must follow. */
export class BugOutOfDate extends Error {
  constructor(bug: NamedBug, times: number) {
    super(`"${bug.name}": its text stands ${times} times in ${bug.file}, not once. Give it the text that does this now:\n${bug.from}`);
    this.name = 'BugOutOfDate';
  }
}

const hasTexts = <Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, string> =>
  typeof value === 'object' && value !== null && keys.every((key) => typeof Reflect.get(value, key) === 'string');

const isNamedBug = (value: unknown): value is NamedBug =>
  hasTexts(value, ['name', 'file', 'from', 'to', 'why']) && 'killedBy' in value && hasTexts(value.killedBy, ['tests', 'title']);

/** The bugs of `named-bugs.json`. */
export function readNamedBugs(): readonly NamedBug[] {
  const bugs: unknown = JSON.parse(readFileSync(new URL('named-bugs.json', import.meta.url), 'utf8'));
  if (!Array.isArray(bugs) || !bugs.every(isNamedBug)) throw new Error('named-bugs.json is a list of named bugs.');
  return bugs;
}

/** The bug of that name; throws where there is none. */
export function bugNamed(name: string): NamedBug {
  const bug = readNamedBugs().find((candidate) => candidate.name === name);
  if (bug === undefined) throw new Error(`There is no bug named "${name}".`);
  return bug;
}

/** The source with the bug in it; throws `BugOutOfDate`. */
export function withBug(source: string, bug: NamedBug): string {
  const parts = source.split(bug.from);
  if (parts.length !== 2) throw new BugOutOfDate(bug, parts.length - 1);
  return parts.join(bug.to);
}
