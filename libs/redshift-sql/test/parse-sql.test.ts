import { describe, expect, it } from 'vitest';
import {
  parseExpression,
  parseStatement,
  parseStatements,
  printExpression,
  printStatement,
  SqlSyntaxError,
  SqlTooDeepError,
  visit,
} from '../src/index.ts';

describe('a script', () => {
  it('gives the place of each statement, without the semicolons between them', () => {
    const script =
      '\uFEFF;; select \';\' ; -- a; b\n /* c; */ create procedure p() as $$ begin; end; $$ language plpgsql;\nselect ";" from t';
    const texts = parseStatements(script).map(({ span }) => script.slice(span.start, span.end));
    expect(texts).toEqual(["select ';'", 'create procedure p() as $$ begin; end; $$ language plpgsql', 'select ";" from t']);
  });

  it('may hold no statement at all', () => {
    expect(parseStatements(' ; -- nothing\n')).toEqual([]);
  });

  it('is refused as a whole for one error, at its line and column', () => {
    expect(() => parseStatements('select 1;\nselect a b c;\nselect 2')).toThrow(expect.objectContaining({ line: 2, column: 12 }));
  });

  it('counts lines that end with CR, LF or both', () => {
    expect(() => parseStatement('select 1,\r\n2,\r3,\n  ,')).toThrow(expect.objectContaining({ line: 4, column: 3 }));
  });
});

describe('a nested text', () => {
  it('is at its place in the outer text when it is the query of UNLOAD, doubled quotes, escapes and continued lines included', () => {
    const sql = "unload ('select ''x'', \\'y\\', abc'\n  ' from t') to 's3://b'";
    const statement = parseStatement(sql);
    const names: string[] = [];
    visit(statement, { path: ({ span }) => void names.push(sql.slice(span.start, span.end)) });
    expect(names).toEqual(['abc', 't']);
  });

  it('keeps the offsets of a routine body, so that an error in it can be shown in the file', () => {
    const sql = 'create function f(int) returns int stable as $x$ select $1 $x$ language sql';
    const statement = parseStatement(sql);
    if (statement.kind !== 'create-function') throw new Error(statement.kind);
    expect(sql.slice(statement.body.span.start, statement.body.span.end)).toBe(' select $1 ');
    expect(statement.body.text).toBe(' select $1 ');
  });
});

describe('text that nests too deep', () => {
  const deep: Record<string, string> = {
    parentheses: `select ${'('.repeat(50_000)}1`,
    calls: `select ${'f('.repeat(50_000)}1`,
    signs: `select ${'- '.repeat(50_000)}1`,
    negations: `select ${'not '.repeat(50_000)}a`,
    sums: `select 1${' + 1'.repeat(50_000)}`,
    casts: `select 1${'::int'.repeat(50_000)}`,
    indexes: `select a${'[a'.repeat(50_000)}`,
    'array types': `select a::int${'[]'.repeat(50_000)}`,
    cases: `select ${'case when '.repeat(50_000)}`,
    subqueries: `select ${'(select '.repeat(50_000)}`,
    'derived tables': `select * from ${'(select * from '.repeat(50_000)}`,
    'parentheses in from': `select * from ${'('.repeat(50_000)}t`,
    joins: `select * from t${' cross join t'.repeat(50_000)}`,
    unions: `select 1${' union select 1'.repeat(50_000)}`,
    'parentheses around a query': `${'('.repeat(50_000)}select 1`,
    'with clauses': `${'with a as ('.repeat(50_000)}`,
    explanations: `${'explain '.repeat(50_000)}select 1`,
    'external types': `create external table s.t (a ${'array<'.repeat(50_000)}int`,
    'grouping sets': `select 1 group by ${'grouping sets ('.repeat(50_000)}a`,
  };

  it.each(Object.entries(deep))('is refused by name: %s', (_, sql) => {
    const refused = refusal(sql);
    expect(refused).toBeInstanceOf(SqlTooDeepError);
    expect(refused.sqlstate).toBe('54001');
  });

  it('does not include long lists and long chains of AND and OR, which stay flat', () => {
    const conditions = Array.from({ length: 20_000 }, (_, index) => `a = ${index}`);
    const statement = parseStatement(
      `select * from t where ${conditions.join(' or ')} and ${conditions.join(' and ')} and a in (${conditions.join(', ')})`,
    );
    expect(printStatement(statement).length).toBeGreaterThan(600_000);
  });

  it('does not include what people write by generator, such as 500 joined columns', () => {
    const sum = Array.from({ length: 500 }, (_, index) => `c${index}`).join(' || ');
    expect(printExpression(parseExpression(sum))).toBe(sum);
  });
});

function refusal(sql: string): SqlSyntaxError {
  try {
    parseStatement(sql);
  } catch (error) {
    if (error instanceof SqlSyntaxError) return error;
    throw error;
  }
  throw new Error('accepted');
}
