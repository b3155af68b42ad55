import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BugOutOfDate, readNamedBugs, withBug } from '../mutation/named-bug.ts';

const CASES = new URL('../../libs/redshift-local/test/golden/cases/', import.meta.url);
const source = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const bugs = readNamedBugs();

it.each(bugs.map((bug) => [bug.name, bug] as const))('finds the text of "%s" once in its file, and changes it', (_name, bug) => {
  const text = source(bug.file);
  expect(withBug(text, bug)).not.toBe(text);
});

it.each(bugs.map((bug) => [bug.name, bug] as const))('finds the test that kills "%s"', (_name, { killedBy: { tests, title } }) => {
  const cases = tests.endsWith('golden.test.ts') ? readdirSync(CASES).map((file) => readFileSync(new URL(file, CASES), 'utf8')) : [];
  expect([source(tests), ...cases].join('\n')).toContain(title);
});

it('names every bug once', () => {
  expect(new Set(bugs.map(({ name }) => name)).size).toBe(bugs.length);
});

it('says where a bug is whose text is gone', () => {
  const [bug] = bugs;
  if (bug === undefined) throw new Error('There are named bugs.');
  expect(() => withBug('another text', bug)).toThrow(BugOutOfDate);
  expect(() => withBug('another text', bug)).toThrow(bug.file);
});
