import { parseStatements, printStatement, SqlSyntaxError, type Statement } from '@hakkai/redshift-sql';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaseFiles } from '../golden/case-files.ts';

const { groups, tables } = readCaseFiles();
const corpus = readFileSync(new URL('../corpus/redshift-corpus.sql', import.meta.url), 'utf8')
  .split(/^-- @.*$/m)
  .slice(1);

const SOURCES: readonly (readonly [source: string, statements: readonly string[]])[] = [
  ...groups.map(({ group, cases }) => [`${group}.sql`, cases.flatMap(({ steps }) => steps.map(({ sql }) => sql))] as const),
  ['the tables of golden cases', [...tables.values()].flat()],
  ['the corpus', corpus],
];

/** A tree without places, which another spelling has elsewhere. */
function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([field, content]) => (field === 'span' ? [] : [[field, withoutSpans(content)]])),
  );
}

/** The statements of a text; null where it is meant to be refused. */
function read(sql: string): readonly Statement[] | null {
  try {
    return parseStatements(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return null;
    throw error;
  }
}

describe('every statement of a golden case or of the corpus', () => {
  it.each(SOURCES)('is printed so that it reads back as the same tree, and prints the same again: %s', (_source, statements) => {
    for (const sql of statements) {
      for (const statement of read(sql) ?? []) {
        const printed = printStatement(statement);
        const [again, ...rest] = parseStatements(printed);
        expect(rest, printed).toEqual([]);
        expect(withoutSpans(again), printed).toEqual(withoutSpans(statement));
        expect(again === undefined ? '' : printStatement(again)).toBe(printed);
      }
    }
  });

  it('is read: few texts are wrong on purpose', () => {
    const all = SOURCES.flatMap(([, statements]) => statements);
    const refused = all.filter((sql) => read(sql) === null);
    expect(all.length).toBeGreaterThan(2_000);
    expect(refused.length / all.length).toBeLessThan(0.1);
  });
});
