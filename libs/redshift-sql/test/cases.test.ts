import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childNodes, parseStatement, parseStatements, printStatement, type SqlNode } from '../src/index.ts';
import { readCases } from './read-cases.ts';
import { withoutSpans } from './without-spans.ts';

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).sort();

describe.each(files)('%s', (file) => {
  it.each(readCases(new URL(file, folder)))('prints $sql in canonical form, which reads back as the same tree', ({ sql, expected }) => {
    const statement = parseStatement(sql);
    const printed = printStatement(statement);
    expect(printed).toBe(expected);
    expect(withoutSpans(parseStatement(printed))).toEqual(withoutSpans(statement));
    expectNestedSpans(statement, sql);
  });
});

describe('the conformance corpus', () => {
  const corpus = readFileSync(new URL('corpus/redshift-corpus.sql', import.meta.url), 'utf8');
  const blocks = corpus.split(/^-- @/m).slice(1);

  it('has its 52 statements', () => {
    expect(blocks).toHaveLength(52);
  });

  it.each(blocks.map((block) => ({ name: block.split('\n')[0], sql: block.slice(block.indexOf('\n')) })))(
    'reads $name and prints it back',
    ({ sql }) => {
      const statements = parseStatements(sql);
      expect(statements.length).toBeGreaterThan(0);
      for (const statement of statements) {
        expect(withoutSpans(parseStatement(printStatement(statement)))).toEqual(withoutSpans(statement));
        expectNestedSpans(statement, sql);
      }
    },
  );
});

/** Every node lies inside its parent's span, and no span begins or ends with white space. */
function expectNestedSpans(node: SqlNode, text: string): void {
  const source = text.slice(node.span.start, node.span.end);
  if (node.kind !== 'routine-body') expect(source, node.kind).toBe(source.trim());
  for (const child of childNodes(node)) {
    expect(child.span.start, `${child.kind} in ${node.kind}`).toBeGreaterThanOrEqual(node.span.start);
    expect(child.span.end, `${child.kind} in ${node.kind}`).toBeLessThanOrEqual(node.span.end);
    expectNestedSpans(child, text);
  }
}
