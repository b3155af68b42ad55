import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression, parseStatement, parseStatements, printExpression, printStatement, SqlSyntaxError } from '../src/index.ts';
import { character } from './character.ts';
import { expressionTree } from './expression-trees.ts';
import { readCases } from './read-cases.ts';
import { withoutSpans } from './without-spans.ts';

const folder = new URL('cases/', import.meta.url);
const statements = readdirSync(folder).flatMap((file) => readCases(new URL(file, folder)).map(({ sql }) => sql));
/** What statements are made of, split so that joining the pieces again gives the statement. */
const pieces = [...new Set(statements.flatMap((sql) => sql.match(/\w+|\s+|[^\w\s]/g) ?? []))];

/** fast-check prints the seed and path of a failure; `seed` here makes a run repeatable: HAKKAI_SEED=123 npx vitest ... */
const seed = Number(process.env['HAKKAI_SEED']);

describe(`properties (seed ${seed})`, () => {
  it('refuses mutated statements with a syntax error inside the text, or reads them to a tree that prints and reads back', () => {
    const mutation = fc.record({ at: fc.nat(), drop: fc.nat({ max: 3 }), insert: fc.array(fc.constantFrom(...pieces), { maxLength: 2 }) });
    const mutant = fc.tuple(fc.constantFrom(...statements), fc.array(mutation, { minLength: 1, maxLength: 3 })).map(([sql, mutations]) => {
      const parts = sql.match(/\w+|\s+|[^\w\s]/g) ?? [];
      for (const { at, drop, insert } of mutations) parts.splice(at % (parts.length + 1), drop, ...insert);
      return parts.join('');
    });
    fc.assert(fc.property(mutant, expectRefusedOrStable), { seed, numRuns: 2000 });
  });

  it('refuses random text with a syntax error, or reads it to a tree that prints and reads back', () => {
    const soup = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: character, maxLength: 3 })), { maxLength: 20 });
    fc.assert(
      fc.property(soup, (parts) => expectRefusedOrStable(parts.join(' '))),
      { seed, numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: character, maxLength: 40 }), expectRefusedOrStable), { seed, numRuns: 1000 });
  });

  it('prints every expression so that it reads back as the same tree', () => {
    fc.assert(
      fc.property(expressionTree, (tree) => {
        expect(withoutSpans(parseExpression(printExpression(tree)))).toEqual(withoutSpans(tree));
      }),
      { seed, numRuns: 1000 },
    );
  });
});

function expectRefusedOrStable(sql: string): void {
  const parsed = parseOrRefusal(sql);
  if (parsed instanceof SqlSyntaxError) {
    expect(parsed.offset).toBeGreaterThanOrEqual(0);
    expect(parsed.offset).toBeLessThanOrEqual(sql.length);
    return;
  }
  for (const statement of parsed) {
    expect(withoutSpans(parseStatement(printStatement(statement)))).toEqual(withoutSpans(statement));
  }
}

function parseOrRefusal(sql: string): ReturnType<typeof parseStatements> | SqlSyntaxError {
  try {
    return parseStatements(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return error;
    throw error;
  }
}
