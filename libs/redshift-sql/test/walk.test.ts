import { describe, expect, it } from 'vitest';
import {
  type Expression,
  findNodes,
  MisplacedNodeError,
  parseExpression,
  parseStatement,
  printExpression,
  printStatement,
  transform,
  visit,
} from '../src/index.ts';

describe('visit', () => {
  it('goes from the root down, in the order of the text, with the ancestors of each node', () => {
    const seen: string[] = [];
    visit(parseStatement('select a, f(b) from t where c'), {
      path: (node, ancestors) => void seen.push(`${node.head.text}<${ancestors.at(-1)?.kind}`),
    });
    expect(seen).toEqual(['a<select-expression', 'b<call', 't<table-reference', 'c<select']);
  });

  it('leaves out what is under a node that is skipped', () => {
    const seen: string[] = [];
    visit(parseStatement('select a, (select b) from t'), {
      'scalar-subquery': () => 'skip',
      path: (node) => void seen.push(node.head.text),
    });
    expect(seen).toEqual(['a', 't']);
  });

  it('reaches values in the rows of an INSERT', () => {
    expect(findNodes(parseStatement('insert into t values (1, $1), ($2, 3)'), 'positional-parameter').map(({ index }) => index)).toEqual([
      1, 2,
    ]);
  });
});

describe('transform', () => {
  it('moves tables to another schema and leaves the first tree as it was', () => {
    const statement = parseStatement('select m.goals from source.matches as m, m.goals as g where exists (select 1 from source.teams)');
    const before = printStatement(statement);
    const moved = transform(statement, {
      'table-reference': (table) => {
        const head = table.path.head.text === 'source' ? { ...table.path.head, text: 'dev_source' } : table.path.head;
        return { ...table, path: { ...table.path, head } };
      },
    });
    expect(printStatement(moved)).toBe(
      'select m.goals from dev_source.matches as m, m.goals as g where exists (select 1 from dev_source.teams)',
    );
    expect(printStatement(statement)).toBe(before);
  });

  it('expands a function with its arguments, with the parentheses that the new places need', () => {
    const body = parseExpression('$1 * 2 + $2.rounds[0]');
    const expanded = transform(parseExpression('- f(a + b, t.payload) || c'), {
      call: (call): Expression => {
        return transform(body, { 'positional-parameter': ({ index }): Expression => call.arguments[index - 1] ?? call });
      },
    });
    expect(printExpression(expanded)).toBe('-((a + b) * 2 + (t.payload).rounds[0]) || c');
  });

  it('shares what no rewrite touches', () => {
    const statement = parseStatement('select a from t');
    expect(transform(statement, { number: (node) => ({ ...node, text: '0' }) })).toBe(statement);
  });

  it('refuses a node where it cannot stand, by name', () => {
    const statement = parseStatement('select 1 from t');
    const zero: Expression = { kind: 'number', text: '0', span: { start: 0, end: 0 } };
    expect(() => transform(statement, { path: () => zero })).toThrow(MisplacedNodeError);
    expect(() => transform(statement, { path: () => zero })).toThrow('a number cannot stand as path of a table-reference: it takes path');
  });
});
